package org.dyad.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Values by keys, such as bit sets or counts by hashes: open addressing over plain ints. A value of
 * 0 is none.
 */
public final class IntTable {
  private int[] keys = new int[16];
  private int[] values = new int[16];
  private int size;

  /** The key's value, or 0. */
  public int get(int key) {
    return values[slot(key)];
  }

  /** Adds bits to what the key has. */
  void or(int key, int bits) {
    int slot = slot(key);
    set(slot, key, values[slot] | bits);
  }

  /** Adds to the key's value; a sum of 0 is refused, as no entry is ever taken out. */
  public void add(int key, int more) {
    int slot = slot(key);
    int sum = values[slot] + more;
    if (sum == 0) {
      throw new IllegalArgumentException("a value may not become 0");
    }
    set(slot, key, sum);
  }

  private void set(int slot, int key, int value) {
    if (values[slot] == 0 && value != 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    if (2 * size > keys.length) {
      grow();
    }
  }

  /** Takes an entry. */
  @FunctionalInterface
  public interface Entries {
    void take(int key, int value);
  }

  /** Gives every entry, in an order that depends on the keys and the order in which they came. */
  public void forEach(Entries entries) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != 0) {
        entries.take(keys[slot], values[slot]);
      }
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
