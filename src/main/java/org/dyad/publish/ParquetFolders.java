package org.dyad.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.Column;
import org.dyad.core.Table;

/**
 * Tables as folders of Parquet files, {@code <table>/day=2023-09-18} where they are daily: the
 * staged ones always, the published ones in a warehouse of this format.
 */
final class ParquetFolders implements PublishedTables {
  private static final String PARTITION = Table.DAY + "=";

  private final SparkSession spark;
  private final FileSystem files;
  private final Path root;
  private final Placement placement;

  /** The tables below a folder. */
  ParquetFolders(SparkSession spark, FileSystem files, Path root) {
    this.spark = spark;
    this.files = files;
    this.root = root;
    this.placement = Placement.ofFolders(files, new OwnPaths(root));
  }

  /** The folder of a day, relative to that of all tables. */
  static String dayFolder(Table table, LocalDate day) {
    return table.name() + "/" + PARTITION + day;
  }

  /** The day of such a folder. */
  static LocalDate dayOf(String folder) {
    return LocalDate.parse(folder.substring(folder.lastIndexOf(PARTITION) + PARTITION.length()));
  }

  @Override
  public String format() {
    return Warehouse.Options.PARQUET.format();
  }

  @Override
  public void place(List<Swap> swaps) throws IOException {
    placement.place(swaps);
  }

  @Override
  public Dataset<Row> read(Table table) {
    boolean found = table.daily() ? !days(table).isEmpty() : exists(folder(table));
    return found ? rows(table, List.of(folder(table).toString())) : none(spark, table);
  }

  @Override
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    List<String> paths = new ArrayList<>();
    for (LocalDate day : days(table)) {
      if (days.contains(day)) {
        paths.add(new Path(root, dayFolder(table, day)).toString());
      }
    }
    return paths.isEmpty() ? none(spark, table) : rows(table, paths);
  }

  @Override
  public List<String> files(Table table) {
    return List.of(read(table).inputFiles());
  }

  /** The day is the name of the folder. */
  @Override
  public List<Column> columnsOfFiles(Table table) {
    return table.columns().stream().filter(column -> !column.name().equals(Table.DAY)).toList();
  }

  @Override
  public SortedSet<LocalDate> days(Table table) {
    SortedSet<LocalDate> days = new TreeSet<>();
    try {
      if (files.exists(folder(table))) {
        for (FileStatus entry : files.listStatus(folder(table))) {
          if (entry.getPath().getName().startsWith(PARTITION)) {
            days.add(dayOf(entry.getPath().getName()));
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return days;
  }

  /** No rows of a table. */
  static Dataset<Row> none(SparkSession spark, Table table) {
    return spark.createDataFrame(List.of(), table.schema());
  }

  private Dataset<Row> rows(Table table, List<String> paths) {
    return spark
        .read()
        .schema(table.schema())
        .option("basePath", folder(table).toString())
        .parquet(paths.toArray(String[]::new))
        .select(table.select());
  }

  private Path folder(Table table) {
    return new Path(root, table.name());
  }

  private boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
