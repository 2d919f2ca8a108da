package org.dyad.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.PairEvidence;
import org.dyad.core.Table;

/**
 * The tables of a run before they are published: each is written once, read back by the stages
 * after it, and swapped into the warehouse at the end, or forgotten. Before each write a run makes
 * sure that it still holds the lock: another one may stage in the same folders by now.
 */
public final class Staging {
  /** Distinct values that a file's Bloom filter is made for; more raise its share of false hits. */
  private static final long BLOOM_VALUES = 20_000;

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final SwapJournal journal;
  private final Path work;
  private final Map<Table, Set<LocalDate>> replaced = new LinkedHashMap<>();
  private final Map<Table, Long> rows = new LinkedHashMap<>();
  private Set<LocalDate> heavy = Set.of();

  Staging(SparkSession spark, Warehouse warehouse, SwapJournal journal) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.journal = journal;
    this.work = warehouse.own("work");
    forgetWork();
  }

  /** Writes rows that are not published and reads them back: a point from which stages go on. */
  public Dataset<Row> keep(String name, Dataset<Row> dataset) {
    warehouse.checkLock();
    Path folder = new Path(work, name);
    dataset.write().mode(SaveMode.Overwrite).parquet(folder.toString());
    return spark.read().schema(dataset.schema()).parquet(folder.toString());
  }

  /** The rows of these days are split by key among files; any other day is one file a table. */
  public void split(Set<LocalDate> days) {
    heavy = Set.copyOf(days);
  }

  /**
   * Writes the rows that replace some days of a table, and reads them back. Spark finds the bounds
   * of its partitions in a sample, for which it computes the rows once more than it writes them:
   * keep first what costs much.
   *
   * @param days all days to replace; one without rows loses its partition
   */
  public Dataset<Row> stage(Table table, Dataset<Row> dataset, Collection<LocalDate> days) {
    return stageInOrder(
        table, dataset.select(table.select()).repartitionByRange(ranges(table)), days);
  }

  private Column[] ranges(Table table) {
    Column isHeavy = col(Table.DAY).isInCollection(heavy);
    Stream<Column> key = table.key().stream().map(name -> col(name));
    return (table.daily()
            ? Stream.concat(Stream.of(col(Table.DAY)), key.map(column -> when(isHeavy, column)))
            : key)
        .toArray(Column[]::new);
  }

  /**
   * The same for rows whose partitions are ranges of day and key already: a task writes many small
   * days, a large day is split by key.
   */
  public Dataset<Row> stageInOrder(Table table, Dataset<Row> dataset, Collection<LocalDate> days) {
    warehouse.checkLock();
    replaced.put(table, new LinkedHashSet<>(days));
    if (table.daily() && days.isEmpty()) {
      rows.put(table, 0L);
      return warehouse.none(table);
    }
    Path folder = new Path(journal.staged(), table.name());
    Observation counted = new Observation(table.name());
    Dataset<Row> ordered =
        dataset
            .select(table.select())
            .sortWithinPartitions(table.order())
            .observe(counted, count(lit(1)).as("rows"));
    DataFrameWriter<Row> writer =
        ordered
            .write()
            .mode(SaveMode.Overwrite)
            .option("compression", "zstd")
            .option("parquet.bloom.filter.enabled#" + PairEvidence.ACTOR_B, true)
            .option("parquet.bloom.filter.expected.ndv#" + PairEvidence.ACTOR_B, BLOOM_VALUES);
    (table.daily() ? writer.partitionBy(Table.DAY) : writer).parquet(folder.toString());
    rows.put(table, counted(counted));
    return read(table);
  }

  private static long counted(Observation observation) {
    try {
      return (Long) observation.getAsJava().get("rows");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a table was written", stopped);
    }
  }

  private Dataset<Row> read(Table table) {
    return warehouse.stagedTables().read(table);
  }

  /** Rows staged of a table: 0 where none was staged. */
  public long rows(Table table) {
    return rows.getOrDefault(table, 0L);
  }

  /** A table without days as it will be. */
  public Dataset<Row> willBe(Table table) {
    return replaced.containsKey(table) ? read(table) : warehouse.read(table);
  }

  /** A table as it will be for these days: the staged ones as staged, the others as published. */
  public Dataset<Row> willBe(Table table, Collection<LocalDate> days) {
    Set<LocalDate> staged = replaced.getOrDefault(table, Set.of());
    List<LocalDate> published = days.stream().filter(day -> !staged.contains(day)).toList();
    Dataset<Row> kept = warehouse.read(table, published);
    return staged.isEmpty()
        ? kept
        : read(table).where(col(Table.DAY).isInCollection(days)).unionByName(kept);
  }

  /** Swaps all that was staged into the warehouse, in this order of tables. */
  public void publish(List<Table> order) {
    List<String> folders = new ArrayList<>();
    for (Table table : order) {
      if (replaced.containsKey(table)) {
        if (table.daily()) {
          replaced.get(table).forEach(day -> folders.add(ParquetFolders.dayFolder(table, day)));
        } else {
          folders.add(table.name());
        }
      }
    }
    if (!folders.isEmpty()) {
      warehouse.checkLock();
      journal.swap(folders);
    }
    replaced.clear();
    forgetWork();
  }

  private void forgetWork() {
    try {
      warehouse.files().delete(work, true);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
