package org.dyad.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.Table;
import org.dyad.core.Tables;
import org.dyad.core.UserError;

/**
 * The published tables under one root, and {@code _dyad/} beside them: lock, journal, state and
 * work in progress. Whoever changes it holds its {@link WarehouseLock}.
 */
public final class Warehouse {
  private static final String PARTITION = Table.DAY + "=";

  private final SparkSession spark;
  private final FileSystem files;
  private final Path root;
  private Optional<WarehouseLock> held = Optional.empty();

  private Warehouse(SparkSession spark, FileSystem files, Path root) {
    this.spark = spark;
    this.files = files;
    this.root = root;
  }

  /**
   * The warehouse at a path, which need not exist yet.
   *
   * @throws UserError where it cannot be reached, or holds tables of another schema version
   */
  public static Warehouse at(SparkSession spark, String path) {
    try {
      Path given = new Path(path);
      FileSystem files = given.getFileSystem(spark.sessionState().newHadoopConf());
      Warehouse warehouse = new Warehouse(spark, files, files.makeQualified(given));
      warehouse.checkSchemaVersion();
      return warehouse;
    } catch (IOException | IllegalArgumentException failure) {
      throw new UserError(
          "The warehouse %s cannot be reached (%s): mend --warehouse or dyad.warehouse"
              .formatted(path, failure.getMessage()),
          failure);
    }
  }

  private void checkSchemaVersion() {
    state()
        .filter(state -> state.schemaVersion() != Tables.SCHEMA_VERSION)
        .ifPresent(
            state -> {
              throw new UserError(
                  "The warehouse %s has tables of version %d, this program writes version %d: use the"
                          .formatted(root, state.schemaVersion(), Tables.SCHEMA_VERSION)
                      + " program of that version, or a new warehouse");
            });
  }

  public Path root() {
    return root;
  }

  FileSystem files() {
    return files;
  }

  /** The folder of everything that is not a table. */
  Path own(String name) {
    return new Path(new Path(root, "_dyad"), name);
  }

  /** Takes the lock, or says who holds it. */
  public WarehouseLock lock() {
    WarehouseLock lock = WarehouseLock.take(files, own("lock"));
    held = Optional.of(lock);
    return lock;
  }

  /** Refuses to go on where the lock that was taken here has been broken since. */
  void checkLock() {
    held.ifPresent(WarehouseLock::check);
  }

  /** Removes the lock, whoever holds it; what it said, or nothing where there was none. */
  public Optional<String> unlock() {
    return WarehouseLock.remove(files, own("lock"));
  }

  /** Finishes what an interrupted run had decided and removes what it had only begun. */
  public Staging recoverAndStage() {
    SwapJournal journal = new SwapJournal(files, root);
    journal.recover();
    return new Staging(spark, this, journal);
  }

  /** What the last change of the tables was made with; nothing in a new warehouse. */
  public Optional<WarehouseState> state() {
    return WarehouseState.read(files, own("state"));
  }

  /** Notes that every day has been checked under this state. */
  public void writeState(WarehouseState state) {
    state.write(files, own("state"));
  }

  /** The articles that the tables must not hold, as listed now. */
  public TakedownList takedowns() {
    return TakedownList.read(new ReplacedFile(files, own("takedowns")));
  }

  /** All rows of a table; none where it has no folder yet. */
  public Dataset<Row> read(Table table) {
    Path folder = new Path(root, table.name());
    return exists(folder) ? rows(table, folder, List.of(folder.toString())) : none(table);
  }

  /** The rows of some days of a daily table; a day that it does not have brings none. */
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    Path folder = new Path(root, table.name());
    List<String> paths = new ArrayList<>();
    for (LocalDate day : days(table)) {
      if (days.contains(day)) {
        paths.add(new Path(folder, PARTITION + day).toString());
      }
    }
    return paths.isEmpty() ? none(table) : rows(table, folder, paths);
  }

  /** The days that a daily table holds. */
  public SortedSet<LocalDate> days(Table table) {
    return days(new Path(root, table.name()));
  }

  SortedSet<LocalDate> days(Path folder) {
    SortedSet<LocalDate> days = new TreeSet<>();
    try {
      if (files.exists(folder)) {
        for (FileStatus entry : files.listStatus(folder)) {
          String name = entry.getPath().getName();
          if (name.startsWith(PARTITION)) {
            days.add(LocalDate.parse(name.substring(PARTITION.length())));
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return days;
  }

  static String dayFolder(Table table, LocalDate day) {
    return table.name() + "/" + PARTITION + day;
  }

  boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Dataset<Row> rows(Table table, Path base, List<String> paths) {
    return spark
        .read()
        .schema(table.schema())
        .option("basePath", base.toString())
        .parquet(paths.toArray(String[]::new))
        .select(table.select());
  }

  Dataset<Row> none(Table table) {
    return spark.createDataFrame(List.of(), table.schema());
  }

  /** A timestamp for {@code runs}, whole microseconds. */
  public static Timestamp timestamp(Instant instant) {
    return Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
  }
}
