package org.dyad.annotate;

/** Features of the polar words of a sentence: where they stand to the target, and what between. */
final class TonePolarity {
  private static final float STRONG = 0.45f;
  private static final int SUMS = 11;

  private TonePolarity() {}

  private static int degree(float polarity) {
    int size = polarity == 0 ? 0 : Math.abs(polarity) < STRONG ? 1 : 2;
    return polarity < 0 ? -size : size;
  }

  static void emit(ToneSentence sentence, int target, ToneFeatures.Sink sink) {
    float[] sums = new float[SUMS];
    int left = 0;
    int right = 0;
    for (int item = 0; item < sentence.count(); item++) {
      if (item != target && sentence.polarity(item) != 0) {
        add(sentence, item, target, sums);
        polar(sentence, item, target, sink);
        int degree = degree(sentence.polarity(item));
        left = item < target ? degree : left;
        right = item > target && right == 0 ? degree : right;
      }
    }
    for (int sum = 0; sum < SUMS; sum++) {
      float value = sums[sum];
      sink.add(ToneFeatures.key(420 + sum, value > 0 ? 1 : 2, 0), Math.abs(value));
      int step = Math.round(Math.max(-3, Math.min(3, value * 2)));
      sink.add(ToneFeatures.key(440 + sum, step, 0), 1);
    }
    sink.add(ToneFeatures.key(460, left, right), 1);
    sink.add(ToneFeatures.key(461, left, sentence.lower(target - 1)), 1);
    sink.add(ToneFeatures.key(462, right, sentence.lower(target + 1)), 1);
    sink.add(ToneFeatures.key(463, left * 5 + right, sentence.cluster(target + 1, 10)), 1);
  }

  /** Sums over all; by side; by side and nearness; by side in the clause; said; by side unsaid. */
  private static void add(ToneSentence sentence, int item, int target, float[] sums) {
    float polarity = sentence.polarity(item);
    int side = item < target ? 0 : 1;
    sums[0] += polarity;
    sums[1 + side] += polarity;
    sums[3 + side] += polarity / (1 + (Math.abs(item - target) - 1) / 4f);
    if (sentence.clause(item) == sentence.clause(target)) {
      sums[5 + side] += polarity;
    }
    sums[sentence.quoted(item) && !sentence.quoted(target) ? 7 : 8 + side] += polarity;
    sums[10] += Math.abs(polarity);
  }

  private static void polar(ToneSentence sentence, int item, int target, ToneFeatures.Sink sink) {
    int degree = degree(sentence.polarity(item));
    int side = item < target ? 0 : 1;
    int place = ToneFeatures.place(sentence, item, target);
    int path = Hashing.mix(place, between(sentence, item, target));
    sink.add(ToneFeatures.key(401, degree, ToneFeatures.bucket(item - target)), 1);
    sink.add(ToneFeatures.key(402, degree, place), 1);
    sink.add(ToneFeatures.key(403, degree, path), 1);
    sink.add(ToneFeatures.key(404, degree, Hashing.mix(side, sentence.lower(target - 1))), 1);
    int next = sentence.cluster(target + 1, 30);
    sink.add(ToneFeatures.key(405, degree, Hashing.mix(side, next)), 1);
    int inner = sentence.lower(item < target ? item + 1 : item - 1);
    sink.add(ToneFeatures.key(406, degree, Hashing.mix(side, inner)), 1);
    sink.add(ToneFeatures.key(407, sentence.lower(item), path), 1);
  }

  /** What stands between: bits for a mention, a form of be, a break, a preposition, speech. */
  private static int between(ToneSentence sentence, int item, int target) {
    int bits = 0;
    for (int at = Math.min(item, target) + 1; at < Math.max(item, target); at++) {
      bits |= sentence.isMention(at) ? 1 : bit(sentence.role(at));
    }
    return bits;
  }

  private static int bit(ToneLexicon.Role role) {
    return switch (role) {
      case BE -> 2;
      case BREAK, CONTRAST -> 4;
      case PREPOSITION -> 8;
      case SPEECH -> 16;
      default -> 0;
    };
  }
}
