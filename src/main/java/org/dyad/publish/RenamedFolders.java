package org.dyad.publish;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * For stores whose rename of a folder is one atomic step: first the published folder goes to the
 * backup, then the staged one into its place. Which of the three exist tells how far a swap came. A
 * reader never sees a folder in part.
 */
final class RenamedFolders implements Placement {
  private final FileSystem files;
  private final OwnPaths paths;
  private final Set<Path> parents = new HashSet<>();

  RenamedFolders(FileSystem files, OwnPaths paths) {
    this.files = files;
    this.paths = paths;
  }

  @Override
  public String format() {
    return Warehouse.Options.PARQUET.format();
  }

  @Override
  public void place(List<Swap> swaps) throws IOException {
    for (Swap swap : swaps) {
      place(swap);
    }
  }

  /** A replacement whose staged folder is gone has been placed before. */
  private void place(Swap swap) throws IOException {
    Path published = paths.published(swap);
    Path staged = paths.staged(swap);
    if (swap.replaces() && !files.exists(staged)) {
      return;
    }
    if (files.exists(published)) {
      move(published, paths.backup(swap));
    }
    if (swap.replaces()) {
      move(staged, published);
    }
  }

  private void move(Path from, Path to) throws IOException {
    if (parents.add(to.getParent())) {
      files.mkdirs(to.getParent());
    }
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }
}
