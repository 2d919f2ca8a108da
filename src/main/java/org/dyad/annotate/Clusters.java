package org.dyad.annotate;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Brown clusters (Brown et al. 1992) of words: a bit string a word, whose prefixes are ever wider
 * classes. Words are kept as hashes. Immutable once read.
 */
public final class Clusters {
  private final long[] keys;
  private final int[] codes;
  private final int mask;
  private int size;

  private Clusters(int words) {
    int capacity = Integer.highestOneBit(Math.max(8, 2 * words)) * 2;
    keys = new long[capacity];
    codes = new int[capacity];
    mask = capacity - 1;
  }

  /**
   * Reads lines of word, bit string (at most 30 bits), count; of words that differ in digits alone
   * the first stands for all.
   */
  public static Clusters ofLines(BufferedReader lines) throws IOException {
    var rows = lines.lines().map(line -> line.split("\t")).filter(row -> row.length >= 2).toList();
    Clusters clusters = new Clusters(rows.size());
    for (String[] row : rows) {
      int code = Integer.parseInt("1" + row[1], 2);
      clusters.put(Hashing.word(row[0], 0, row[0].length()), code);
    }
    return clusters;
  }

  static Clusters read(DataInputStream in) throws IOException {
    int words = in.readInt();
    Clusters clusters = new Clusters(words);
    for (int word = 0; word < words; word++) {
      clusters.put(in.readLong(), in.readInt());
    }
    return clusters;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    for (int slot = 0; slot < keys.length; slot++) {
      if (codes[slot] != 0) {
        out.writeLong(keys[slot]);
        out.writeInt(codes[slot]);
      }
    }
  }

  private void put(long key, int code) {
    int slot = slot(key);
    if (codes[slot] == 0) {
      keys[slot] = key;
      codes[slot] = code;
      size++;
    }
  }

  /** Bits of the word's cluster after a leading one, or 0 where the word has none. */
  int code(long word) {
    return codes[slot(word)];
  }

  /** Whether the word has a cluster. */
  public boolean knows(String word) {
    return code(Hashing.word(word, 0, word.length())) != 0;
  }

  /** The first {@code length} bits of a code, or all of a shorter one. */
  static int prefix(int code, int length) {
    int bits = 31 - Integer.numberOfLeadingZeros(code);
    return bits <= length ? code : code >> (bits - length);
  }

  private int slot(long key) {
    int slot = (int) (key ^ key >>> 29) & mask;
    while (codes[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
