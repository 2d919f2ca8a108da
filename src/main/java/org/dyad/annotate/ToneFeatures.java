package org.dyad.annotate;

/**
 * Features of the tone toward one item of a sentence: the words by side, clause and quotation, what
 * stands just beside it, the polar words and what lies between ({@link TonePolarity}), and the mean
 * meaning of regions. Names are never looked at.
 */
public final class ToneFeatures {
  /** Regions whose words' meanings are summed. */
  public static final int REGIONS = 7;

  /** Weights of groups of features beside that of the words, found by cross-validation. */
  private static final float NEAR = 0.8f;

  private static final float FAMILY = 0.7f;

  private static final float MEANING = 1.5f;

  private static final int WINDOW = 3;
  private static final int FINE = 30;
  private static final int MIDDLE = 10;
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

  static int key(int kind, int first, int second) {
    return Hashing.mix(Hashing.mix(first, second + 77), kind);
  }

  /** Distance in steps that widen, with its sign. */
  static int bucket(int distance) {
    int size = Math.abs(distance);
    int bucket = size <= 3 ? size : size <= 5 ? 4 : size <= 9 ? 5 : size <= 15 ? 6 : 7;
    return distance < 0 ? -bucket : bucket;
  }

  /** Side of the target, whether in its clause, whether quoted where the target is not or so. */
  static int place(ToneSentence sentence, int item, int target) {
    int clause = sentence.clause(item) == sentence.clause(target) ? 1 : 0;
    int said = sentence.quoted(item) != sentence.quoted(target) ? 2 : 0;
    return (item < target ? 4 : 8) + clause + said;
  }

  static void emit(ToneSentence sentence, int target, Sink sink) {
    sink.add(key(0, 1, 0), 1);
    for (int item = 0; item < sentence.count(); item++) {
      if (item != target) {
        word(sentence, item, target, sink);
      }
    }
    near(sentence, target, sink);
    pairs(sentence, target, sink);
    TonePolarity.emit(sentence, target, sink);
    shape(sentence, target, sink);
    regions(sentence, target, sink);
  }

  private static void word(ToneSentence sentence, int item, int target, Sink sink) {
    int side = item < target ? 1 : 2;
    int place = place(sentence, item, target);
    int word = sentence.lower(item);
    sink.add(key(1, word, 0), 1);
    sink.add(key(2, word, side), 1);
    sink.add(key(4, word, place), 1);
    if (sentence.isMention(item)) {
      return;
    }
    int stem = sentence.stem(item);
    sink.add(key(200, stem, 0), FAMILY);
    sink.add(key(201, stem, side), FAMILY);
    sink.add(key(202, stem, place), FAMILY);
    if (sentence.negated(item)) {
      sink.add(key(210, word, 0), FAMILY);
      sink.add(key(211, word, side), FAMILY);
      sink.add(key(212, sentence.cluster(item, FINE), side), FAMILY);
    }
    if (item + 1 < sentence.count() && item + 1 != target) {
      int pair = Hashing.mix(word, sentence.lower(item + 1));
      sink.add(key(220, pair, 0), FAMILY);
      sink.add(key(221, pair, side), FAMILY);
      int kinds = Hashing.mix(sentence.cluster(item, FINE), sentence.cluster(item + 1, FINE));
      sink.add(key(222, kinds, side), FAMILY);
    }
  }

  private static void near(ToneSentence sentence, int target, Sink sink) {
    for (int step = -WINDOW; step <= WINDOW; step++) {
      if (step != 0) {
        sink.add(key(300, sentence.lower(target + step), step), NEAR);
        sink.add(key(310, sentence.cluster(target + step, FINE), step), NEAR);
        sink.add(key(320, sentence.cluster(target + step, WIDE), step), NEAR);
      }
    }
    for (int side = -1; side <= 1; side += 2) {
      int words = Hashing.mix(sentence.lower(target + side), sentence.lower(target + 2 * side));
      sink.add(key(380 + side, words, sentence.lower(target + 3 * side)), NEAR);
      int kinds =
          Hashing.mix(
              sentence.cluster(target + side, WIDE), sentence.cluster(target + 2 * side, WIDE));
      sink.add(key(383 + side, kinds, sentence.cluster(target + 3 * side, WIDE)), NEAR);
    }
  }

  private static void pairs(ToneSentence sentence, int target, Sink sink) {
    for (int pair = 0; pair < PAIRS.length; pair++) {
      int first = target + PAIRS[pair][0];
      int second = target + PAIRS[pair][1];
      sink.add(key(330 + pair, sentence.lower(first), sentence.lower(second)), NEAR);
      sink.add(key(340 + pair, kind(sentence, first), kind(sentence, second)), NEAR);
      sink.add(
          key(350 + pair, sentence.cluster(first, WIDE), sentence.cluster(second, WIDE)), NEAR);
      sink.add(key(360 + pair, sentence.lower(first), sentence.cluster(second, MIDDLE)), NEAR);
      sink.add(key(370 + pair, sentence.cluster(first, MIDDLE), sentence.lower(second)), NEAR);
    }
  }

  private static int kind(ToneSentence sentence, int item) {
    return sentence.cluster(item, FINE);
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
    sink.add(key(500, Math.min(mentions, 4), Math.min(before, 3)), 1);
    sink.add(key(501, bucket(target), 0), 1);
    sink.add(key(502, bucket(last - target), 0), 1);
    sink.add(key(503, Math.min(sentence.count() / 8, 6), 0), 1);
    sink.add(key(504, sentence.quoted(target) ? 1 : 0, sentence.clause(last) > 0 ? 1 : 0), 1);
    for (int step = -WINDOW; step <= WINDOW; step++) {
      if (sentence.role(target + step) == ToneLexicon.Role.SPEECH) {
        sink.add(key(505, step, 0), 1);
      }
    }
  }

  /** All, left and right unsaid, left and right the nearer the more, the clause, what is said. */
  private static void regions(ToneSentence sentence, int target, Sink sink) {
    float[] squares = new float[REGIONS];
    for (int item = 0; item < sentence.count(); item++) {
      Word word = item == target ? null : sentence.meaning(item);
      if (word == null || word.toneScores.length == 0) {
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
