package org.dyad.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.core.ActorDays;
import org.dyad.core.Table;
import org.dyad.core.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seven days of two thousand rows each: the bounds of Spark's ranges fall inside days. */
class StagingTest {
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
  private static final int DAYS = 7;
  private static final int ROWS_A_DAY = 2_000;
  private static final LocalDate FIRST = LocalDate.parse("2023-09-18");

  private final SparkSession spark = LocalSpark.session();

  @TempDir private Path folder;

  private Dataset<Row> rows() {
    Column number = col("id");
    Column day = number.mod(lit(DAYS)).cast("int");
    Dataset<Row> numbered =
        spark
            .range((long) DAYS * ROWS_A_DAY)
            .select(
                concat(lit("actor-"), lpad(number.cast("string"), 8, "0")).as(ActorDays.ACTOR_ID),
                date_add(lit(Date.valueOf(FIRST)), day).as(Table.DAY));
    Column[] columns =
        ActorDays.TABLE.columns().stream()
            .map(
                column ->
                    Set.of(ActorDays.ACTOR_ID, Table.DAY).contains(column.name())
                        ? col(column.name())
                        : lit(1).cast(column.type()).as(column.name()))
            .toArray(Column[]::new);
    return numbered.select(columns);
  }

  private long files(LocalDate day) throws IOException {
    Path written = folder.resolve("_dyad/staged/actor_days/day=" + day);
    try (Stream<Path> files = Files.list(written)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  /** Spark would merge ranges of so few rows. */
  @BeforeEach
  void keepRangesApart() {
    spark.conf().set(ADAPTIVE, false);
  }

  @AfterEach
  void mergeRangesAgain() {
    spark.conf().set(ADAPTIVE, true);
  }

  private Staging staging() {
    return Warehouse.at(spark, folder.toString()).recoverAndStage();
  }

  @Test
  void aDayIsOneFileATable() throws IOException {
    List<LocalDate> days = FIRST.datesUntil(FIRST.plusDays(DAYS)).toList();
    staging().stage(ActorDays.TABLE, rows(), days);
    for (LocalDate day : days) {
      assertThat(files(day)).isEqualTo(1);
    }
  }

  @Test
  void aHeavyDayIsSplitByKey() throws IOException {
    List<LocalDate> days = FIRST.datesUntil(FIRST.plusDays(DAYS)).toList();
    Staging staging = staging();
    staging.split(Set.copyOf(days));
    assertThat(staging.stage(ActorDays.TABLE, rows(), days).count()).isEqualTo(DAYS * ROWS_A_DAY);
    long all = 0;
    for (LocalDate day : days) {
      all += files(day);
    }
    assertThat(all).isGreaterThan(DAYS);
  }

  /** On a store that cannot say who was first, two may begin. */
  @Test
  void aRunThatNoLongerHoldsTheLockWritesNothing() throws IOException {
    Warehouse warehouse = Warehouse.at(spark, folder.toString());
    warehouse.lock();
    Staging staging = warehouse.recoverAndStage();
    Files.writeString(folder.resolve("_dyad/lock"), "another run");

    assertThatThrownBy(() -> staging.keep("cleaned", rows()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("held by another run");
    assertThatThrownBy(() -> staging.stage(ActorDays.TABLE, rows(), List.of(FIRST)))
        .isInstanceOf(UserError.class);

    try (Stream<Path> left = Files.list(folder.resolve("_dyad"))) {
      assertThat(left).containsExactly(folder.resolve("_dyad/lock"));
    }
  }
}
