package org.dyad.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Hashes to bit sets: open addressing over plain ints. A value of 0 is none. */
final class IntTable {
  private int[] keys = new int[16];
  private int[] values = new int[16];
  private int size;

  int get(int key) {
    return values[slot(key)];
  }

  /** Adds bits to what the key has. */
  void or(int key, int bits) {
    int slot = slot(key);
    if (values[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] |= bits;
    if (3 * size > keys.length) {
      grow();
    }
  }

  private int slot(int key) {
    int slot = (key ^ key >>> 15) & keys.length - 1;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new int[keys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldValues[old] != 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
      }
    }
  }

  /** Writes the entries in the order of their keys. */
  void write(DataOutputStream out) throws IOException {
    long[] entries = new long[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != 0) {
        entries[count++] = (long) keys[slot] << 32 | values[slot];
      }
    }
    Arrays.sort(entries);
    out.writeInt(size);
    for (long entry : entries) {
      out.writeInt((int) (entry >>> 32));
      out.writeShort((int) entry);
    }
  }

  /** Reads what {@link #write} wrote: values of 16 bits. */
  static IntTable read(DataInputStream in) throws IOException {
    IntTable table = new IntTable();
    int count = in.readInt();
    for (int entry = 0; entry < count; entry++) {
      table.or(in.readInt(), in.readUnsignedShort());
    }
    return table;
  }
}
