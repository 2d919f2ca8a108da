package org.dyad.annotate;

import java.util.Arrays;

/**
 * Tone toward spans of a sentence from the {@link ToneLexicon}: each polar word, turned by a
 * negator and multiplied by degree words just before it, counts the more the nearer it stands to
 * the span.
 */
final class ToneScorer {
  /** Words before a polar word in which a negator or a degree word bears on it. */
  private static final int REACH = 3;

  /** A negated word is weaker than its opposite: "not good" is less than "bad". */
  private static final double NEGATED = -0.4;

  /** Distance in words at which a polar word counts half. */
  private static final double HALF = 8;

  /** Sum of weights at which tone is 1 / sqrt 2. */
  private static final double SCALE = 3.0;

  private int[] places = new int[16];
  private double[] values = new double[16];
  private int count;

  /** Reads the polar words of a sentence. */
  void read(Passage passage, int sentence) {
    count = 0;
    for (int token = passage.first(sentence); token < passage.first(sentence + 1); token++) {
      ToneLexicon.Entry tone = passage.word(token).tone;
      if (tone.role() == ToneLexicon.Role.POLAR) {
        add(token, tone.weight() * modifier(passage, sentence, token));
      }
    }
  }

  private void add(int token, double value) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    places[count] = token;
    values[count++] = value;
  }

  private static double modifier(Passage passage, int sentence, int token) {
    double modifier = 1;
    int first = Math.max(passage.first(sentence), token - REACH);
    for (int at = first; at < token; at++) {
      ToneLexicon.Entry tone = passage.word(at).tone;
      modifier *=
          switch (tone.role()) {
            case NEGATOR -> NEGATED;
            case DEGREE -> token - at <= 2 ? tone.weight() : 1;
            case POLAR, NONE -> 1;
          };
    }
    return modifier;
  }

  /** Tone toward the tokens from first to last, in [-1, 1]; words inside the span do not count. */
  double toward(int first, int last) {
    double sum = 0;
    for (int at = 0; at < count; at++) {
      int distance = places[at] < first ? first - places[at] : places[at] - last;
      if (distance > 0) {
        sum += values[at] / (1 + (distance - 1) / HALF);
      }
    }
    return sum / Math.sqrt(sum * sum + SCALE);
  }
}
