package org.dyad.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the SQL of docs/operations.md answers on a warehouse, and the metrics file. */
public final class OperationsAnswers {
  private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JSON = Pattern.compile("duckdb -json -c \"([^\"]+)\"");
  private static final Pattern SPARK_JSON = Pattern.compile("spark-sql -e \"([^\"]+)\"");

  private OperationsAnswers() {}

  /** The rows of each statement in the document's SQL blocks, in order, by Spark SQL. */
  public static List<List<List<Object>>> alerts(Path warehouse) throws IOException {
    try (SparkEngine spark = new SparkEngine(warehouse.toAbsolutePath())) {
      return matches(BLOCK, warehouse).stream()
          .flatMap(block -> Arrays.stream(block.split(";\n", -1)))
          .filter(statement -> !statement.isBlank())
          .map(statement -> spark.answer(statement).rows())
          .toList();
    }
  }

  /** The lines of the text that Prometheus reads. */
  public static List<String> metrics(Path warehouse) throws IOException, SQLException {
    String metrics = SqlText.statements("duckdb/metrics.sql", warehouse).get(0);
    try (DuckdbEngine duckdb = new DuckdbEngine(warehouse.toAbsolutePath())) {
      return duckdb.answer(metrics).rows().stream().map(row -> (String) row.get(0)).toList();
    }
  }

  /** The rows of the document's commands that print the latest run as JSON: DuckDB's, Spark's. */
  public static List<List<List<Object>>> latestRun(Path warehouse)
      throws IOException, SQLException {
    try (DuckdbEngine duckdb = new DuckdbEngine(warehouse.toAbsolutePath());
        SparkEngine spark = new SparkEngine(warehouse.toAbsolutePath())) {
      return List.of(
          duckdb.answer(only(JSON, warehouse)).rows(),
          spark.answer(only(SPARK_JSON, warehouse)).rows());
    }
  }

  private static String only(Pattern pattern, Path warehouse) throws IOException {
    List<String> found = matches(pattern, warehouse);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + pattern + " in docs/operations.md");
    }
    return found.get(0);
  }

  private static List<String> matches(Pattern pattern, Path warehouse) throws IOException {
    String document = Files.readString(Path.of("docs/operations.md"));
    return pattern
        .matcher(document)
        .results()
        .map((MatchResult found) -> found.group(1))
        .map(
            sql ->
                sql.replaceAll("hdfs:///data/dyad/warehouse|/data/dyad/warehouse", warehouse + ""))
        .map(sql -> sql.replace("\\`", "`"))
        .toList();
  }
}
