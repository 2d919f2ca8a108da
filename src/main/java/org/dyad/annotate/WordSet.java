package org.dyad.annotate;

import java.util.Arrays;

/**
 * A fixed set of short words of ASCII letters, case apart. A word is packed into one number, so
 * that a look-up in a text makes no string.
 */
final class WordSet {
  /** The key of what no set holds: no letters, others than a to z, or more than 12 of them. */
  static final long NONE = 0;

  private static final int LONGEST = 12;
  private static final int BITS = 5;

  /** Open addressing; a place without a word is {@link #NONE}. */
  private final long[] table;

  private WordSet(long[] table) {
    this.table = table;
  }

  /** Words set apart by white space. */
  static WordSet of(String list) {
    String[] words = list.strip().split("\\s+", -1);
    WordSet set = new WordSet(new long[4 * Integer.highestOneBit(words.length)]);
    for (String word : words) {
      long key = key(word, 0, word.length());
      if (key == NONE) {
        throw new IllegalArgumentException("not a word of up to 12 letters a to z: " + word);
      }
      set.table[set.place(key)] = key;
    }
    return set;
  }

  static long key(String text, int begin, int end) {
    if (end - begin > LONGEST) {
      return NONE;
    }
    long key = 0;
    for (int at = begin; at < end; at++) {
      int letter = (text.charAt(at) | 0x20) - 'a' + 1;
      if (letter < 1 || letter > 26) {
        return NONE;
      }
      key = key << BITS | letter;
    }
    return key;
  }

  static boolean isOneLetter(long key) {
    return key < 1 << BITS;
  }

  boolean contains(long key) {
    return key != NONE && table[place(key)] == key;
  }

  private int place(long key) {
    int mask = table.length - 1;
    int at = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
    while (table[at] != NONE && table[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  @Override
  public String toString() {
    return "WordSet of " + Arrays.stream(table).filter(key -> key != NONE).count() + " words";
  }
}
