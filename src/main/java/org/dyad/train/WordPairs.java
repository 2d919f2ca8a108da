package org.dyad.train;

import java.util.Arrays;

/** How often numbered words stand near each other: an open table of unordered pairs. */
final class WordPairs {
  private static final long EMPTY = -1;

  private long[] keys = new long[1 << 16];
  private float[] counts = new float[1 << 16];
  private int size;

  WordPairs() {
    Arrays.fill(keys, EMPTY);
  }

  /** Adds to the count of a pair. */
  void add(int one, int other, float count) {
    if (2 * size > keys.length) {
      grow();
    }
    put((long) Math.min(one, other) << 32 | Math.max(one, other), count);
  }

  private void put(long key, float count) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    if (keys[slot] == EMPTY) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += count;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new float[keys.length];
    Arrays.fill(keys, EMPTY);
    size = 0;
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != EMPTY) {
        put(oldKeys[slot], oldCounts[slot]);
      }
    }
  }

  /**
   * Positive pointwise mutual information of each word with each, contexts smoothed to the power of
   * 3/4 (Levy et al. 2015).
   *
   * @param words how many there are
   */
  SparseMatrix information(int words) {
    double[] sums = new double[words];
    each((one, other, count) -> sums[one] += count);
    double[] contexts = new double[words];
    double all = 0;
    for (int word = 0; word < words; word++) {
      contexts[word] = Math.pow(sums[word], 0.75);
      all += contexts[word];
    }
    double total = all;
    SparseMatrix.Builder cells = new SparseMatrix.Builder(words);
    each(
        (one, other, count) -> cells.count(one, value(count, sums[one] * contexts[other] / total)));
    cells.allocate();
    each(
        (one, other, count) ->
            cells.put(one, other, value(count, sums[one] * contexts[other] / total)));
    return cells.build();
  }

  private static float value(float count, double expected) {
    return (float) Math.max(0, Math.log(count / expected));
  }

  private interface Cell {
    void take(int one, int other, float count);
  }

  /** Every pair in both directions; a word with itself once, counted twice. */
  private void each(Cell cell) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != EMPTY) {
        int one = (int) (keys[slot] >>> 32);
        int other = (int) keys[slot];
        if (one == other) {
          cell.take(one, one, 2 * counts[slot]);
        } else {
          cell.take(one, other, counts[slot]);
          cell.take(other, one, counts[slot]);
        }
      }
    }
  }
}
