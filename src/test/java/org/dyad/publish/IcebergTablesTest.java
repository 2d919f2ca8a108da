package org.dyad.publish;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dyad.IcebergSpark;
import org.dyad.core.Days;
import org.dyad.core.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcebergTablesTest {
  private static final Warehouse.Options ICEBERG = new Warehouse.Options("iceberg", "dyad.news");
  private static final LocalDate MONDAY = LocalDate.parse("2023-09-18");
  private static final LocalDate TUESDAY = LocalDate.parse("2023-09-19");
  private static final LocalDate WEDNESDAY = LocalDate.parse("2023-09-20");

  @TempDir Path folder;
  private final SparkSession spark = IcebergSpark.interpreting();
  private Warehouse warehouse;

  @BeforeEach
  void publishMondayAndTuesday() {
    SparkSession.setActiveSession(spark);
    warehouse = Warehouse.at(spark, folder.toString(), ICEBERG);
    publish(warehouse, List.of(MONDAY, TUESDAY), day(MONDAY, 1), day(TUESDAY, 2));
  }

  @AfterEach
  void leaveTheSession() {
    SparkSession.clearActiveSession();
  }

  @Test
  void aTableIsIcebergsPartitionedByDayAndOrderedByKey() {
    assertThat(spark.sql("SHOW TABLES IN dyad.news").select("tableName").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("days");
    assertThat(spark.table("dyad.news.days").schema()).isEqualTo(Days.TABLE.schema());
    createActorDays();
    assertThat(spark.sql("SHOW CREATE TABLE dyad.news.actor_days").first().getString(0))
        .contains("PARTITIONED BY (day)", "'sort-order' = 'actor_id ASC");
    assertThat(folder.resolve("news/days/data/day=2023-09-18"))
        .isDirectoryContaining("glob:**.parquet");
  }

  private void createActorDays() {
    IcebergTables tables =
        IcebergTables.of(spark, warehouse.stagedTables(), warehouse.root(), "dyad.news");
    tables.place(List.of(new Swap("actor_days/day=2023-09-18", List.of("none"))));
  }

  @Test
  void replacesTheDaysNamedRemovesThoseWithoutRowsAndLeavesTheOthers() {
    publish(warehouse, List.of(TUESDAY, WEDNESDAY), day(WEDNESDAY, 3));

    assertThat(days()).containsExactly("2023-09-18 1", "2023-09-20 3");
    assertThat(warehouse.days(Days.TABLE)).containsExactly(MONDAY, WEDNESDAY);
    assertThat(warehouse.read(Days.TABLE, List.of(TUESDAY)).count()).isZero();
  }

  @Test
  void whatWasReplacedCanBeReadAsOfThen() {
    long before = snapshots().get(0).getLong(0);
    publish(warehouse, List.of(MONDAY), day(MONDAY, 7));

    assertThat(days()).containsExactly("2023-09-18 7", "2023-09-19 2");
    assertThat(
            spark
                .sql("SELECT articles FROM dyad.news.days VERSION AS OF " + before)
                .collectAsList())
        .extracting(row -> row.getLong(0))
        .containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void removingADayThatIsNotThereMakesNoSnapshot() {
    publish(warehouse, List.of(WEDNESDAY));

    assertThat(snapshots()).hasSize(1);
  }

  @Test
  void aSwapThatDiesBetweenTwoTablesIsFinishedByTheNextStart() throws IOException {
    Staging staging = warehouse.recoverAndStage();
    staging.stage(Days.TABLE, rows(day(MONDAY, 9)), List.of(MONDAY, TUESDAY));
    FileSystem files = warehouse.files();
    IcebergTables tables =
        IcebergTables.of(spark, warehouse.stagedTables(), warehouse.root(), "dyad.news");
    SwapJournal dying = new SwapJournal(files, warehouse.root(), new DyingAfterOne(tables));
    assertThatThrownBy(() -> dying.swap(List.of("days/day=2023-09-18", "days/day=2023-09-19")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(days()).as("one of two").containsExactly("2023-09-18 9", "2023-09-19 2");

    Warehouse inFolders = Warehouse.at(spark, folder.toString());
    assertThatThrownBy(inFolders::recoverAndStage)
        .as("a night without the key")
        .isInstanceOf(UserError.class)
        .hasMessageContaining("tables of another format than publish.format = parquet");

    Warehouse.at(spark, folder.toString(), ICEBERG).recoverAndStage();

    assertThat(days()).containsExactly("2023-09-18 9");
    try (Stream<Path> left = Files.list(folder.resolve("_dyad"))) {
      assertThat(left).isEmpty();
    }
  }

  private record DyingAfterOne(Placement placement) implements Placement {
    @Override
    public String format() {
      return placement.format();
    }

    @Override
    public void place(List<Swap> swaps) throws IOException {
      placement.place(swaps.subList(0, 1));
      throw new IOException("died");
    }
  }

  /** Those of docs/iceberg.md. */
  @Test
  void maintenanceKeepsTheRows() {
    publish(warehouse, List.of(MONDAY), day(MONDAY, 4));
    publish(warehouse, List.of(MONDAY), day(MONDAY, 5));

    createActorDays();
    spark.sql(
        "CALL dyad.system.rewrite_data_files(table => 'news.actor_days', strategy => 'sort')");
    spark.sql("CALL dyad.system.rewrite_data_files(table => 'news.days')");
    spark.sql("CALL dyad.system.rewrite_manifests(table => 'news.days')");
    spark.sql(
        "CALL dyad.system.expire_snapshots(table => 'news.days', retain_last => 1,"
            + " older_than => TIMESTAMP '2100-01-01 00:00:00')");
    spark.sql("CALL dyad.system.remove_orphan_files(table => 'news.days')");

    assertThat(snapshots()).hasSize(1);
    assertThat(days()).containsExactly("2023-09-18 5", "2023-09-19 2");
    publish(warehouse, List.of(MONDAY), day(MONDAY, 6));
    assertThat(days()).containsExactly("2023-09-18 6", "2023-09-19 2");
  }

  @Test
  void namespaceOfAnotherCatalogIsMadeWhereItIsMissing() throws IOException {
    Path other = Files.createDirectory(folder.resolve("lake"));
    spark.conf().set("spark.sql.catalog.lake", "org.apache.iceberg.spark.SparkCatalog");
    spark.conf().set("spark.sql.catalog.lake.type", "hadoop");
    spark.conf().set("spark.sql.catalog.lake.warehouse", other.toString());
    Warehouse elsewhere =
        Warehouse.at(
            spark,
            folder.resolve("own").toString(),
            new Warehouse.Options("iceberg", "lake.news.tables"));

    publish(elsewhere, List.of(MONDAY), day(MONDAY, 8));

    assertThat(spark.table("lake.news.tables.days").count()).isEqualTo(1);
    assertThat(other.resolve("news/tables/days/metadata")).isDirectory();
    assertThat(elsewhere.days(Days.TABLE)).containsExactly(MONDAY);
  }

  @Test
  void missingRuntimeIsToldInOneLine() {
    Thread thread = Thread.currentThread();
    ClassLoader all = thread.getContextClassLoader();
    thread.setContextClassLoader(new WithoutIceberg(all));
    try {
      assertThatThrownBy(() -> Warehouse.at(spark, folder.toString(), ICEBERG))
          .isInstanceOf(UserError.class)
          .hasMessageContainingAll("publish.format is iceberg", "spark.jars.packages")
          .hasMessageNotContaining("\n");
    } finally {
      thread.setContextClassLoader(all);
    }
  }

  private static final class WithoutIceberg extends ClassLoader {
    WithoutIceberg(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.apache.iceberg.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  private void publish(Warehouse target, List<LocalDate> days, Row... rows) {
    Staging staging = target.recoverAndStage();
    staging.stage(Days.TABLE, rows(rows), days);
    staging.publish(List.of(Days.TABLE));
  }

  private org.apache.spark.sql.Dataset<Row> rows(Row... rows) {
    return spark.createDataFrame(List.of(rows), Days.TABLE.schema());
  }

  private static Row day(LocalDate day, long articles) {
    return RowFactory.create(Date.valueOf(day), articles, articles, 1L, 1L, 1L);
  }

  private List<String> days() {
    return warehouse.read(Days.TABLE).orderBy(col(Days.DAY)).collectAsList().stream()
        .map(row -> row.getAs(Days.DAY) + " " + row.getAs(Days.ARTICLES))
        .toList();
  }

  private List<Row> snapshots() {
    return spark
        .sql("SELECT snapshot_id FROM dyad.news.days.snapshots ORDER BY committed_at")
        .collectAsList();
  }
}
