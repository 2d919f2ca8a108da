package org.dyad.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Swaps staged folders into the tables, all or none, whenever the process dies.
 *
 * <p>The journal's appearance is the moment of decision: before it a swap never happened, after it
 * the next start finishes it. It names every folder and staged file, and placing them twice does no
 * harm. Not thread-safe: the warehouse's lock keeps others out.
 */
public final class SwapJournal {
  private static final String FORMAT = "format ";

  private final FileSystem files;
  private final Path warehouse;
  private final OwnPaths paths;
  private final Placement placement;

  /**
   * The journal of a warehouse of Parquet folders; a store not known to rename folders in one step
   * gets them file by file.
   *
   * @param files file system of the warehouse; a rename of one file must be all or nothing
   * @param warehouse root of the tables
   */
  public SwapJournal(FileSystem files, Path warehouse) {
    this(files, warehouse, Placement.ofFolders(files, new OwnPaths(warehouse)));
  }

  SwapJournal(FileSystem files, Path warehouse, Placement placement) {
    this.files = files;
    this.warehouse = warehouse;
    this.paths = new OwnPaths(warehouse);
    this.placement = placement;
  }

  /** Where new folders are written, each under the path it will have in the warehouse. */
  public Path staged() {
    return paths.staged();
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
        swaps.add(new Swap(folder, stagedFiles(folder)));
      }
      write(swaps);
      finish(swaps);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> stagedFiles(String folder) throws IOException {
    Path staged = new Path(staged(), folder);
    return files.exists(staged)
        ? Arrays.stream(files.listStatus(staged))
            .filter(FileStatus::isFile)
            .map(file -> file.getPath().getName())
            .sorted()
            .toList()
        : List.of();
  }

  /**
   * Finishes a swap that was decided and cut short; forgets what was staged for one that was not.
   *
   * @throws org.dyad.core.UserError where the swap was begun for tables of another format
   */
  public void recover() {
    try {
      if (files.exists(paths.journal())) {
        finish(read());
      } else {
        forget();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(List<Swap> swaps) throws IOException {
    try (Writer out = new OutputStreamWriter(files.create(draft(), true), StandardCharsets.UTF_8)) {
      out.write(FORMAT + placement.format() + "\n");
      for (Swap swap : swaps) {
        out.write(String.join("\n", swap.lines()) + "\n");
      }
    }
    if (!files.rename(draft(), paths.journal())) {
      throw new IOException("cannot rename " + draft() + " to " + paths.journal());
    }
  }

  private Path draft() {
    return paths.journal().suffix(".draft");
  }

  private List<Swap> read() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(files.open(paths.journal()), StandardCharsets.UTF_8))) {
      List<String> lines = in.lines().toList();
      boolean named = !lines.isEmpty() && lines.get(0).startsWith(FORMAT);
      if (named && !lines.get(0).equals(FORMAT + placement.format())) {
        throw Warehouse.otherFormat(warehouse, placement.format());
      }
      return Swap.of(named ? lines.subList(1, lines.size()) : lines);
    }
  }

  private void finish(List<Swap> swaps) throws IOException {
    placement.place(swaps);
    // The journal goes first: without it the rest is known to be of no more use, and staged rows
    // that are deleted in part are never placed again.
    files.delete(paths.journal(), false);
    forget();
  }

  private void forget() throws IOException {
    files.delete(draft(), false);
    files.delete(paths.staged(), true);
    files.delete(paths.backup(), true);
  }
}
