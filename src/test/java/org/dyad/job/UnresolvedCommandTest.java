package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.LocalSpark;
import org.dyad.sql.TinyWarehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is expected here is counted by hand in the texts of {@link TinyWarehouse}. */
class UnresolvedCommandTest {
  private static final String HARBOUR = "## harbour relief\torganisation\t";

  @TempDir static Path warehouse;
  @TempDir Path overlay;
  private Path file;

  @BeforeAll
  static void write() {
    TinyWarehouse.write(warehouse);
  }

  @BeforeEach
  void name() {
    file = overlay.resolve("unresolved.tsv");
  }

  private CommandInProcess unresolved(String from, String to, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "unresolved",
                "--warehouse=" + warehouse,
                "--from=" + from,
                "--to=" + to,
                "--out=" + file));
    arguments.addAll(Arrays.asList(more));
    return CommandInProcess.run(LocalSpark.interpreting(), arguments.toArray(String[]::new));
  }

  private List<String> lines(String start) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith(start)).distinct().toList();
    }
  }

  /** Harbour Relief stands once in b1 and c2, twice in c3. */
  @Test
  void discoveredAndUnresolvedNamesAreCountedOverTheDays() throws IOException {
    CommandInProcess run = unresolved("2023-09-12", "2023-09-19");

    assertThat(run.errors()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.output()).contains("unresolved.tsv: 2 names, 2023-09-12 to 2023-09-19");
    assertThat(lines(HARBOUR))
        .containsExactly(
            HARBOUR
                + "4\t3\t3\t3\t2023-09-12\t2023-09-19\tlisted"
                + "\tLavrov thanked Ivanov of [Harbour Relief].");
    assertThat(lines("## Ivanov\tperson\t1\t1\t1\t1\t2023-09-12\t2023-09-12\tambiguous\tLavrov th"))
        .hasSize(1);
    assertThat(lines("# harbour-relief\torganisation\tharbour relief")).hasSize(1);
  }

  @Test
  void daysAndLimitNarrowTheFile() throws IOException {
    assertThat(unresolved("2023-09-18", "2023-09-18").exit()).isZero();
    assertThat(lines(HARBOUR + "1\t1\t1\t1\t2023-09-18\t2023-09-18")).hasSize(1);
    assertThat(lines("## Ivanov")).isEmpty();

    assertThat(unresolved("2023-08-01", "2023-09-30", "--limit=1").exit()).isZero();
    assertThat(lines(HARBOUR)).hasSize(1);
    assertThat(lines("## Ivanov")).isEmpty();
  }

  @Test
  void fileLoadsAsOverlayAsWrittenAndEditedAndReplacesItself() throws IOException {
    String set = "--set=resolve.overlay=" + overlay;
    assertThat(unresolved("2023-09-12", "2023-09-19").exit()).isZero();
    assertThat(overlay.toFile().list()).containsExactly("unresolved.tsv");
    CommandInProcess asWritten =
        CommandInProcess.run(LocalSpark.interpreting(), "verify", "dictionary", set);
    assertThat(asWritten.exit()).as(asWritten.errors()).isZero();

    Files.writeString(file, Files.readString(file).replace("# harbour-relief", "harbour-relief"));
    CommandInProcess edited = unresolved("2023-09-12", "2023-09-19", set);
    assertThat(edited.exit()).as(edited.errors()).isZero();
    assertThat(lines(HARBOUR)).hasSize(1);
    assertThat(lines("# harbour-relief")).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsOneLineAndExitCodeTwo() throws IOException {
    Files.createDirectory(file);
    CommandInProcess folder = unresolved("2023-09-12", "2023-09-19");
    assertThat(folder.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(folder.errors().lines()).singleElement().asString().contains("is a folder");

    file = overlay.resolve("other.tsv");
    CommandInProcess noDay = unresolved("2020-01-01", "2020-01-02");
    assertThat(noDay.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(noDay.errors()).contains("has no day between");
    assertThat(file).doesNotExist();
  }
}
