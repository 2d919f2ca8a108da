package org.dyad.publish;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * For stores that rename by copying and deleting object by object, where a folder can be found
 * half-moved: file by file, by the names in the journal. A file that still lies in the staging
 * folder has not arrived for certain and is moved again; all other files of the folder are old
 * ones.
 *
 * <p>The old files go first: a reader may for a moment miss rows of the day, but meets none twice.
 */
final class CopiedFiles implements Placement {
  private final FileSystem files;
  private final OwnPaths paths;

  CopiedFiles(FileSystem files, OwnPaths paths) {
    this.files = files;
    this.paths = paths;
  }

  @Override
  public void place(List<Swap> swaps) throws IOException {
    for (Swap swap : swaps) {
      if (swap.replaces()) {
        deleteOthers(paths.published(swap), new HashSet<>(swap.files()));
        for (String file : swap.files()) {
          move(new Path(paths.staged(swap), file), new Path(paths.published(swap), file));
        }
      } else {
        files.delete(paths.published(swap), true);
      }
    }
  }

  private void deleteOthers(Path folder, Set<String> names) throws IOException {
    if (files.exists(folder)) {
      for (FileStatus file : files.listStatus(folder)) {
        if (!names.contains(file.getPath().getName())) {
          files.delete(file.getPath(), true);
        }
      }
    }
  }

  /** The copy of a single object appears whole or not at all. */
  private void move(Path staged, Path published) throws IOException {
    if (files.exists(staged)) {
      files.mkdirs(published.getParent());
      files.delete(published, false);
      if (!files.rename(staged, published)) {
        throw new IOException("cannot rename " + staged + " to " + published);
      }
    } else if (!files.exists(published)) {
      throw new IOException("neither " + staged + " nor " + published + " exists");
    }
  }
}
