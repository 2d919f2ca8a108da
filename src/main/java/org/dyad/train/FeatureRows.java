package org.dyad.train;

import java.util.Arrays;

/** Counts feature keys, then numbers those that are frequent: a hash table of plain ints. */
final class FeatureRows {
  private int[] keys = new int[1 << 20];
  private int[] values = new int[1 << 20];
  private int used;
  private int[] keyOfRow = {};

  void count(int key) {
    int slot = slot(key);
    if (values[slot]++ == 0) {
      keys[slot] = key;
      if (++used > keys.length / 2) {
        grow();
      }
    }
  }

  void makeRows(int leastCount) {
    int rows = 0;
    keyOfRow = new int[used];
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] >= leastCount) {
        keyOfRow[rows] = keys[slot];
        values[slot] = 1 + rows++;
      } else if (values[slot] > 0) {
        values[slot] = -1;
      }
    }
    keyOfRow = Arrays.copyOf(keyOfRow, rows);
  }

  /** Row of a feature, or a negative number. */
  int row(int key) {
    int value = values[slot(key)];
    return value - 1;
  }

  int rows() {
    return keyOfRow.length;
  }

  int key(int row) {
    return keyOfRow[row];
  }

  private int slot(int key) {
    int slot = key & keys.length - 1;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new int[2 * oldKeys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldValues[old] != 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
      }
    }
  }
}
