package org.dyad.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Day 1 is replaced, day 2 is removed, day 3 is new. */
class SwapJournalTest {
  private static final List<String> FOLDERS = List.of("t/day=1", "t/day=2", "t/day=3");

  @TempDir Path warehouse;

  /** Fails every rename from the given one on, as if the process had died there. */
  private static final class DyingFileSystem extends FilterFileSystem {
    private int renamesLeft;

    DyingFileSystem(FileSystem files, int renamesLeft) {
      super(files);
      this.renamesLeft = renamesLeft;
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      if (renamesLeft-- <= 0) {
        throw new IOException("died");
      }
      return super.rename(from, to);
    }
  }

  @BeforeEach
  void publishAndStage() throws IOException {
    write("t/day=1/part", "old");
    write("t/day=2/part", "old");
    write("_dyad/staged/t/day=1/part", "new");
    write("_dyad/staged/t/day=3/part", "new");
  }

  private void write(String file, String text) throws IOException {
    Path path = warehouse.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static FileSystem local() throws IOException {
    return FileSystem.getLocal(new Configuration()).getRaw();
  }

  private SwapJournal journal(FileSystem files) {
    return new SwapJournal(files, new org.apache.hadoop.fs.Path(warehouse.toUri()));
  }

  private void assertSwapped() throws IOException {
    assertThat(warehouse.resolve("t/day=1/part")).hasContent("new");
    assertThat(warehouse.resolve("t/day=2")).doesNotExist();
    assertThat(warehouse.resolve("t/day=3/part")).hasContent("new");
    assertThat(warehouse.resolve("_dyad")).isEmptyDirectory();
  }

  private void assertUntouched() throws IOException {
    assertThat(warehouse.resolve("t/day=1/part")).hasContent("old");
    assertThat(warehouse.resolve("t/day=2/part")).hasContent("old");
    assertThat(warehouse.resolve("t/day=3")).doesNotExist();
  }

  @Test
  void replacesRemovesAndAddsFolders() throws IOException {
    journal(local()).swap(FOLDERS);
    assertSwapped();
  }

  @Test
  void aSwapThatWasNotDecidedIsForgotten() throws IOException {
    assertThatThrownBy(() -> journal(new DyingFileSystem(local(), 0)).swap(FOLDERS))
        .isInstanceOf(UncheckedIOException.class);
    assertUntouched();
    journal(local()).recover();
    assertUntouched();
    assertThat(warehouse.resolve("_dyad")).isEmptyDirectory();
  }

  @Test
  void aSwapThatDiesAtAnyRenameIsFinishedByTheNextStart() throws IOException {
    int died = 0;
    for (int renames = 1; renames <= 4; renames++) {
      resetTo("died after " + renames);
      SwapJournal dying = journal(new DyingFileSystem(local(), renames));
      assertThatThrownBy(() -> dying.swap(FOLDERS)).isInstanceOf(UncheckedIOException.class);
      journal(local()).recover();
      assertSwapped();
      died++;
    }
    assertThat(died).isEqualTo(4);
  }

  @Test
  void aRecoveryThatDiesItselfIsFinishedByTheNext() throws IOException {
    SwapJournal dying = journal(new DyingFileSystem(local(), 2));
    assertThatThrownBy(() -> dying.swap(FOLDERS)).isInstanceOf(UncheckedIOException.class);
    SwapJournal dyingAgain = journal(new DyingFileSystem(local(), 1));
    assertThatThrownBy(dyingAgain::recover).isInstanceOf(UncheckedIOException.class);
    journal(local()).recover();
    assertSwapped();
  }

  private void resetTo(String label) throws IOException {
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(warehouse.toUri());
    for (String folder : List.of("t", "_dyad")) {
      local().delete(new org.apache.hadoop.fs.Path(root, folder), true);
    }
    assertThat(warehouse).as(label).isEmptyDirectory();
    publishAndStage();
  }
}
