package org.dyad.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  public String format() {
    return Warehouse.Options.PARQUET.format();
  }

  @Override
  public void place(List<Swap> swaps) throws IOException {
    for (Swap swap : swaps) {
      if (swap.replaces()) {
        replace(swap);
      } else {
        files.delete(paths.published(swap), true);
      }
    }
  }

  private void replace(Swap swap) throws IOException {
    Path published = paths.published(swap);
    Set<String> waiting = names(paths.staged(swap));
    Set<String> present = names(published);
    for (String name : present) {
      if (waiting.contains(name) || !swap.files().contains(name)) {
        files.delete(new Path(published, name), true);
      }
    }
    if (!waiting.isEmpty()) {
      files.mkdirs(published);
    }
    for (String name : swap.files()) {
      if (waiting.contains(name)) {
        move(new Path(paths.staged(swap), name), new Path(published, name));
      } else if (!present.contains(name)) {
        throw new IOException("neither staged nor published: " + new Path(published, name));
      }
    }
  }

  private Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try {
      for (FileStatus file : files.listStatus(folder)) {
        names.add(file.getPath().getName());
      }
    } catch (FileNotFoundException none) {
      return Set.of();
    }
    return names;
  }

  /** The copy of a single object appears whole or not at all. */
  private void move(Path staged, Path published) throws IOException {
    if (!files.rename(staged, published)) {
      throw new IOException("cannot rename " + staged + " to " + published);
    }
  }
}
