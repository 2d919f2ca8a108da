package org.dyad.annotate;

import static org.dyad.annotate.ToneKeys.key;

/** Features of the polar words of a sentence: where they stand to the target, and what between. */
final class TonePolarity {
  private static final float STRONG = 0.45f;

  /** Sums are told in halves, to three of these. */
  private static final int STEPS = 3;

  private static final int SUMS = 11;
  private static final int CLUSTER_BITS = 10;

  /** Keys of each sum: above 0, not above; by step. */
  private static final int[] SUM_KEYS = new int[2 * SUMS];

  private static final int[] STEP_KEYS = new int[(2 * STEPS + 1) * SUMS];

  static {
    for (int sum = 0; sum < SUMS; sum++) {
      SUM_KEYS[2 * sum] = key(ToneKeys.SUM + sum, 1, 0);
      SUM_KEYS[2 * sum + 1] = key(ToneKeys.SUM + sum, 2, 0);
      for (int step = -STEPS; step <= STEPS; step++) {
        STEP_KEYS[sum * (2 * STEPS + 1) + step + STEPS] = key(ToneKeys.SUM_STEP + sum, step, 0);
      }
    }
  }

  private TonePolarity() {}

  private static int degree(float polarity) {
    int size = polarity == 0 ? 0 : Math.abs(polarity) < STRONG ? 1 : 2;
    return polarity < 0 ? -size : size;
  }

  static void emit(ToneSentence sentence, int target, ToneFeatures.Sink sink) {
    float[] sums = new float[SUMS];
    sentence.measure(target);
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
    emit(sums, sink);
    int next = Clusters.prefix(sentence.cluster(target + 1), CLUSTER_BITS);
    sink.add(key(ToneKeys.NEAREST, left, right), 1);
    sink.add(key(ToneKeys.NEAREST_BEFORE_TARGET, left, sentence.lower(target - 1)), 1);
    sink.add(key(ToneKeys.NEAREST_AFTER_TARGET, right, sentence.lower(target + 1)), 1);
    sink.add(key(ToneKeys.NEAREST_CLUSTER, left * 5 + right, next), 1);
  }

  private static void emit(float[] sums, ToneFeatures.Sink sink) {
    for (int sum = 0; sum < SUMS; sum++) {
      float value = sums[sum];
      sink.add(SUM_KEYS[2 * sum + (value > 0 ? 0 : 1)], Math.abs(value));
      int step = Math.round(Math.max(-STEPS, Math.min(STEPS, value * 2)));
      sink.add(STEP_KEYS[sum * (2 * STEPS + 1) + step + STEPS], 1);
    }
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

  /** One polar word and the target. */
  private static void polar(ToneSentence sentence, int item, int target, ToneFeatures.Sink sink) {
    int degree = degree(sentence.polarity(item));
    int side = item < target ? 0 : 1;
    int place = ToneFeatures.place(sentence, item, target);
    int path = Hashing.mix(place, sentence.path(item));
    int before = Hashing.mix(side, sentence.lower(target - 1));
    int after = Hashing.mix(side, sentence.cluster(target + 1));
    int neighbour = Hashing.mix(side, sentence.lower(item < target ? item + 1 : item - 1));
    sink.add(key(ToneKeys.POLAR_DISTANCE, degree, ToneFeatures.bucket(item - target)), 1);
    sink.add(key(ToneKeys.POLAR_PLACE, degree, place), 1);
    sink.add(key(ToneKeys.POLAR_PATH, degree, path), 1);
    sink.add(key(ToneKeys.POLAR_BEFORE_TARGET, degree, before), 1);
    sink.add(key(ToneKeys.POLAR_AFTER_TARGET, degree, after), 1);
    sink.add(key(ToneKeys.POLAR_NEIGHBOUR, degree, neighbour), 1);
    sink.add(key(ToneKeys.POLAR_WORD, sentence.lower(item), path), 1);
  }
}
