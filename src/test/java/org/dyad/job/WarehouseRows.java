package org.dyad.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.Rejects;
import org.dyad.core.Runs;
import org.dyad.core.Table;
import org.dyad.core.Tables;
import org.dyad.publish.Warehouse;

/**
 * A published warehouse as plain values that two moments, or two warehouses, can be compared by.
 */
final class WarehouseRows {
  private final SparkSession session;
  private final String root;
  private final Warehouse.Options publish;

  WarehouseRows(SparkSession session, Path root) {
    this(session, root.toString());
  }

  /** Of a path on any file system. */
  WarehouseRows(SparkSession session, String root) {
    this(session, root, Warehouse.Options.PARQUET);
  }

  WarehouseRows(SparkSession session, String root, Warehouse.Options publish) {
    this.session = session;
    this.root = root;
    this.publish = publish;
  }

  Dataset<Row> of(Table table) {
    return Warehouse.at(session, root, publish).read(table);
  }

  /** Every row of every table but {@code runs} as JSON, sorted, without the columns named. */
  Map<String, List<String>> all(String... without) {
    TreeMap<String, List<String>> rows = new TreeMap<>();
    for (Table table : Tables.PUBLISHED) {
      if (!table.equals(Runs.TABLE)) {
        rows.put(
            table.name(),
            of(table).drop(without).toJSON().collectAsList().stream().sorted().toList());
      }
    }
    return rows;
  }

  /** Days that the last run says it replaced. */
  List<String> daysOfLastRun() {
    Row run = lastRun();
    return run.getList(run.fieldIndex(Runs.DAYS_TOUCHED)).stream().map(Object::toString).toList();
  }

  Row lastRun() {
    return of(Runs.TABLE).orderBy(col(Runs.RUN_ID).desc()).first();
  }

  /** The files of the tables but {@code rejects} and {@code runs}, with their times of change. */
  Map<String, String> files() {
    TreeMap<String, String> files = new TreeMap<>();
    Path local = Path.of(root);
    for (Table table : Tables.PUBLISHED) {
      Path folder = local.resolve(table.name());
      if (!table.equals(Runs.TABLE) && !table.equals(Rejects.TABLE) && Files.exists(folder)) {
        try (Stream<Path> found = Files.walk(folder)) {
          for (Path file : found.filter(Files::isRegularFile).toList()) {
            files.put(
                local.relativize(file).toString(), Files.getLastModifiedTime(file).toString());
          }
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
    }
    return files;
  }

  /** Those of one day. */
  Map<String, String> files(String day) {
    Map<String, String> files = files();
    files.keySet().removeIf(name -> !name.contains("day=" + day));
    return files;
  }
}
