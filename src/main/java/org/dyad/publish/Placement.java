package org.dyad.publish;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;

/** Brings staged rows to where readers find them. */
interface Placement {
  /** Schemes of stores that rename a folder in one step, by their own documentation. */
  Set<String> ATOMIC_RENAMES = Set.of("file", "hdfs", "webhdfs", "viewfs", "abfs", "abfss");

  /** The format of the tables, as {@code publish.format} names it. */
  String format();

  /**
   * Places all of it, in this order. A process that dies in the middle, at any call of the store,
   * leaves something that the same call, made again, finishes.
   *
   * @param swaps as the journal has them
   */
  void place(List<Swap> swaps) throws IOException;

  /**
   * Places folders, whole where the store is known to rename one in one step, else file by file.
   */
  static Placement ofFolders(FileSystem files, OwnPaths paths) {
    return ATOMIC_RENAMES.contains(files.getUri().getScheme())
        ? new RenamedFolders(files, paths)
        : new CopiedFiles(files, paths);
  }
}
