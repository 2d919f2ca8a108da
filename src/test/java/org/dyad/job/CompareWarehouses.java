package org.dyad.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.Mentions;

/**
 * Compares warehouses on any file systems with a first one, row by row, without {@code runs} and
 * batches; exits with 1 where a row differs or the first has none.
 */
final class CompareWarehouses {
  private static final int SHOWN = 20;

  private CompareWarehouses() {}

  public static void main(String[] warehouses) {
    SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();
    Map<String, List<String>> expected = rows(session, warehouses[0]);
    int different = expected.get(Mentions.TABLE.name()).isEmpty() ? 1 : 0;
    for (String warehouse : List.of(warehouses).subList(1, warehouses.length)) {
      for (String difference : differences(expected, rows(session, warehouse))) {
        if (different++ < SHOWN) {
          System.out.println(warehouse + ": " + difference);
        }
      }
    }
    session.stop();
    System.exit(different == 0 ? 0 : 1);
  }

  private static Map<String, List<String>> rows(SparkSession session, String warehouse) {
    Map<String, List<String>> rows = new WarehouseRows(session, warehouse).all("batch_id");
    long all = rows.values().stream().mapToLong(List::size).sum();
    System.out.printf("%s: %d rows in %d tables%n", warehouse, all, rows.size());
    return rows;
  }

  private static List<String> differences(
      Map<String, List<String>> expected, Map<String, List<String>> found) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (table, rows) -> {
          List<String> missing = new ArrayList<>(rows);
          found.get(table).forEach(missing::remove);
          List<String> surplus = new ArrayList<>(found.get(table));
          rows.forEach(surplus::remove);
          missing.forEach(row -> differences.add(table + " misses " + row));
          surplus.forEach(row -> differences.add(table + " has " + row));
        });
    return differences;
  }
}
