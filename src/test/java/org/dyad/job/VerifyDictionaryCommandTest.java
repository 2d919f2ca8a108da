package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyDictionaryCommandTest {
  @TempDir private Path overlay;

  private CommandInProcess verify(String... arguments) {
    return CommandInProcess.run(LocalSpark.interpreting(), arguments);
  }

  private String set() {
    return "--set=resolve.overlay=" + overlay;
  }

  private void write(String... lines) throws IOException {
    Files.writeString(overlay.resolve("mine.tsv"), String.join("\n", lines));
  }

  @Test
  void bundledFactsHoldAndADoubtfulOverlayIsAWarning() throws IOException {
    write("actor_id\tsort\tname", "wang-yi\tsurname\tWong");

    CommandInProcess run = verify("verify", "dictionary", set());

    assertThat(run.errors()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.output().lines().findFirst().orElseThrow())
        .contains("warning: ", "mine.tsv, line 2: \"Wong\" is a surname of wang-yi");
    assertThat(run.output()).contains("The dictionary holds: no error");
  }

  @Test
  void everyErrorIsALineAndTheExitCodeIsThatOfAFailedCheck() throws IOException {
    write("actor_id\tsort\tname", "nobody-knows\talias\tNobody", "wang-yi\tnick\tWangy");
    Files.write(overlay.resolve("latin.tsv"), new byte[] {'#', (byte) 0xe9, '\n'});

    CommandInProcess run = verify("verify", "dictionary", set());

    assertThat(run.exit()).isEqualTo(Main.CHECK_FAILED);
    assertThat(run.errors().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("dyad: ").contains("latin.tsv is not UTF-8"),
            line -> assertThat(line).contains("mine.tsv, line 2: no actor \"nobody-knows\""),
            line -> assertThat(line).contains("mine.tsv, line 3: sort is \"nick\""));
  }

  @Test
  void runRefusesABrokenOverlayWithItsFirstFindingBeforeAnyWork() throws IOException {
    write("actor_id\tsort\tname", "wang-yi\tnick\tWangy", "wang-yi\tpet\tWangy");
    Path warehouse = overlay.resolve("warehouse");

    CommandInProcess run =
        verify(
            "run",
            "--warehouse=" + warehouse,
            "--batch=2023-09-20",
            "--input=src/main/resources/sample/*.csv",
            set());

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines()).singleElement().asString().contains("mine.tsv, line 2");
    assertThat(warehouse).doesNotExist();
  }

  @Test
  void optionsBeforeTheWordAreRefusedAndNotLost() {
    CommandInProcess run = verify("verify", set(), "dictionary");

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors()).contains("write them after it");
  }

  @Test
  void verifyWithoutTheWordStillReadsTheTables() {
    CommandInProcess run = verify("verify", "--warehouse=" + overlay.resolve("none"));

    assertThat(run.errors()).isEmpty();
    assertThat(run.output()).contains("every invariant holds");
  }
}
