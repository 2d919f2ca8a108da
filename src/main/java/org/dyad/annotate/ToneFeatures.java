package org.dyad.annotate;

import static org.dyad.annotate.ToneKeys.key;

/**
 * Features of the tone toward one item of a sentence: the words by side, clause and quotation, what
 * stands just beside it, the polar words and what lies between ({@link TonePolarity}), and the mean
 * meaning of regions. Names are never looked at.
 */
public final class ToneFeatures {
  /** Regions whose words' meanings are summed. */
  public static final int REGIONS = 7;

  /** Places of an item to a target: side, whether in its clause, whether quoted as it is. */
  static final int FIRST_PLACE = 4;

  static final int PLACES = 8;

  /** The first place to the right. */
  private static final int RIGHT = 8;

  /** Weights of groups of features beside that of the words, found by cross-validation. */
  private static final float NEAR = 0.8f;

  private static final float FAMILY = 0.7f;

  private static final float MEANING = 1.5f;

  private static final int WINDOW = 3;
  private static final int WIDE = 8;
  private static final int[][] PAIRS = {
    {-2, -1}, {1, 2}, {-1, 1}, {2, 3}, {-3, -2}, {1, 3}, {-2, 1}, {-1, 2}
  };

  private ToneFeatures() {}

  /** Takes features. */
  public interface Sink {
    /** A feature: the hash of its kind and its values, and how strong it is. */
    void add(int feature, float value);

    /** The meaning of a word in a region. */
    void meaning(Word word, int region, float weight);

    /** Ends a region: its sum counts this much. */
    void endRegion(int region, float scale);
  }

  /** Distance in steps that widen, with its sign. */
  static int bucket(int distance) {
    int size = Math.abs(distance);
    int bucket = size <= 3 ? size : size <= 5 ? 4 : size <= 9 ? 5 : size <= 15 ? 6 : 7;
    return distance < 0 ? -bucket : bucket;
  }

  /** The item's place to the target, from {@link #FIRST_PLACE} on. */
  static int place(ToneSentence sentence, int item, int target) {
    int clause = sentence.clause(item) == sentence.clause(target) ? 1 : 0;
    int said = sentence.quoted(item) != sentence.quoted(target) ? 2 : 0;
    return (item < target ? FIRST_PLACE : RIGHT) + clause + said;
  }

  static void emit(ToneSentence sentence, int target, Sink sink) {
    bias(sink);
    for (int item = 0; item < sentence.count(); item++) {
      if (item != target) {
        item(sentence, item, target, sink);
      }
    }
    around(sentence, target, sink);
  }

  /** Where the classes stand before a word is read. */
  static void bias(Sink sink) {
    sink.add(key(ToneKeys.BIAS, 1, 0), 1);
  }

  private static void item(ToneSentence sentence, int item, int target, Sink sink) {
    int place = place(sentence, item, target);
    if (sentence.isMention(item)) {
      mention(place, sink);
      return;
    }
    word(sentence.lower(item), sentence.stem(item), place, sink);
    negated(sentence, item, target, sink);
  }

  /** What another mention says at a place. */
  static void mention(int place, Sink sink) {
    lower(ToneSentence.MENTION, place, sink);
  }

  /** What a word says at a place, by itself. */
  static void word(int lower, int stem, int place, Sink sink) {
    lower(lower, place, sink);
    int side = place < RIGHT ? 1 : 2;
    sink.add(key(ToneKeys.STEM, stem, 0), FAMILY);
    sink.add(key(ToneKeys.STEM_SIDE, stem, side), FAMILY);
    sink.add(key(ToneKeys.STEM_PLACE, stem, place), FAMILY);
  }

  private static void lower(int lower, int place, Sink sink) {
    int side = place < RIGHT ? 1 : 2;
    sink.add(key(ToneKeys.WORD, lower, 0), 1);
    sink.add(key(ToneKeys.WORD_SIDE, lower, side), 1);
    sink.add(key(ToneKeys.WORD_PLACE, lower, place), 1);
  }

  /** What a word says on its side of the target where it is negated; else nothing. */
  static void negated(ToneSentence sentence, int item, int target, Sink sink) {
    if (sentence.negated(item)) {
      int word = sentence.lower(item);
      int side = item < target ? 1 : 2;
      sink.add(key(ToneKeys.NEGATED, word, 0), FAMILY);
      sink.add(key(ToneKeys.NEGATED_SIDE, word, side), FAMILY);
      sink.add(key(ToneKeys.NEGATED_CLUSTER, sentence.cluster(item), side), FAMILY);
    }
  }

  /** All but the items one by one. */
  static void around(ToneSentence sentence, int target, Sink sink) {
    near(sentence, target, sink);
    pairs(sentence, target, sink);
    TonePolarity.emit(sentence, target, sink);
    shape(sentence, target, sink);
    regions(sentence, target, sink);
  }

  private static int cluster(ToneSentence sentence, int item, int bits) {
    return Clusters.prefix(sentence.cluster(item), bits);
  }

  private static void near(ToneSentence sentence, int target, Sink sink) {
    for (int step = -WINDOW; step <= WINDOW; step++) {
      if (step != 0) {
        int item = target + step;
        sink.add(key(ToneKeys.NEAR_WORD, sentence.lower(item), step), NEAR);
        sink.add(key(ToneKeys.NEAR_FINE, sentence.cluster(item), step), NEAR);
        sink.add(key(ToneKeys.NEAR_WIDE, cluster(sentence, item, WIDE), step), NEAR);
      }
    }
    for (int side = -1; side <= 1; side += 2) {
      int one = target + side;
      int two = one + side;
      int three = two + side;
      int words = Hashing.mix(sentence.lower(one), sentence.lower(two));
      sink.add(key(ToneKeys.THREE_WORDS + side, words, sentence.lower(three)), NEAR);
      int clusters = Hashing.mix(cluster(sentence, one, WIDE), cluster(sentence, two, WIDE));
      sink.add(key(ToneKeys.THREE_CLUSTERS + side, clusters, cluster(sentence, three, WIDE)), NEAR);
    }
  }

  private static void pairs(ToneSentence sentence, int target, Sink sink) {
    for (int pair = 0; pair < PAIRS.length; pair++) {
      int one = target + PAIRS[pair][0];
      int other = target + PAIRS[pair][1];
      sink.add(key(ToneKeys.TWO_WORDS + pair, sentence.lower(one), sentence.lower(other)), NEAR);
      sink.add(
          key(ToneKeys.TWO_CLUSTERS + pair, sentence.cluster(one), sentence.cluster(other)), NEAR);
    }
  }

  private static void shape(ToneSentence sentence, int target, Sink sink) {
    int mentions = 0;
    int before = 0;
    for (int item = 0; item < sentence.count(); item++) {
      if (item != target && sentence.isMention(item)) {
        mentions++;
        before += item < target ? 1 : 0;
      }
    }
    int last = sentence.count() - 1;
    sink.add(key(ToneKeys.MENTIONS, Math.min(mentions, 4), Math.min(before, 3)), 1);
    sink.add(key(ToneKeys.FROM_START, bucket(target), 0), 1);
    sink.add(key(ToneKeys.FROM_END, bucket(last - target), 0), 1);
    sink.add(key(ToneKeys.LENGTH, Math.min(sentence.count() / 8, 6), 0), 1);
    int clauses = sentence.clause(last) > 0 ? 1 : 0;
    sink.add(key(ToneKeys.QUOTED, sentence.quoted(target) ? 1 : 0, clauses), 1);
    for (int step = -WINDOW; step <= WINDOW; step++) {
      if (sentence.isSpeech(target + step)) {
        sink.add(key(ToneKeys.SPEECH, step, 0), 1);
      }
    }
  }

  /** All, left and right unsaid, left and right the nearer the more, the clause, what is said. */
  private static void regions(ToneSentence sentence, int target, Sink sink) {
    float[] squares = new float[REGIONS];
    for (int item = 0; item < sentence.count(); item++) {
      Word word = item == target ? null : sentence.meaning(item);
      if (word == null) {
        continue;
      }
      int side = item < target ? 0 : 1;
      boolean said = sentence.quoted(item) && !sentence.quoted(target);
      float nearness = 1 / (1 + (Math.abs(item - target) - 1) / 3f);
      squares[0]++;
      sink.meaning(word, 0, 1);
      squares[said ? 6 : 1 + side]++;
      sink.meaning(word, said ? 6 : 1 + side, 1);
      squares[3 + side] += nearness * nearness;
      sink.meaning(word, 3 + side, nearness);
      if (sentence.clause(item) == sentence.clause(target)) {
        squares[5]++;
        sink.meaning(word, 5, 1);
      }
    }
    for (int region = 0; region < REGIONS; region++) {
      if (squares[region] > 0) {
        sink.endRegion(region, (float) (MEANING / Math.sqrt(squares[region])));
      }
    }
  }
}
