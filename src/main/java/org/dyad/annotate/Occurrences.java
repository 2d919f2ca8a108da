package org.dyad.annotate;

import java.util.Arrays;

/** Where in a document each word with a capital stands, in order. */
final class Occurrences {
  static final int NONE = -1;

  private final int[] first;
  private final int[] next;
  private final int[] sentenceOf;

  /**
   * Links the occurrences of each word.
   *
   * @param words the words of a document
   * @param sentences first word of each sentence, then the number of words
   * @param slots a number for each word, the same for those that count as one
   * @param slotCount so many numbers there are
   */
  Occurrences(Word[] words, int[] sentences, int[] slots, int slotCount) {
    first = new int[slotCount];
    next = new int[words.length];
    sentenceOf = new int[words.length];
    Arrays.fill(first, NONE);
    Arrays.fill(next, NONE);
    int[] last = new int[slotCount];
    for (int sentence = 0; sentence < sentences.length - 1; sentence++) {
      for (int token = sentences[sentence]; token < sentences[sentence + 1]; token++) {
        sentenceOf[token] = sentence;
        if (words[token].capitalised()) {
          link(slots[token], token, last);
        }
      }
    }
  }

  private void link(int slot, int token, int[] last) {
    if (first[slot] == NONE) {
      first[slot] = token;
    } else {
      next[last[slot]] = token;
    }
    last[slot] = token;
  }

  /** The first token of a slot that has a capital, or {@link #NONE}. */
  int first(int slot) {
    return first[slot];
  }

  /** The next token of the same slot after a token that has a capital, or {@link #NONE}. */
  int next(int token) {
    return next[token];
  }

  int sentenceOf(int token) {
    return sentenceOf[token];
  }
}
