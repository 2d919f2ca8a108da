package org.dyad.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.Column;
import org.dyad.core.Table;
import org.dyad.core.Tables;

/**
 * Writes from the tables as code what must agree with them: the page {@code docs/tables.md} and the
 * statements that show a warehouse to Spark SQL and to DuckDB.
 *
 * <p>After a change of a table, run {@link #main} from the project's folder and commit what it
 * wrote; {@link TableTextsTest} fails until then.
 */
public final class TableTexts {
  static final Path PAGE = Path.of("docs/tables.md");
  static final Path SPARK = Path.of("src/main/sql/spark/tables.sql");
  static final Path DUCKDB = Path.of("src/main/sql/duckdb/tables.sql");

  private TableTexts() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(PAGE, page());
    Files.writeString(SPARK, spark());
    Files.writeString(DUCKDB, duckdb());
  }

  static String page() {
    return """
        # The tables

        Schema version %d. A warehouse is a folder of Parquet tables: `WAREHOUSE/<table>/day=2023-09-18/*.parquet`, and
        `WAREHOUSE/actors/*.parquet`. The day is the partition, no column inside the files; it is a DATE in UTC. Timestamps
        are INT64 microseconds, UTC. Offsets are zero-based, end exclusive, in Unicode code points of `articles.text`:
        `substring(text, begin_offset + 1, end_offset - begin_offset)` is the mention in any SQL engine. A column marked
        "yes" under *null* is null where its value is unknown. The examples are invented.

        [querying.md](querying.md) tells how to query them.

        """
            .formatted(Tables.SCHEMA_VERSION)
        + Tables.PUBLISHED.stream().map(TableTexts::section).collect(Collectors.joining("\n"));
  }

  private static String section(Table table) {
    String rows =
        table.columns().stream()
            .map(
                column ->
                    "| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                            column.name(),
                            column.type().sql().toLowerCase(java.util.Locale.ROOT),
                            column.required() ? "" : "yes",
                            cell(column.meaning()),
                            cell(column.example())))
            .collect(Collectors.joining());
    return """
        ## %s

        %s

        | column | type | null | meaning | example |
        |---|---|---|---|---|
        %s"""
        .formatted(table.name(), keyOf(table), rows);
  }

  private static String keyOf(Table table) {
    String key =
        table.key().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    if (!table.daily()) {
      return "Not partitioned. One row per " + key + ".";
    }
    return key.isEmpty() ? "One row per `day`." : "One row per `day`, " + key + ".";
  }

  private static String cell(String text) {
    return text.replace("\n", "⏎").replace("|", "\\|");
  }

  static String spark() {
    return """
        -- The tables for Spark SQL. ${warehouse} stands for the folder of the warehouse, as an absolute path or URI.
        -- Spark finds the days by itself; in a session that is open during a run, REFRESH TABLE shows the new ones.
        -- A table that has no folder yet (often rejects) is empty.
        SET spark.sql.hive.manageFilesourcePartitions = false;

        """
        + Tables.PUBLISHED.stream().map(TableTexts::createTable).collect(Collectors.joining("\n"));
  }

  private static String createTable(Table table) {
    String columns =
        table.columns().stream()
            .map(
                column ->
                    "  %s %s COMMENT '%s'"
                        .formatted(
                            column.name(),
                            column.type().sql(),
                            column.meaning().replace("'", "\\'")))
            .collect(Collectors.joining(",\n"));
    return "CREATE TABLE IF NOT EXISTS %s (\n%s\n) USING parquet%s LOCATION '${warehouse}/%s';\n"
        .formatted(
            table.name(), columns, table.daily() ? " PARTITIONED BY (day)" : "", table.name());
  }

  static String duckdb() {
    return """
        -- The tables for DuckDB, as views. ${warehouse} stands for the folder of the warehouse.
        -- A table that has no file yet (often rejects) is an empty view. Run this at the start of every session: the views read variables.

        """
        + Tables.PUBLISHED.stream().map(TableTexts::createView).collect(Collectors.joining("\n"));
  }

  private static String createView(Table table) {
    String files = "${warehouse}/" + table.name() + (table.daily() ? "/day=*" : "") + "/*.parquet";
    String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    String nulls =
        table.columns().stream()
            .map(column -> "NULL::%s AS %s".formatted(duckdbType(column.type()), column.name()))
            .collect(Collectors.joining(", "));
    String partitions =
        table.daily() ? ", hive_partitioning = true, hive_types = {''day'': DATE}" : "";
    return """
        SET VARIABLE dyad_%1$s = (SELECT CASE WHEN count(*) = 0
          THEN 'SELECT %2$s LIMIT 0'
          ELSE 'SELECT %3$s FROM read_parquet(''%4$s''%5$s)'
        END FROM glob('%4$s'));
        CREATE OR REPLACE VIEW %1$s AS SELECT * FROM query(getvariable('dyad_%1$s'));
        """
        .formatted(table.name(), nulls, columns, files, partitions);
  }

  private static String duckdbType(DataType type) {
    if (type instanceof ArrayType array) {
      return duckdbType(array.elementType()) + "[]";
    }
    if (type instanceof StructType struct) {
      return java.util.Arrays.stream(struct.fields())
          .map(field -> field.name() + " " + duckdbType(field.dataType()))
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    if (type.equals(DataTypes.TimestampType)) {
      return "TIMESTAMPTZ";
    }
    return type.equals(DataTypes.StringType) ? "VARCHAR" : type.sql();
  }
}
