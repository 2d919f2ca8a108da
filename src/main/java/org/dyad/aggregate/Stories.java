package org.dyad.aggregate;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;
import org.dyad.core.ToneScale;

/**
 * Aggregates over the stories of a group, one row a story; a story without a tone has a null one.
 */
final class Stories {
  private Stories() {}

  /** Distinct outlets over the stories' sets of outlets. */
  static Column distinctOutlets(String outletSets) {
    return size(array_distinct(flatten(collect_set(col(outletSets))))).cast("bigint");
  }

  static Column toneCount(Column tone) {
    return count(tone);
  }

  static Column toneSum(Column tone) {
    return coalesce(Billionths.exactSum(tone), lit(0.0));
  }

  static Column tonePositive(Column tone) {
    return count_if(Billionths.of(tone).gt(lit(Billionths.of(ToneScale.NEUTRAL))));
  }

  static Column toneNegative(Column tone) {
    return count_if(Billionths.of(tone).lt(lit(Billionths.of(-ToneScale.NEUTRAL))));
  }
}
