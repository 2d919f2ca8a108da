package org.dyad.train;

import java.util.Arrays;
import org.dyad.annotate.IntTable;

/** Counts feature keys, then numbers those that are frequent. */
final class FeatureRows {
  private IntTable counts = new IntTable();
  private IntTable numbers = new IntTable();
  private int[] keyOfRow = {};

  void count(int key) {
    counts.add(key, 1);
  }

  /** Gives the keys counted so often or more their rows, and begins to count anew. */
  void makeRows(int leastCount) {
    numbers = new IntTable();
    keyOfRow = new int[1024];
    int[] rows = {0};
    counts.forEach(
        (key, count) -> {
          if (count >= leastCount) {
            if (rows[0] == keyOfRow.length) {
              keyOfRow = Arrays.copyOf(keyOfRow, 2 * rows[0]);
            }
            keyOfRow[rows[0]++] = key;
            numbers.add(key, rows[0]);
          }
        });
    keyOfRow = Arrays.copyOf(keyOfRow, rows[0]);
    counts = new IntTable();
  }

  /** Row of a feature, or a negative number. */
  int row(int key) {
    return numbers.get(key) - 1;
  }

  int rows() {
    return keyOfRow.length;
  }

  int key(int row) {
    return keyOfRow[row];
  }
}
