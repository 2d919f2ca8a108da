package org.dyad.train;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Precision and recall, each from 0 to 1; 0 where there is nothing to divide by.
 *
 * @param found how many the system states: mentions or pairs
 * @param gold how many the gold states
 */
public record Rates(double precision, double recall, long found, long gold) {

  static Rates ofHits(long hits, long found, long gold) {
    return ofSums((double) hits, (double) hits, found, gold);
  }

  /** Sums over what was found and over what is gold. */
  static Rates ofSums(double foundSum, double goldSum, long found, long gold) {
    return new Rates(
        found == 0 ? 0 : foundSum / found, gold == 0 ? 0 : goldSum / gold, found, gold);
  }

  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("precision", precision);
    fields.put("recall", recall);
    fields.put("f1", f1());
    fields.put("found", found);
    fields.put("gold", gold);
    return fields;
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-44s %6.3f %6.3f %6.3f %9d %9d%n",
        name,
        precision,
        recall,
        f1(),
        found,
        gold);
  }
}
