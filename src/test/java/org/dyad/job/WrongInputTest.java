package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.LocalSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs that lead to nothing readable are the operator's mistake: one line, exit code 2. */
class WrongInputTest {
  @TempDir Path folder;

  @BeforeEach
  void make() throws IOException {
    Files.createDirectories(folder.resolve("empty/below"));
    Files.createDirectories(folder.resolve("hidden"));
    Files.writeString(folder.resolve("hidden/_part.jsonl"), "{}\n");
    Files.writeString(folder.resolve("notes.doc"), "text\n");
    Files.createSymbolicLink(folder.resolve("dangling.jsonl"), folder.resolve("gone.jsonl"));
  }

  @ParameterizedTest
  @CsvSource({
    "empty, The input holds no file",
    "hidden, The input holds no file",
    "no-such-folder, The input holds no file",
    "*.parquet, The input holds no file",
    "dangling.jsonl, The input holds no file",
    "notes.doc, The format of the input is unknown",
    "nosuchscheme://host/feed, The input cannot be listed",
  })
  void inputWithoutAReadableFileIsToldInOneLine(String input, String message) {
    String path = input.contains("://") ? input : folder.resolve(input).toString();

    CommandInProcess run = run(path);

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines()).singleElement().asString().contains(message, input);
    assertThat(folder.resolve("warehouse/articles")).doesNotExist();
    assertThat(folder.resolve("warehouse/_dyad/lock")).doesNotExist();
  }

  @Test
  void batchWithoutADayIsToldBeforeAnyWork() {
    CommandInProcess run =
        CommandInProcess.run(
            LocalSpark.interpreting(), "run", "--batch=monday", "--input=" + folder);

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines()).singleElement().asString().contains("--batch monday");
  }

  private CommandInProcess run(String input) {
    return CommandInProcess.run(
        LocalSpark.interpreting(),
        "run",
        "--warehouse=" + folder.resolve("warehouse"),
        "--batch=2023-09-20",
        "--input=" + input);
  }
}
