package org.dyad.annotate;

import java.util.Arrays;

/**
 * The words of one document with its sentences, and what the document says of each word: how often
 * it is written small and with a capital, and how it was last labelled. The hashed features of a
 * token that depend on more than one word are made here.
 */
public final class Passage {
  /** Features that depend on several words, a token. */
  public static final int CONTEXT_FEATURES = 33;

  private static final int NONE = -1;

  private final Word[] words;
  private final int[] sentences;
  private final Word border;
  private final int[] slots;
  private int[] counts;
  private int slotCount;
  private Votes votes;
  private final boolean[] headline;
  private final int[] marks;
  private int[] evidence;
  private int topic;

  /**
   * A document not labelled yet.
   *
   * @param words the words of the document
   * @param sentences first word of each sentence, then the number of words
   * @param border what stands around a sentence
   * @param gazetteer of the names to mark
   */
  public Passage(Word[] words, int[] sentences, Word border, Gazetteer gazetteer) {
    this.words = words;
    this.sentences = sentences;
    this.border = border;
    this.slots = new int[words.length];
    this.headline = new boolean[sentences.length];
    this.marks = new int[words.length];
    index();
    count();
    for (int sentence = 0; sentence < sentenceCount(); sentence++) {
      gazetteer.mark(words, sentences[sentence], sentences[sentence + 1], marks);
    }
    gather();
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
    evidence = new int[used];
    slotCount = used;
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

  /** What all occurrences of each word say together, and how much of the document is sport. */
  private void gather() {
    Acronyms acronyms = new Acronyms();
    int sport = 0;
    for (int sentence = 0; sentence < sentenceCount(); sentence++) {
      for (int token = sentences[sentence]; token < sentences[sentence + 1]; token++) {
        Word word = words[token];
        sport += word.is(Gazetteer.Group.SPORT) ? 1 : 0;
        acronyms.read(word);
        if (word.capitalised() && !headline[sentence]) {
          evidence[slots[token]] |=
              Evidence.of(around(token - 1, sentence), word, around(token + 1, sentence));
        }
      }
      acronyms.end();
    }
    for (int token = 0; token < words.length; token++) {
      if (acronyms.explains(words[token])) {
        evidence[slots[token]] |= Evidence.IS_ACRONYM;
      }
    }
    int share = 200 * sport / Math.max(1, words.length);
    topic = share == 0 ? 0 : share < 3 ? 1 : 2;
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

  /** Notes how the words of a sentence were labelled at a first reading of the document. */
  public void vote(int sentence, byte[] labels) {
    if (votes == null) {
      votes = new Votes(slotCount, words.length);
    }
    int first = sentences[sentence];
    for (int token = first; token < sentences[sentence + 1]; token++) {
      if (words[token].capitalised()) {
        votes.add(token, slots[token], labels[token - first]);
      }
    }
  }

  /** Keys of features from the first reading; none where the word's other occurrences say nothing. */
  public int voteFeatures(int token, int sentence, int[] keys) {
    int here = votes(token, sentence);
    int before = votes(token - 1, sentence);
    int after = votes(token + 1, sentence);
    if (here <= 0 && before <= 0 && after <= 0) {
      return 0;
    }
    int letterCase = words[token].letterCase;
    keys[0] = Hashing.mix(here, 200 + letterCase);
    keys[1] = Hashing.mix(Hashing.mix(before, here), 210 + letterCase);
    keys[2] = Hashing.mix(Hashing.mix(here, after), 220 + letterCase);
    keys[3] = Hashing.mix(Hashing.mix(here, evidence[slots[token]]), 230 + letterCase);
    return Votes.FEATURES;
  }

  private int votes(int token, int sentence) {
    boolean outside = token < sentences[sentence] || token >= sentences[sentence + 1];
    return outside ? -2 : words[token].capitalised() ? votes.others(token, slots[token]) : -1;
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
    keys[11] = Hashing.mix(caseCounts(token) * 4 + first + line, 128 + here.letterCase);
    listFeatures(token, sentence, keys);
    documentFeatures(token, before, after, keys);
  }

  private void listFeatures(int token, int sentence, int[] keys) {
    Word here = words[token];
    int mark = marks[token];
    keys[12] = Hashing.mix(mark * 8 + here.letterCase, 140);
    keys[13] = Hashing.mix(markAround(token - 1, sentence) * 8 + here.letterCase, 141);
    keys[14] = Hashing.mix(markAround(token + 1, sentence) * 8 + here.letterCase, 142);
    Word before = around(token - 1, sentence);
    Word after = around(token + 1, sentence);
    keys[15] = Hashing.mix(Hashing.mix(before.groups, here.groups * 8 + here.letterCase), 143);
    keys[16] = Hashing.mix(Hashing.mix(here.groups * 8 + here.letterCase, after.groups), 144);
    keys[17] =
        Hashing.mix(Hashing.mix(Hashing.mix(before.groups, here.groups), after.groups), 145);
    keys[18] = Hashing.mix(Hashing.mix(before.lower, here.groups * 8 + here.letterCase), 146);
    keys[19] = Hashing.mix(Hashing.mix(after.lower, here.groups * 8 + here.letterCase), 147);
  }

  private int markAround(int token, int sentence) {
    return token < sentences[sentence] || token >= sentences[sentence + 1] ? -1 : marks[token];
  }

  private void documentFeatures(int token, Word before, Word after, int[] keys) {
    Word here = words[token];
    int found = here.capitalised() ? evidence[slots[token]] : 0;
    keys[20] = Hashing.mix(Hashing.mix(found, here.letterCase), 160);
    for (int kind = 0; kind < Evidence.KINDS; kind++) {
      keys[21 + kind] = Hashing.mix((found >> kind & 1) * 8 + here.letterCase, 161 + kind);
    }
    int about = topic * 8 + here.letterCase;
    keys[30] = Hashing.mix(Hashing.mix(about, here.groups), 180);
    keys[31] = Hashing.mix(Hashing.mix(Hashing.mix(about, before.shape), after.shape), 181);
    keys[32] = Hashing.mix(Hashing.mix(about, here.cluster), 182);
  }

  private int caseCounts(int token) {
    int small = Math.min(2, counts[2 * slots[token]]);
    int capital = Math.min(3, counts[2 * slots[token] + 1]);
    return words[token].capitalised() ? 4 * small + capital : 16;
  }
}
