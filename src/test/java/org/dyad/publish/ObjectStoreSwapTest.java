package org.dyad.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Day 1 is replaced, one of its files by one of the same name, day 2 is removed, day 3 is new, and
 * the whole folder of a table without days is replaced.
 */
class ObjectStoreSwapTest {
  private static final List<String> FOLDERS = List.of("whole", "t/day=1", "t/day=2", "t/day=3");
  private static final Map<String, String> BEFORE =
      Map.of(
          "whole/a", "old",
          "t/day=1/same", "old",
          "t/day=1/b", "old",
          "t/day=1/c", "old",
          "t/day=2/d", "old",
          "t/day=2/e", "old");
  private static final Map<String, String> AFTER =
      Map.of(
          "whole/f", "new",
          "whole/g", "new",
          "t/day=1/same", "new",
          "t/day=1/h", "new",
          "t/day=3/i", "new");

  @TempDir Path folder;
  private Path warehouse;

  @Test
  void replacesRemovesAndAddsFolders() throws IOException {
    assertThat(swapDiesAt(Long.MAX_VALUE)).isFalse();

    assertThat(tables()).isEqualTo(AFTER);
    assertThat(left()).isEmpty();
  }

  @Test
  void aSwapThatDiesAtAnyChangeOfAnObjectIsFinishedOrNeverHappened() throws IOException {
    boolean decided = false;
    int deaths = 0;
    while (swapDiesAt(deaths)) {
      decided |= Files.exists(warehouse.resolve("_dyad/journal"));

      journal(Long.MAX_VALUE).recover();

      assertThat(tables()).as("died at change %d", deaths).isEqualTo(decided ? AFTER : BEFORE);
      assertThat(left()).isEmpty();
      deaths++;
    }
    assertThat(decided).isTrue();
    assertThat(deaths).isGreaterThan(2 * AFTER.size() + 1);
  }

  @Test
  void aRecoveryThatDiesAtAnyChangeIsFinishedByTheNext() throws IOException {
    int deaths = 0;
    for (int first = 0; swapDiesAt(first); first++) {
      if (Files.exists(warehouse.resolve("_dyad/journal"))) {
        for (int second = 0; recoveryDiesAt(second); second++) {
          journal(Long.MAX_VALUE).recover();

          assertThat(tables()).as("died at %d, then at %d", first, second).isEqualTo(AFTER);
          assertThat(left()).isEmpty();
          deaths++;
          swapDiesAt(first);
        }
      }
    }
    assertThat(deaths).isGreaterThan(AFTER.size());
  }

  @Test
  void foldersRenamedWholeWouldLoseFilesHere() throws IOException {
    boolean lost = false;
    for (int changes = 0; !lost && changes < 40; changes++) {
      start();
      try {
        renaming(changes).swap(FOLDERS);
      } catch (UncheckedIOException died) {
        boolean decided = Files.exists(warehouse.resolve("_dyad/journal"));
        renaming(Long.MAX_VALUE).recover();
        lost = decided && !tables().equals(AFTER);
      }
    }
    assertThat(lost).as("the fake is as unkind as a store of objects").isTrue();
  }

  private void start() throws IOException {
    warehouse = Files.createTempDirectory(folder, "warehouse");
    for (var file : BEFORE.entrySet()) {
      write(warehouse.resolve(file.getKey()), file.getValue());
    }
    for (var file : AFTER.entrySet()) {
      write(warehouse.resolve("_dyad/staged").resolve(file.getKey()), file.getValue());
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A swap of a fresh warehouse; true where it died. */
  private boolean swapDiesAt(long change) throws IOException {
    start();
    return dies(() -> journal(change).swap(FOLDERS));
  }

  private boolean recoveryDiesAt(long change) {
    return dies(() -> journal(change).recover());
  }

  private static boolean dies(Runnable step) {
    try {
      step.run();
      return false;
    } catch (UncheckedIOException died) {
      return true;
    }
  }

  private SwapJournal journal(long changes) {
    return new SwapJournal(store(changes), root());
  }

  private SwapJournal renaming(long changes) {
    FileSystem files = store(changes);
    return new SwapJournal(files, root(), new RenamedFolders(files, new OwnPaths(root())));
  }

  private org.apache.hadoop.fs.Path root() {
    return new org.apache.hadoop.fs.Path(warehouse.toUri());
  }

  private static FileSystem store(long changes) {
    try {
      return new ObjectStore(FileSystem.getLocal(new Configuration()).getRaw(), changes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Map<String, String> tables() throws IOException {
    Map<String, String> texts = contents();
    texts.keySet().removeIf(name -> name.startsWith("_dyad"));
    return texts;
  }

  private List<String> left() throws IOException {
    return contents().keySet().stream().filter(name -> name.startsWith("_dyad")).toList();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(warehouse)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(warehouse.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
