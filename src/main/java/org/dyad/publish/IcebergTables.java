package org.dyad.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.dyad.core.PairEvidence;
import org.dyad.core.Table;
import org.dyad.core.Tables;
import org.dyad.core.UserError;

/**
 * Tables in Apache Iceberg's format, partitioned by day and sorted by key: one commit a table
 * replaces all its days at once, and what it replaced can still be read as of then.
 *
 * <p>Spark's configuration says which catalog holds them; where it knows none of the name, they lie
 * in the warehouse, under a catalog of folders. Iceberg's own classes are reached through Spark
 * alone.
 */
final class IcebergTables implements PublishedTables {
  private static final String EXTENSIONS =
      "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions";

  private static final String CATALOG_CLASS = "org.apache.iceberg.spark.SparkCatalog";
  private static final String CATALOGS = "spark.sql.catalog.";

  /** The files are like those of the other format: codec, size. */
  private static final String PROPERTIES =
      "'format-version' = '2', 'write.parquet.compression-codec' = 'zstd',"
          + " 'write.target-file-size-bytes' = '134217728'";

  private static final String BLOOM_FILTER =
      ", 'write.parquet.bloom-filter-enabled.column.%s' = 'true'".formatted(PairEvidence.ACTOR_B);

  /** Shown by Iceberg of a table that has an order. */
  private static final String SORT_ORDER = "sort-order";

  private final SparkSession spark;
  private final ParquetFolders staged;
  private final List<String> space;

  private IcebergTables(SparkSession spark, ParquetFolders staged, List<String> space) {
    this.spark = spark;
    this.staged = staged;
    this.space = space;
  }

  /**
   * The tables of a catalog.
   *
   * @param spark a session whose catalogs are those of the thread's active one
   * @param staged the staged rows
   * @param space name of the catalog and of a namespace in it, with a dot between
   * @throws UserError where Iceberg's runtime is not on the class path
   */
  static IcebergTables of(SparkSession spark, ParquetFolders staged, Path root, String space) {
    requireRuntime();
    List<String> parts = Arrays.asList(space.split("\\.", -1));
    String catalog = CATALOGS + parts.get(0);
    if (spark.conf().getOption(catalog).isEmpty()) {
      spark.conf().set(catalog, CATALOG_CLASS);
      spark.conf().set(catalog + ".type", "hadoop");
      spark.conf().set(catalog + ".warehouse", root.toString());
    }
    return new IcebergTables(spark, staged, parts);
  }

  /**
   * What {@code spark.sql.extensions} must hold for the order of rows in a table.
   *
   * @throws UserError where Iceberg's runtime is not on the class path
   */
  static String extensions() {
    requireRuntime();
    return EXTENSIONS;
  }

  private static void requireRuntime() {
    try {
      Class.forName(CATALOG_CLASS, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new UserError(
          "publish.format is iceberg, and Iceberg's runtime is not on the class path: name"
              + " iceberg-spark-runtime-3.5_2.12 in spark.jars or spark.jars.packages, or set"
              + " publish.format = parquet",
          missing);
    }
  }

  @Override
  public Dataset<Row> read(Table table) {
    return exists(table)
        ? spark.table(name(table)).select(table.select())
        : ParquetFolders.none(spark, table);
  }

  @Override
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    return read(table).where(among(days));
  }

  @Override
  public List<String> files(Table table) {
    return exists(table)
        ? spark.table(name(table) + ".files").select("file_path").collectAsList().stream()
            .map(row -> new Path(row.getString(0)).toUri().toString())
            .toList()
        : List.of();
  }

  @Override
  public List<org.dyad.core.Column> columnsOfFiles(Table table) {
    return table.columns();
  }

  @Override
  public SortedSet<LocalDate> days(Table table) {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (exists(table)) {
      spark
          .table(name(table) + ".partitions")
          .select(col("partition." + Table.DAY))
          .collectAsList()
          .forEach(row -> days.add(row.getDate(0).toLocalDate()));
    }
    return days;
  }

  /** A table's days are replaced by one commit: replaced again, they hold the same rows. */
  @Override
  public String format() {
    return Warehouse.Options.ICEBERG;
  }

  @Override
  public void place(List<Swap> swaps) {
    Map<String, List<Swap>> tables =
        swaps.stream()
            .collect(
                Collectors.groupingBy(
                    swap -> swap.folder().split("/", 2)[0],
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (Table table : Tables.PUBLISHED) {
      if (tables.containsKey(table.name())) {
        place(table, tables.get(table.name()));
      }
    }
  }

  private void place(Table table, List<Swap> swaps) {
    boolean rows = swaps.stream().anyMatch(Swap::replaces);
    List<LocalDate> days = new ArrayList<>();
    if (table.daily()) {
      swaps.forEach(swap -> days.add(ParquetFolders.dayOf(swap.folder())));
    }
    if (rows || days(table).stream().anyMatch(days::contains)) {
      create(table);
      Dataset<Row> fresh = rows ? staged.read(table) : ParquetFolders.none(spark, table);
      try {
        fresh.writeTo(name(table)).overwrite(table.daily() ? among(days) : lit(true));
      } catch (NoSuchTableException gone) {
        throw new IllegalStateException("dropped by somebody else: " + table, gone);
      }
    }
  }

  private static Column among(Collection<LocalDate> days) {
    return col(Table.DAY).isInCollection(days);
  }

  private boolean exists(Table table) {
    TableCatalog catalog =
        (TableCatalog) spark.sessionState().catalogManager().catalog(space.get(0));
    String[] namespace = space.subList(1, space.size()).toArray(String[]::new);
    return catalog.tableExists(Identifier.of(namespace, table.name()));
  }

  /** A run that died may have left a table without its order. */
  private void create(Table table) {
    if (!exists(table)) {
      spark.sql("CREATE NAMESPACE IF NOT EXISTS " + quoted(space.stream()));
      spark.sql(
          "CREATE TABLE %s (%s) USING iceberg %s TBLPROPERTIES (%s)"
              .formatted(
                  name(table),
                  table.schema().toDDL(),
                  table.daily() ? "PARTITIONED BY (" + Table.DAY + ")" : "",
                  PROPERTIES + (hasActors(table) ? BLOOM_FILTER : "")));
    }
    if (!table.key().isEmpty() && !ordered(table)) {
      String keys = String.join(", ", table.key());
      spark.sql("ALTER TABLE %s WRITE ORDERED BY %s".formatted(name(table), keys));
    }
  }

  private boolean ordered(Table table) {
    return spark.sql("SHOW TBLPROPERTIES " + name(table)).collectAsList().stream()
        .anyMatch(property -> property.getString(0).equals(SORT_ORDER));
  }

  private static boolean hasActors(Table table) {
    return table.columns().stream().anyMatch(column -> column.name().equals(PairEvidence.ACTOR_B));
  }

  private String name(Table table) {
    return quoted(Stream.concat(space.stream(), Stream.of(table.name())));
  }

  private static String quoted(Stream<String> parts) {
    return parts.map(part -> "`" + part + "`").collect(Collectors.joining("."));
  }
}
