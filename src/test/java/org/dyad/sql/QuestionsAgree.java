package org.dyad.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.core.Column;
import org.dyad.core.Table;
import org.dyad.core.Tables;

/**
 * Asks Spark SQL and DuckDB for every table, every view and every example question of a warehouse
 * and asserts that they answer alike, row by row, doubles to 1e-9 (relative above 1).
 */
public final class QuestionsAgree {
  private QuestionsAgree() {}

  /** Number of rows of each answer, by name of table, view or question file. */
  public static Map<String, Integer> on(Path warehouse) throws IOException, SQLException {
    Path folder = warehouse.toAbsolutePath();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    try (SparkEngine spark = new SparkEngine(folder);
        DuckdbEngine duckdb = new DuckdbEngine(folder)) {
      for (Map.Entry<String, String> query : queries(folder).entrySet()) {
        SqlEngine.Answer expected = spark.answer(query.getValue());
        assertEqual(query.getKey(), expected, duckdb.answer(query.getValue()));
        sizes.put(query.getKey(), expected.rows().size());
      }
    }
    return sizes;
  }

  private static Map<String, String> queries(Path warehouse) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (Table table : Tables.PUBLISHED) {
      List<String> columns = table.columns().stream().map(QuestionsAgree::readable).toList();
      List<String> order = new ArrayList<>(table.daily() ? List.of(Table.DAY) : List.of());
      order.addAll(table.key());
      queries.put(
          table.name(),
          "SELECT %s FROM %s ORDER BY %s"
              .formatted(String.join(", ", columns), table.name(), String.join(", ", order)));
    }
    for (String view : SqlText.views()) {
      queries.put(view, "SELECT * FROM " + view + " ORDER BY " + ViewKeys.of(view));
    }
    for (String question : SqlText.questions()) {
      queries.put(question, SqlText.statements(question, warehouse).get(0));
    }
    return queries;
  }

  /** Engines print nested values and times differently: presence and date stand for them. */
  private static String readable(Column column) {
    return switch (column.type().typeName()) {
      case "array" -> column.name() + " IS NULL AS " + column.name();
      case "timestamp" -> "CAST(%1$s AS DATE) AS %1$s".formatted(column.name());
      default -> column.name();
    };
  }

  private static void assertEqual(String name, SqlEngine.Answer expected, SqlEngine.Answer found) {
    assertThat(found.columns()).as(name).isEqualTo(expected.columns());
    assertThat(found.rows()).as(name).hasSameSizeAs(expected.rows());
    for (int row = 0; row < expected.rows().size(); row++) {
      for (int column = 0; column < expected.columns().size(); column++) {
        Object value = expected.rows().get(row).get(column);
        Object other = found.rows().get(row).get(column);
        String place = "%s, row %d, %s".formatted(name, row, expected.columns().get(column));
        if (value instanceof Double number && other instanceof Double answer) {
          double tolerance = 1e-9 * Math.max(1, Math.abs(number));
          assertThat(answer).as(place).isCloseTo(number, within(tolerance));
        } else {
          assertThat(other).as(place).isEqualTo(value);
        }
      }
    }
  }
}
