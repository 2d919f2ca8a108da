package org.dyad.annotate;

/**
 * A sentence as tone sees it: its words, each mention one blank item whatever its name, and of each
 * item its clause, whether it stands in quotation marks, whether it is negated and what it says.
 * One object reads one sentence after another.
 */
final class ToneSentence {
  /** Words after a negator that it bears on. */
  private static final int REACH = 3;

  private static final int DEGREE_REACH = 2;

  /** A negated word is weaker than its opposite: "not good" is less than "bad". */
  private static final float NEGATED = -0.5f;

  /** Before any item, out of every reach. */
  private static final int FAR = -100;

  private static final int MENTION = 7;
  private static final int BORDER = 11;
  private static final int PRONOUN = 13;

  private static final int QUOTE = Hashing.lowerCase("\"", 0, 1);

  private int count;
  private int[] items = new int[64];
  private Word[] words = new Word[64];
  private boolean[] quoted = new boolean[64];
  private boolean[] negated = new boolean[64];
  private int[] clauses = new int[64];
  private float[] polarity = new float[64];
  private int first;

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
    mark();
  }

  private void grow(int length) {
    if (words.length < length) {
      items = new int[2 * length];
      words = new Word[2 * length];
      quoted = new boolean[2 * length];
      negated = new boolean[2 * length];
      clauses = new int[2 * length];
      polarity = new float[2 * length];
    }
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
      if (quote
          || tone.role() == ToneLexicon.Role.BREAK
          || tone.role() == ToneLexicon.Role.CONTRAST) {
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

  int count() {
    return count;
  }

  /** The item that holds a token of the passage. */
  int item(int token) {
    return items[token - first];
  }

  private boolean outside(int item) {
    return item < 0 || item >= count;
  }

  /** Whether the item is a mention. */
  boolean isMention(int item) {
    return words[item] == null;
  }

  ToneLexicon.Role role(int item) {
    return outside(item) ? ToneLexicon.Role.NONE : tone(item).role();
  }

  /** The item's small letters; one value each for mentions, pronouns and what lies outside. */
  int lower(int item) {
    return outside(item)
        ? BORDER
        : isMention(item) ? MENTION : isPronoun(item) ? PRONOUN : words[item].lower;
  }

  /** Likewise its first letters. */
  int stem(int item) {
    return isPronoun(item) ? PRONOUN : words[item].stem;
  }

  /** Likewise the first bits of its cluster. */
  int cluster(int item, int bits) {
    return outside(item)
        ? BORDER
        : isMention(item)
            ? MENTION
            : isPronoun(item) ? PRONOUN : Clusters.prefix(words[item].cluster, bits);
  }

  private boolean isPronoun(int item) {
    return tone(item).role() == ToneLexicon.Role.PRONOUN;
  }

  /** The word of an item whose meaning counts, or null: a mention, a pronoun. */
  Word meaning(int item) {
    return isPronoun(item) ? null : words[item];
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
}
