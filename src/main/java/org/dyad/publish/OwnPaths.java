package org.dyad.publish;

import org.apache.hadoop.fs.Path;

/**
 * Where a warehouse keeps what is no table.
 *
 * @param warehouse root of the tables
 */
record OwnPaths(Path warehouse) {
  Path own(String name) {
    return new Path(new Path(warehouse, "_dyad"), name);
  }

  /** New folders, each under the path it will have in the warehouse. */
  Path staged() {
    return own("staged");
  }

  Path staged(Swap swap) {
    return new Path(staged(), swap.folder());
  }

  /** Replaced folders, until the whole swap is done. */
  Path backup() {
    return own("backup");
  }

  Path backup(Swap swap) {
    return new Path(backup(), swap.folder());
  }

  Path published(Swap swap) {
    return new Path(warehouse, swap.folder());
  }

  Path journal() {
    return own("journal");
  }
}
