package org.dyad.aggregate;

/**
 * Sums that do not depend on the order of their summands: each is rounded to a whole number of
 * billionths, ties to the even one, and added as an integer.
 */
final class Billionths {
  private static final double UNIT = 1e9;

  private Billionths() {}

  static long of(double value) {
    return (long) Math.rint(value * UNIT);
  }

  static double toDouble(long billionths) {
    return billionths / UNIT;
  }

  /** The mean of so many values that sum to so many billionths. */
  static double mean(long sum, long count) {
    return (double) sum / count / UNIT;
  }
}
