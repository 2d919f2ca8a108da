package org.dyad.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.Actors;
import org.dyad.core.Column;
import org.dyad.core.Table;
import org.dyad.core.Tables;
import org.dyad.core.UserError;

/**
 * The published tables under one root, and {@code _dyad/} beside them: lock, journal, state and
 * work in progress. Whoever changes it holds its {@link WarehouseLock}.
 */
public final class Warehouse {
  private final SparkSession spark;
  private final FileSystem files;
  private final Path root;
  private final PublishedTables tables;
  private Optional<WarehouseLock> held = Optional.empty();

  private Warehouse(SparkSession spark, FileSystem files, Path root, Options options) {
    this.spark = spark;
    this.files = files;
    this.root = root;
    this.tables =
        options.iceberg()
            ? IcebergTables.of(spark, stagedTables(), root, options.catalog())
            : new ParquetFolders(spark, files, root);
  }

  /**
   * How tables are published.
   *
   * @param format parquet or iceberg
   * @param catalog for Iceberg: name of Spark's catalog and of a namespace in it, with a dot
   *     between
   */
  public record Options(String format, String catalog) {
    /** Folders of Parquet files. */
    public static final Options PARQUET = new Options("parquet", "dyad.news");

    static final String ICEBERG = "iceberg";

    public Options {
      if (!format.equals("parquet") && !format.equals(ICEBERG)) {
        throw new IllegalArgumentException(
            "publish.format is unknown: %s. Use parquet or iceberg.".formatted(format));
      }
      if (!catalog.matches("\\w+(\\.\\w+)+")) {
        throw new IllegalArgumentException(
            "publish.catalog is \"%s\": give a catalog and a namespace in it, such as dyad.news."
                .formatted(catalog));
      }
    }

    /** Whether the tables are Iceberg's. */
    boolean iceberg() {
      return format.equals(ICEBERG);
    }

    /**
     * The class that Spark's session needs in {@code spark.sql.extensions} to publish, if any.
     *
     * @throws UserError where it is not on the class path
     */
    public Optional<String> extensions() {
      return iceberg() ? Optional.of(IcebergTables.extensions()) : Optional.empty();
    }
  }

  /** The warehouse of Parquet folders at a path, which need not exist yet. */
  public static Warehouse at(SparkSession spark, String path) {
    return at(spark, path, Options.PARQUET);
  }

  /**
   * The warehouse at a path, which need not exist yet.
   *
   * @throws UserError where it cannot be reached, or holds tables of another schema version or
   *     format
   */
  public static Warehouse at(SparkSession spark, String path, Options options) {
    try {
      Path given = new Path(path);
      FileSystem files = given.getFileSystem(spark.sessionState().newHadoopConf());
      Warehouse warehouse = new Warehouse(spark, files, files.makeQualified(given), options);
      warehouse.checkSchemaVersion();
      warehouse.checkFormat(options);
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

  /**
   * A night without the key must not begin a second set of tables beside the first. While a journal
   * stands, a folder may be missing for a moment.
   */
  private void checkFormat(Options options) throws IOException {
    boolean folders = files.exists(new Path(root, Actors.TABLE.name()));
    boolean published = folders || (state().isPresent() && !files.exists(own("journal")));
    if (published && folders == options.iceberg()) {
      throw otherFormat(root, options.format());
    }
  }

  static UserError otherFormat(Path root, String format) {
    return new UserError(
        "The warehouse %s has tables of another format than publish.format = %s: set the other one, or give a new warehouse"
            .formatted(root, format));
  }

  public Path root() {
    return root;
  }

  FileSystem files() {
    return files;
  }

  /** The folder of everything that is not a table. */
  Path own(String name) {
    return new OwnPaths(root).own(name);
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

  /**
   * Makes sure that nobody changes the tables now and that no change was left half made: what is
   * read while they are swapped looks lost.
   *
   * @throws UserError where it is so
   */
  public void checkAtRest() {
    WarehouseLock.checkFree(files, own("lock"));
    try {
      if (files.exists(own("journal"))) {
        throw new UserError(
            "A run of the warehouse %s died while it swapped tables: run it again, or dyad rebuild"
                .formatted(root));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Removes the lock, whoever holds it; what it said, or nothing where there was none. */
  public Optional<String> unlock() {
    return WarehouseLock.remove(files, own("lock"));
  }

  /** Finishes what an interrupted run had decided and removes what it had only begun. */
  public Staging recoverAndStage() {
    SwapJournal journal = new SwapJournal(files, root, tables);
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

  /** All rows of a table; none where it is not there yet. */
  public Dataset<Row> read(Table table) {
    return tables.read(table);
  }

  /** The rows of some days of a daily table; a day that it does not have brings none. */
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    return tables.read(table, days);
  }

  /** Where the files of a table lie, as URIs; none where it is not there yet. */
  public List<String> files(Table table) {
    return tables.files(table);
  }

  /** What each of these files holds, in order. */
  public List<Column> columnsOfFiles(Table table) {
    return tables.columnsOfFiles(table);
  }

  /** The days that a daily table holds. */
  public SortedSet<LocalDate> days(Table table) {
    return tables.days(table);
  }

  Dataset<Row> none(Table table) {
    return ParquetFolders.none(spark, table);
  }

  /** What a run has staged. */
  ParquetFolders stagedTables() {
    return new ParquetFolders(spark, files, own("staged"));
  }

  /** A timestamp for {@code runs}, whole microseconds. */
  public static Timestamp timestamp(Instant instant) {
    return Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
  }
}
