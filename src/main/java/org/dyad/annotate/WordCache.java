package org.dyad.annotate;

/**
 * Words met before, two slots a hash: bounded, and shared by threads without locks, since a word is
 * immutable and a lost or repeated write costs one more reading. With one slot, two frequent words
 * of the same hash would drive each other out at every meeting, and reading a word costs as much as
 * annotating several.
 */
final class WordCache {
  private static final int SLOTS = 1 << 17;

  private final Word[] slots = new Word[SLOTS];

  Word word(String text, int begin, int end, WordReader reader) {
    long key = Hashing.word(text, begin, end);
    int slot = (int) (key >>> 40 ^ key) & SLOTS - 2;
    Word first = slots[slot];
    if (first != null && first.key == key) {
      return first;
    }
    Word second = slots[slot + 1];
    if (second != null && second.key == key) {
      return second;
    }
    Word word = reader.read(text.substring(begin, end));
    slots[slot + 1] = first;
    slots[slot] = word;
    return word;
  }
}
