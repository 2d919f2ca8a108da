package org.dyad.annotate;

/**
 * Words met before, one slot a hash: bounded, and shared by threads without locks, since a word is
 * immutable and a lost or repeated write costs one more reading.
 */
final class WordCache {
  private static final int SLOTS = 1 << 17;

  private final Word[] slots = new Word[SLOTS];

  Word word(String text, int begin, int end, WordReader reader) {
    long key = Hashing.word(text, begin, end);
    int slot = (int) (key >>> 40 ^ key) & SLOTS - 1;
    Word word = slots[slot];
    if (word == null || word.key != key) {
      word = reader.read(text.substring(begin, end));
      slots[slot] = word;
    }
    return word;
  }
}
