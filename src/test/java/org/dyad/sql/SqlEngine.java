package org.dyad.sql;

import java.util.List;

/** An engine that shows one warehouse with its tables and views. */
interface SqlEngine extends AutoCloseable {
  /**
   * The answer: names of its columns, rows of Long, Double, Boolean, String (dates too) or null.
   */
  Answer answer(String query);

  @Override
  void close();

  record Answer(List<String> columns, List<List<Object>> rows) {
    /** The value of the one row whose first columns are these. */
    Object value(String column, Object... key) {
      List<List<Object>> found =
          rows.stream().filter(row -> row.subList(0, key.length).equals(List.of(key))).toList();
      if (found.size() != 1) {
        throw new AssertionError(found.size() + " rows begin with " + List.of(key) + " in " + rows);
      }
      return found.get(0).get(columns.indexOf(column));
    }
  }

  static Object plain(Object value) {
    if (value instanceof Float || value instanceof Double) {
      return ((Number) value).doubleValue();
    }
    if (value instanceof java.math.BigDecimal decimal) {
      return decimal.doubleValue();
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    return value == null || value instanceof Boolean ? value : value.toString();
  }
}
