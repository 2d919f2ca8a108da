package org.dyad.annotate;

import java.util.Arrays;

/**
 * The words of one document with its sentences, and what the document says of each word: how often
 * it is written small and with a capital, and how it was last labelled. The hashed features of a
 * token that depend on more than one word are made here.
 */
public final class Passage {
  /** Features that depend on several words, a token. */
  public static final int CONTEXT_FEATURES = 13;

  private static final int NONE = -1;

  private final Word[] words;
  private final int[] sentences;
  private final Word border;
  private final int[] slots;
  private int[] counts;
  private byte[] lastLabels;
  private final boolean[] headline;

  /**
   * A document not labelled yet.
   *
   * @param words the words of the document
   * @param sentences first word of each sentence, then the number of words
   * @param border what stands around a sentence
   */
  public Passage(Word[] words, int[] sentences, Word border) {
    this.words = words;
    this.sentences = sentences;
    this.border = border;
    this.slots = new int[words.length];
    this.headline = new boolean[sentences.length];
    index();
    count();
  }

  public int sentenceCount() {
    return sentences.length - 1;
  }

  public int first(int sentence) {
    return sentences[sentence];
  }

  public Word word(int token) {
    return words[token];
  }

  /** Gives every word its slot: words equal but for case share one. */
  private void index() {
    int capacity = Integer.highestOneBit(Math.max(16, 2 * words.length)) * 2;
    int[] table = new int[capacity];
    Arrays.fill(table, NONE);
    int[] keys = new int[words.length];
    int used = 0;
    for (int token = 0; token < words.length; token++) {
      int key = words[token].lower;
      int at = (key ^ key >>> 15) & capacity - 1;
      while (table[at] != NONE && keys[table[at]] != key) {
        at = at + 1 & capacity - 1;
      }
      if (table[at] == NONE) {
        keys[used] = key;
        table[at] = used++;
      }
      slots[token] = table[at];
    }
    counts = new int[2 * used];
    lastLabels = new byte[used];
    Arrays.fill(lastLabels, (byte) NONE);
  }

  private void count() {
    for (int sentence = 0; sentence < sentenceCount(); sentence++) {
      headline[sentence] = isHeadline(sentence);
      for (int token = sentences[sentence] + 1; token < sentences[sentence + 1]; token++) {
        if (words[token].letterCase == Word.LOWER) {
          counts[2 * slots[token]]++;
        } else if (words[token].capitalised() && !headline[sentence]) {
          counts[2 * slots[token] + 1]++;
        }
      }
    }
  }

  /** Whether nearly every word has a capital, so that capitals tell nothing. */
  private boolean isHeadline(int sentence) {
    int small = 0;
    int capital = 0;
    for (int token = sentences[sentence]; token < sentences[sentence + 1]; token++) {
      if (words[token].capitalised()) {
        capital++;
      } else if (words[token].letterCase == Word.LOWER) {
        small++;
      }
    }
    return capital > 3 && capital >= 2 * small;
  }

  /** The word at a token, or the border where that lies outside the sentence. */
  public Word around(int token, int sentence) {
    return token < sentences[sentence] || token >= sentences[sentence + 1] ? border : words[token];
  }

  /** Forgets all labels: the document is read from its beginning again. */
  public void forget() {
    Arrays.fill(lastLabels, (byte) NONE);
  }

  /** Remembers the labels of a sentence, for the words' next occurrences. */
  public void remember(int sentence, byte[] labels) {
    int first = sentences[sentence];
    for (int token = first; token < sentences[sentence + 1]; token++) {
      if (words[token].capitalised()) {
        lastLabels[slots[token]] = labels[token - first];
      }
    }
  }

  /**
   * Fills in the keys of the features of a token that depend on several words.
   *
   * @param keys room for {@link #CONTEXT_FEATURES}
   */
  public void contextFeatures(int token, int sentence, int[] keys) {
    Word here = words[token];
    Word before = around(token - 1, sentence);
    Word after = around(token + 1, sentence);
    Word twoBefore = around(token - 2, sentence);
    Word twoAfter = around(token + 2, sentence);
    int first = token == sentences[sentence] ? 1 : 0;
    int line = headline[sentence] ? 2 : 0;
    keys[0] = Hashing.mix(Hashing.mix(before.lower, here.lower), 101);
    keys[1] = Hashing.mix(Hashing.mix(here.lower, after.lower), 102);
    keys[2] = Hashing.mix(Hashing.mix(before.cluster, here.cluster), 103);
    keys[3] = Hashing.mix(Hashing.mix(here.cluster, after.cluster), 104);
    keys[4] = Hashing.mix(Hashing.mix(Hashing.mix(before.shape, here.shape), after.shape), 105);
    keys[5] = Hashing.mix(Hashing.mix(before.lower, after.lower), 106 + here.letterCase);
    keys[6] = Hashing.mix(Hashing.mix(twoBefore.cluster, before.cluster), 112 + here.letterCase);
    keys[7] = Hashing.mix(Hashing.mix(after.cluster, twoAfter.cluster), 118 + here.letterCase);
    keys[8] = Hashing.mix(Hashing.mix(before.shape, here.cluster), 124);
    keys[9] = Hashing.mix(Hashing.mix(here.cluster, after.shape), 125);
    keys[10] = Hashing.mix(here.shape * 4 + first + line, 126);
    int history = here.capitalised() ? lastLabels[slots[token]] : NONE;
    keys[11] = historyFeature(history, here.letterCase);
    keys[12] = Hashing.mix(caseCounts(token) * 4 + first + line, 128 + here.letterCase);
  }

  /** The feature of a word whose last occurrence in the document was labelled so; -1: none. */
  public static int historyFeature(int label, int letterCase) {
    return Hashing.mix(label * 8 + letterCase, 127);
  }

  private int caseCounts(int token) {
    int small = Math.min(2, counts[2 * slots[token]]);
    int capital = Math.min(3, counts[2 * slots[token] + 1]);
    return words[token].capitalised() ? 4 * small + capital : 16;
  }
}
