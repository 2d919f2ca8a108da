package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dyad.IcebergSpark;
import org.dyad.LocalSpark;
import org.dyad.publish.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The inputs of all golden cases as one batch in Iceberg tables: beside the same batch in folders
 * of Parquet files, and proved by {@code verify}, which must also tell when rows are lost.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IcebergGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final Warehouse.Options ICEBERG = new Warehouse.Options("iceberg", "dyad.news");
  private static final SparkSession SESSION = IcebergSpark.interpreting();

  @TempDir static Path folder;

  @BeforeAll
  static void publish() throws IOException {
    succeeds(dyad(SESSION, "iceberg", run()));
  }

  @Test
  @Order(1)
  void rowsOfAllTablesAreThoseOfParquet() throws IOException {
    SparkSession session = LocalSpark.interpreting();
    succeeds(dyad(session, "parquet", run()));
    WarehouseRows expected = new WarehouseRows(session, folder.resolve("parquet"));

    WarehouseRows found = new WarehouseRows(SESSION, folder.resolve("iceberg").toString(), ICEBERG);

    assertThat(found.all()).isEqualTo(expected.all());
    assertThat(expected.all().values()).as("each table has rows").noneMatch(List::isEmpty);
  }

  @Test
  @Order(2)
  void verifyProvesThem() {
    assertThat(succeeds(dyad(SESSION, "iceberg", "verify")).output())
        .contains("every invariant holds");
  }

  /** Faults of several kinds at once: a proof of all invariants takes seconds. */
  @Test
  @Order(3)
  void verifyTellsOfRowsLostOrChangedThroughSql() {
    SESSION.sql("DELETE FROM dyad.news.pair_evidence WHERE day = DATE '2023-09-18'");
    SESSION.sql("UPDATE dyad.news.days SET outlets = outlets + 1");

    CommandInProcess verify = dyad(SESSION, "iceberg", "verify");

    assertThat(verify.exit()).as(verify.output() + verify.errors()).isEqualTo(Main.CHECK_FAILED);
    assertThat(verify.errors().lines())
        .allMatch(line -> line.startsWith("dyad: "))
        .anyMatch(line -> line.startsWith("dyad: evidence-is-complete: "))
        .anyMatch(line -> line.startsWith("dyad: days-add-up: "));
  }

  @Test
  @Order(4)
  void verifyNamesAFileThatIsLost() throws IOException {
    List<Path> lost;
    try (Stream<Path> files = Files.walk(folder.resolve("iceberg/news/actor_mentions/data"))) {
      lost = files.filter(file -> file.toString().endsWith(".parquet")).limit(1).toList();
    }
    Files.delete(lost.get(0));

    CommandInProcess verify = dyad(SESSION, "iceberg", "verify");

    assertThat(verify.exit()).as(verify.output() + verify.errors()).isEqualTo(Main.CHECK_FAILED);
    assertThat(verify.errors().lines())
        .singleElement()
        .asString()
        .startsWith("dyad: file-columns: 1 rows break")
        .contains("unreadable", lost.get(0).getFileName().toString());
  }

  private static String[] run() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "--batch=2023-09-20"));
    try (Stream<Path> cases = Files.list(CASES)) {
      cases.sorted().forEach(name -> arguments.add("--input=" + name.resolve("input")));
    }
    return arguments.toArray(String[]::new);
  }

  private static CommandInProcess dyad(SparkSession session, String format, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--config=" + CASES.resolve("cap-and-evidence/dyad.conf"));
    arguments.add("--set=read.max-reject-share=0.6");
    arguments.add("--set=publish.format=" + format);
    arguments.add("--warehouse=" + folder.resolve(format));
    return CommandInProcess.run(session, arguments.toArray(String[]::new));
  }

  private static CommandInProcess succeeds(CommandInProcess command) {
    assertThat(command.exit()).as(command.output() + command.errors()).isZero();
    return command;
  }
}
