package org.dyad.aggregate;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;

/**
 * Sums that do not depend on the order of their summands: each is rounded to a whole number of
 * billionths and added as an integer. Ties round to the even neighbour, in Java and in Spark alike.
 */
final class Billionths {
  private static final double UNIT = 1e9;

  private Billionths() {}

  static long of(double value) {
    return (long) Math.rint(value * UNIT);
  }

  static double toDouble(double billionths) {
    return billionths / UNIT;
  }

  static Column of(Column value) {
    return rint(value.multiply(lit(UNIT))).cast("bigint");
  }

  static Column toDouble(Column billionths) {
    return billionths.divide(lit(UNIT));
  }

  static Column exactSum(Column value) {
    return toDouble(sum(of(value)));
  }
}
