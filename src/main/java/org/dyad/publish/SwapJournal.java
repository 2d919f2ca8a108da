package org.dyad.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Swaps staged folders into the tables, all or none, whenever the process dies.
 *
 * <p>The journal's appearance is the moment of decision: before it a swap never happened, after it
 * the next start finishes it. Each folder is swapped by two renames, first the published one to the
 * backup, then the staged one into its place; which of the three exist tells how far a swap came,
 * so that finishing it twice does no harm. Not thread-safe: the warehouse's lock keeps others out.
 */
public final class SwapJournal {
  private static final String STAGED = "staged";
  private static final String BACKUP = "backup";
  private static final String JOURNAL = "journal";

  private final FileSystem files;
  private final Path warehouse;
  private final Path staged;
  private final Path backup;
  private final Path journal;
  private final Set<Path> parents = new HashSet<>();

  /**
   * The journal of a warehouse.
   *
   * @param files file system of the warehouse; renames of folders must be atomic
   * @param warehouse root of the tables
   */
  public SwapJournal(FileSystem files, Path warehouse) {
    Path own = new Path(warehouse, "_dyad");
    this.files = files;
    this.warehouse = warehouse;
    this.staged = new Path(own, STAGED);
    this.backup = new Path(own, BACKUP);
    this.journal = new Path(own, JOURNAL);
  }

  /** Where new folders are written, each under the path it will have in the warehouse. */
  public Path staged() {
    return staged;
  }

  /**
   * Publishes the folders in this order.
   *
   * @param folders paths relative to the warehouse, such as {@code days/day=2023-09-18}; one that
   *     is not staged is removed from the warehouse
   */
  public void swap(List<String> folders) {
    try {
      List<Swap> swaps = new ArrayList<>();
      for (String folder : folders) {
        swaps.add(new Swap(folder, files.exists(new Path(staged, folder))));
      }
      write(swaps);
      finish(swaps);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Finishes a swap that was decided and cut short; forgets what was staged for one that was not.
   */
  public void recover() {
    try {
      if (files.exists(journal)) {
        finish(read());
      } else {
        files.delete(draft(), false);
        files.delete(staged, true);
        files.delete(backup, true);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(List<Swap> swaps) throws IOException {
    try (Writer out = new OutputStreamWriter(files.create(draft(), true), StandardCharsets.UTF_8)) {
      for (Swap swap : swaps) {
        out.write(swap.line() + "\n");
      }
    }
    rename(draft(), journal);
  }

  private Path draft() {
    return journal.suffix(".draft");
  }

  private List<Swap> read() throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(files.open(journal), StandardCharsets.UTF_8))) {
      return in.lines().map(Swap::of).toList();
    }
  }

  private void finish(List<Swap> swaps) throws IOException {
    for (Swap swap : swaps) {
      finish(swap);
    }
    files.delete(staged, true);
    // The journal goes before the backups: without it they are known to be of no more use.
    files.delete(journal, false);
    files.delete(backup, true);
  }

  /** A replacement whose staged folder is gone has been finished before. */
  private void finish(Swap swap) throws IOException {
    Path target = new Path(warehouse, swap.folder());
    Path fresh = new Path(staged, swap.folder());
    if (swap.replaces() && !files.exists(fresh)) {
      return;
    }
    if (files.exists(target)) {
      move(target, new Path(backup, swap.folder()));
    }
    if (swap.replaces()) {
      move(fresh, target);
    }
  }

  private void move(Path from, Path to) throws IOException {
    if (parents.add(to.getParent())) {
      files.mkdirs(to.getParent());
    }
    rename(from, to);
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /**
   * What happens to one folder.
   *
   * @param replaces whether a staged folder takes its place; else it is removed
   */
  private record Swap(String folder, boolean replaces) {
    private static final String REPLACE = "replace ";
    private static final String REMOVE = "remove ";

    static Swap of(String line) {
      boolean replaces = line.startsWith(REPLACE);
      return new Swap(line.substring((replaces ? REPLACE : REMOVE).length()), replaces);
    }

    String line() {
      return (replaces ? REPLACE : REMOVE) + folder;
    }
  }
}
