package org.dyad.annotate;

import java.util.Arrays;

/**
 * The words of one document with its sentences, and what the document says of each word wherever it
 * stands: how often it is written small and with a capital, what stands beside it, and how a first
 * reading labelled it.
 */
public final class Passage {
  /** {@link #caseCounts} from here on: the document writes the word small too. */
  static final int SMALL = 4;

  private static final int NONE = -1;
  private static final int HYPHEN = Hashing.lowerCase("-", 0, 1);

  private final Word[] words;
  private final int[] sentences;
  private final Word border;
  private final Gazetteer gazetteer;
  private final int[] slots;
  private int[] counts;
  private int slotCount;
  private Votes votes;
  private final boolean[] headline;
  private final int[] marks;
  private int[] evidence;
  private int topic;
  private final Occurrences occurrences;

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
    this.gazetteer = gazetteer;
    this.slots = new int[words.length];
    this.headline = new boolean[sentences.length];
    this.marks = new int[words.length];
    index();
    count();
    for (int sentence = 0; sentence < sentenceCount(); sentence++) {
      gazetteer.mark(words, sentences[sentence], sentences[sentence + 1], marks);
    }
    gather();
    occurrences = new Occurrences(words, sentences, slots, slotCount);
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
        sport += is(Gazetteer.Group.SPORT, token, sentence) ? 1 : 0;
        acronyms.read(word);
        if (word.capitalised() && !headline[sentence]) {
          evidence[slots[token]] |=
              Evidence.of(around(token - 1, sentence), word, around(token + 1, sentence));
          evidence[slots[token]] |= followsTitle(token, sentence) ? Evidence.AFTER_TITLE : 0;
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

  /** Whether the word belongs to the group, or is the last part of a hyphenated one that does. */
  private boolean is(Gazetteer.Group group, int token, int sentence) {
    return words[token].is(group) || (hyphenated(token, sentence) & group.bit) != 0;
  }

  /** Whether a hyphenated title goes before the word: "Vice-president Quill" has one capital. */
  private boolean followsTitle(int token, int sentence) {
    int title = hyphenated(token - 1, sentence) & Gazetteer.Group.TITLE.bit;
    return title != 0 && words[token - 3].capitalised();
  }

  /** Groups of the listed hyphenated word that ends with the token, or 0. */
  private int hyphenated(int token, int sentence) {
    return token - 2 >= sentences[sentence]
            && words[token - 1].lower == HYPHEN
            && words[token - 2].opensName
        ? gazetteer.groups(words[token - 2], words[token - 1], words[token])
        : 0;
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

  /** The first token with a capital that is the same word, or {@link Occurrences#NONE}. */
  int firstOccurrence(int token) {
    return occurrences.first(slots[token]);
  }

  /** The next one after such a token, or {@link Occurrences#NONE}. */
  int nextOccurrence(int token) {
    return occurrences.next(token);
  }

  /** The word at a distance from a token, or the border where that lies outside its sentence. */
  Word beside(int token, int distance) {
    return around(token + distance, occurrences.sentenceOf(token));
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

  /** Whether the document was read before. */
  public boolean isRead() {
    return votes != null;
  }

  /** What the first reading made of the word's other occurrences; negative or 0: nothing. */
  int votes(int token, int sentence) {
    boolean outside = token < sentences[sentence] || token >= sentences[sentence + 1];
    return outside ? -2 : words[token].capitalised() ? votes.others(token, slots[token]) : -1;
  }

  /**
   * The listed name that the token is part of and its place in it, or 0; -1 out of the sentence.
   */
  int mark(int token, int sentence) {
    return token < sentences[sentence] || token >= sentences[sentence + 1] ? -1 : marks[token];
  }

  /** Bits of {@link Evidence} that the whole document gives for the word. */
  int evidence(int token) {
    return evidence[slots[token]];
  }

  /** How much of the document is sport: 0 to 2. */
  int topic() {
    return topic;
  }

  /** Whether the token is its sentence's first, and whether that is a headline: 0 to 3. */
  int position(int token, int sentence) {
    return (token == sentences[sentence] ? 1 : 0) + (headline[sentence] ? 2 : 0);
  }

  /** How often the document writes a word with a capital small, and with one: 0 to 11; else 16. */
  int caseCounts(int token) {
    int small = Math.min(2, counts[2 * slots[token]]);
    int capital = Math.min(3, counts[2 * slots[token] + 1]);
    return words[token].capitalised() ? SMALL * small + capital : 16;
  }
}
