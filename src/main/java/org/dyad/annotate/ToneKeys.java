package org.dyad.annotate;

/**
 * Kinds of the tone model's features. Trained weights are keyed by their numbers: a number that is
 * given to another feature makes a model wrong without a word.
 */
final class ToneKeys {
  static final int BIAS = 0;

  static final int WORD = 1;
  static final int WORD_SIDE = 2;
  static final int WORD_PLACE = 4;
  static final int STEM = 200;
  static final int STEM_SIDE = 201;
  static final int STEM_PLACE = 202;
  static final int NEGATED = 210;
  static final int NEGATED_SIDE = 211;
  static final int NEGATED_CLUSTER = 212;

  /** Around the target, by step. */
  static final int NEAR_WORD = 300;

  static final int NEAR_FINE = 310;
  static final int NEAR_WIDE = 320;

  /** Two items around the target: plus the number of the pair of steps, below 10. */
  static final int TWO_WORDS = 330;

  static final int TWO_CLUSTERS = 340;

  /** Three items beside the target: plus its side, -1 or 1. */
  static final int THREE_WORDS = 380;

  static final int THREE_CLUSTERS = 383;

  /** One polar word and the target. */
  static final int POLAR_DISTANCE = 401;

  static final int POLAR_PLACE = 402;
  static final int POLAR_PATH = 403;
  static final int POLAR_BEFORE_TARGET = 404;
  static final int POLAR_AFTER_TARGET = 405;
  static final int POLAR_NEIGHBOUR = 406;
  static final int POLAR_WORD = 407;

  /** Sums of polarity: plus the number of the sum, below 20. */
  static final int SUM = 420;

  static final int SUM_STEP = 440;

  /** The nearest polar word on either side. */
  static final int NEAREST = 460;

  static final int NEAREST_BEFORE_TARGET = 461;
  static final int NEAREST_AFTER_TARGET = 462;
  static final int NEAREST_CLUSTER = 463;

  /** Shape of the sentence. */
  static final int MENTIONS = 500;

  static final int FROM_START = 501;
  static final int FROM_END = 502;
  static final int LENGTH = 503;
  static final int QUOTED = 504;
  static final int SPEECH = 505;

  private ToneKeys() {}

  /** The hash of a feature: its kind and two values. */
  static int key(int kind, int first, int second) {
    return Hashing.mix(Hashing.mix(first, second + 77), kind);
  }
}
