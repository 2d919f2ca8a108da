package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  private WholeFile file() {
    return WholeFile.at(folder.resolve("a.tsv").toString(), new Configuration());
  }

  @Test
  void formerFileIsReplacedAndNothingIsLeftBesideIt() throws IOException {
    Files.writeString(folder.resolve("a.tsv"), "former\n");
    Files.writeString(folder.resolve(".a.tsv.crc"), "checksum of another time");

    file().write(List.of("één", "two"));

    assertThat(folder.resolve("a.tsv")).hasContent("één\ntwo\n");
    assertThat(folder.toFile().list()).containsExactly("a.tsv");
  }

  @Test
  void formerFileStaysWhereTheNewOneCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("a.tsv"), "former\n");
    Files.createDirectories(folder.resolve("a.tsv.draft/in-the-way"));

    assertThatThrownBy(() -> file().write(List.of("new")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("a.tsv cannot be written");
    assertThat(folder.resolve("a.tsv")).hasContent("former\n");
  }

  @Test
  void fileSystemThatNobodyKnowsIsTheOperatorsMistake() {
    assertThatThrownBy(() -> WholeFile.at("nosuchscheme://host/a.tsv", new Configuration()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--out nosuchscheme://host/a.tsv cannot be written");
  }
}
