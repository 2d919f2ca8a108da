package org.dyad.annotate;

import java.util.Arrays;

/**
 * A sentence as tone sees it: its words, each mention one blank item whatever its name, and of each
 * item its clause, whether it stands in quotation marks, whether it is negated and what it says.
 * One object reads one sentence after another.
 */
final class ToneSentence {
  /** Small letters and cluster of a mention. */
  static final int MENTION = 7;

  /** What an item is between a polar word and a target: bits. */
  private static final int IS_MENTION = 1;

  private static final int IS_BE = 2;
  private static final int IS_BREAK = 4;
  private static final int IS_PREPOSITION = 8;
  private static final int IS_SPEECH = 16;

  /** Words after a negator that it bears on. */
  private static final int REACH = 3;

  private static final int DEGREE_REACH = 2;

  /** A negated word is weaker than its opposite: "not good" is less than "bad". */
  private static final float NEGATED = -0.5f;

  /** Before any item, out of every reach. */
  private static final int FAR = -100;

  private static final int BORDER = 11;
  private static final int PRONOUN = 13;

  /** Items on either side of the sentence that may be asked for. */
  private static final int MARGIN = 3;

  private static final int QUOTE = Hashing.lowerCase("\"", 0, 1);

  private int count;
  private int[] items = new int[0];
  private Word[] words;
  private int[] lowers;
  private int[] clusters;
  private int[] bits;
  private int[] clauses;
  private int[] paths;
  private boolean[] quoted;
  private boolean[] negated;
  private float[] polarity;
  private int first;

  ToneSentence() {
    grow(64);
  }

  /**
   * Reads a sentence.
   *
   * @param spans first and last token of each mention, by turns, ascending, none overlapping
   * @param spanCount how many numbers of {@code spans} count
   */
  void read(Passage passage, int sentence, int[] spans, int spanCount) {
    first = passage.first(sentence);
    int end = passage.first(sentence + 1);
    grow(end - first);
    count = 0;
    int span = 0;
    for (int token = first; token < end; token++) {
      boolean inside = span < spanCount && token >= spans[span];
      words[count] = inside ? null : passage.word(token);
      items[token - first] = count;
      if (inside) {
        while (token < spans[span + 1]) {
          items[++token - first] = count;
        }
        span += 2;
      }
      count++;
    }
    describe();
    mark();
  }

  private void grow(int length) {
    if (items.length < length) {
      int size = 2 * length;
      items = new int[size];
      words = new Word[size];
      lowers = new int[size + 2 * MARGIN];
      clusters = new int[size + 2 * MARGIN];
      bits = new int[size + 2 * MARGIN];
      clauses = new int[size];
      paths = new int[size];
      quoted = new boolean[size];
      negated = new boolean[size];
      polarity = new float[size];
    }
  }

  /** Notes what each item is, and what lies outside. */
  private void describe() {
    Arrays.fill(lowers, 0, MARGIN, BORDER);
    Arrays.fill(clusters, 0, MARGIN, BORDER);
    Arrays.fill(bits, 0, MARGIN, 0);
    for (int item = 0; item < count; item++) {
      Word word = words[item];
      boolean mention = word == null;
      boolean pronoun = !mention && isPronoun(word.tone);
      lowers[item + MARGIN] = mention ? MENTION : pronoun ? PRONOUN : word.lower;
      clusters[item + MARGIN] = mention ? MENTION : pronoun ? PRONOUN : word.cluster;
      bits[item + MARGIN] = mention ? IS_MENTION : bit(word.tone.role());
    }
    int end = count + MARGIN;
    Arrays.fill(lowers, end, end + MARGIN, BORDER);
    Arrays.fill(clusters, end, end + MARGIN, BORDER);
    Arrays.fill(bits, end, end + MARGIN, 0);
  }

  private static int bit(ToneLexicon.Role role) {
    return switch (role) {
      case BE -> IS_BE;
      case BREAK, CONTRAST -> IS_BREAK;
      case PREPOSITION -> IS_PREPOSITION;
      case SPEECH -> IS_SPEECH;
      default -> 0;
    };
  }

  private void mark() {
    boolean open = false;
    int clause = 0;
    int negator = FAR;
    int degree = FAR;
    for (int item = 0; item < count; item++) {
      ToneLexicon.Entry tone = tone(item);
      boolean quote = words[item] != null && words[item].lower == QUOTE;
      open ^= quote;
      if (quote || bits[item + MARGIN] == IS_BREAK) {
        clause++;
        negator = quote ? negator : FAR;
      }
      quoted[item] = open;
      clauses[item] = clause;
      negated[item] = item - negator <= REACH;
      polarity[item] = 0;
      switch (tone.role()) {
        case NEGATOR -> negator = item;
        case DEGREE -> degree = item;
        case POLAR ->
            polarity[item] =
                (float) tone.weight()
                    * (item - degree <= DEGREE_REACH ? (float) tone(degree).weight() : 1)
                    * (negated[item] ? NEGATED : 1);
        default -> {}
      }
    }
  }

  private ToneLexicon.Entry tone(int item) {
    return words[item] == null ? ToneLexicon.NEUTRAL : words[item].tone;
  }

  private static boolean isPronoun(ToneLexicon.Entry tone) {
    return tone.role() == ToneLexicon.Role.PRONOUN;
  }

  /** Small letters of a word as tone sees it: all third-person pronouns are one. */
  static int lower(int lower, ToneLexicon.Entry tone) {
    return isPronoun(tone) ? PRONOUN : lower;
  }

  int count() {
    return count;
  }

  /** The item that holds a token of the passage. */
  int item(int token) {
    return items[token - first];
  }

  /** The word of an item, or null: a mention. */
  Word word(int item) {
    return words[item];
  }

  /** Whether the item is a mention. */
  boolean isMention(int item) {
    return words[item] == null;
  }

  /** Whether a word says that something is said; an item up to three outside is none. */
  boolean isSpeech(int item) {
    return bits[item + MARGIN] == IS_SPEECH;
  }

  /**
   * The item's small letters; one value each for mentions, pronouns and what lies outside.
   *
   * @param item from three before the first to three after the last
   */
  int lower(int item) {
    return lowers[item + MARGIN];
  }

  /** Likewise its first letters; not for a mention. */
  int stem(int item) {
    return lower(words[item].stem, words[item].tone);
  }

  /** Likewise its cluster, all bits. */
  int cluster(int item) {
    return clusters[item + MARGIN];
  }

  /** The word of an item whose meaning counts, or null: a mention, a pronoun. */
  Word meaning(int item) {
    Word word = words[item];
    return word == null || word.toneScores.length == 0 || isPronoun(word.tone) ? null : word;
  }

  boolean quoted(int item) {
    return quoted[item];
  }

  boolean negated(int item) {
    return negated[item];
  }

  /** Number of the clause, from 0. */
  int clause(int item) {
    return clauses[item];
  }

  /** Weight of a polar word with what turns or strengthens it, or 0. */
  float polarity(int item) {
    return polarity[item];
  }

  /** Notes what stands between each item and a target. */
  void measure(int target) {
    int path = 0;
    for (int item = target - 1; item >= 0; item--) {
      paths[item] = path;
      path |= bits[item + MARGIN];
    }
    path = 0;
    for (int item = target + 1; item < count; item++) {
      paths[item] = path;
      path |= bits[item + MARGIN];
    }
  }

  /**
   * What stands between an item and the target measured last: bits for a mention, a form of be, a
   * break, a preposition, speech.
   */
  int path(int item) {
    return paths[item];
  }
}
