package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.IcebergSpark;
import org.dyad.core.ActorDays;
import org.dyad.core.Rejects;
import org.dyad.core.Runs;
import org.dyad.core.Table;
import org.dyad.core.Tables;
import org.dyad.publish.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly job into Iceberg tables, beside the same runs into folders of Parquet files. */
class IcebergJobTest {
  private static final String ICEBERG = "--set=publish.format=iceberg";
  private static final String FIRST =
      """
      {"url": "https://north.example/1", "published": "2023-09-17", "updated": "2023-09-17T09:00:00Z", \
      "text": "Kenya and Peru agreed on the price of the wheat, said Hannelore Quistorp."}
      {"url": "https://north.example/2", "published": "2023-09-18", "updated": "2023-09-18T09:00:00Z", \
      "text": "Norway and Sweden signed a treaty on fish, and Finland asked for a share of it."}
      {"text": "half a rec
      """;

  /** The article of the 17th moves to the 19th, so that the 17th is left empty. */
  private static final String SECOND =
      """
      {"url": "https://north.example/1", "published": "2023-09-19", "updated": "2023-09-19T09:00:00Z", \
      "text": "Kenya and Chile agreed on the price of the wheat, said Hannelore Quistorp."}
      """;

  private static final SparkSession SESSION = IcebergSpark.interpreting();

  @TempDir static Path folder;
  private static Path warehouse;

  @BeforeAll
  static void runTheFirstBatch() throws IOException {
    warehouse = folder.resolve("iceberg");
    assertThat(run(warehouse, FIRST, ICEBERG)).contains("2 days published");
  }

  @Test
  void rowsAreThoseOfParquetAndDaysLeftEmptyVanish() throws IOException {
    Path parquet = folder.resolve("parquet");
    run(parquet, FIRST);
    assertThat(rows(warehouse, "iceberg")).isEqualTo(rows(parquet, "parquet"));

    Row before = SESSION.sql("SELECT max(snapshot_id) FROM dyad.news.actor_days.snapshots").first();
    run(parquet, SECOND);
    run(warehouse, SECOND, ICEBERG);

    assertThat(rows(warehouse, "iceberg")).isEqualTo(rows(parquet, "parquet"));
    assertThat(days("")).containsExactly("2023-09-18", "2023-09-19");
    assertThat(days(" VERSION AS OF " + before.getLong(0)))
        .containsExactly("2023-09-17", "2023-09-18");
  }

  @Test
  void theSameBatchAgainMakesNoSnapshotButThoseOfItsRejectsAndItsRun() throws IOException {
    Map<String, Long> before = snapshots();
    long runs = SESSION.table("dyad.news.runs").count();

    assertThat(run(warehouse, FIRST, ICEBERG)).contains("nothing changed");

    assertThat(snapshots()).isEqualTo(before);
    assertThat(SESSION.table("dyad.news.runs").count()).isEqualTo(runs + 1);
    assertThat(SESSION.table("dyad.news.rejects").count()).isEqualTo(1);
  }

  @Test
  void aNightWithoutTheKeyIsRefused() throws IOException {
    CommandInProcess night = dyad(warehouse, FIRST);

    assertThat(night.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(night.errors().lines())
        .singleElement()
        .asString()
        .contains("another format", "publish.format = parquet");
  }

  private static String run(Path target, String input, String... settings) throws IOException {
    CommandInProcess run = dyad(target, input, settings);
    assertThat(run.exit()).as(run.output() + run.errors()).isZero();
    return run.output();
  }

  private static CommandInProcess dyad(Path target, String input, String... settings)
      throws IOException {
    Path file = Files.writeString(folder.resolve("input.jsonl"), input);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--warehouse=" + target,
                "--batch=2023-09-20",
                "--set=clean.min-characters=40",
                "--input=" + file));
    arguments.addAll(List.of(settings));
    return CommandInProcess.run(SESSION, arguments.toArray(String[]::new));
  }

  private static Map<String, List<String>> rows(Path root, String format) {
    SparkSession.setActiveSession(SESSION);
    Warehouse tables =
        Warehouse.at(SESSION, root.toString(), new Warehouse.Options(format, "dyad.news"));
    Map<String, List<String>> rows = new TreeMap<>();
    for (Table table : Tables.PUBLISHED) {
      if (!table.equals(Runs.TABLE)) {
        rows.put(
            table.name(), tables.read(table).toJSON().collectAsList().stream().sorted().toList());
      }
    }
    return rows;
  }

  private static List<String> days(String version) {
    return SESSION
        .sql(
            "SELECT DISTINCT CAST(day AS STRING) FROM dyad.news.%s%s ORDER BY 1"
                .formatted(ActorDays.TABLE, version))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Map<String, Long> snapshots() {
    SparkSession.setActiveSession(SESSION);
    Map<String, Long> snapshots = new TreeMap<>();
    for (Table table : Tables.PUBLISHED) {
      if (!table.equals(Runs.TABLE) && !table.equals(Rejects.TABLE)) {
        snapshots.put(
            table.name(), SESSION.table("dyad.news." + table.name() + ".snapshots").count());
      }
    }
    return snapshots;
  }
}
