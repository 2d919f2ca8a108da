package org.dyad.annotate;

import java.util.Arrays;

/** The best sequence of labels under the scores of tokens and of transitions (Viterbi 1967). */
public final class Decoder {
  private static final float IMPOSSIBLE = -1e30f;

  private float[] best = new float[64 * Labels.COUNT];
  private byte[] from = new byte[64 * Labels.COUNT];

  /**
   * Labels a sentence.
   *
   * @param scores a score for each token and label, row by row
   * @param transitions a score for each label before and label
   * @param first row of the sentence's first token
   * @param end row after its last token
   * @param labels gets the best labels
   */
  public void decode(float[] scores, int first, int end, float[] transitions, byte[] labels) {
    int length = end - first;
    int size = length * Labels.COUNT;
    int shift = first * Labels.COUNT;
    if (best.length < size) {
      best = new float[2 * size];
      from = new byte[2 * size];
    }
    for (int label = 0; label < Labels.COUNT; label++) {
      best[label] = Labels.isInside(label) ? IMPOSSIBLE : scores[shift + label];
    }
    for (int row = Labels.COUNT; row < size; row += Labels.COUNT) {
      step(scores, shift, transitions, row);
    }
    int label = 0;
    int last = size - Labels.COUNT;
    for (int other = 1; other < Labels.COUNT; other++) {
      if (best[last + other] > best[last + label]) {
        label = other;
      }
    }
    for (int token = length - 1; token >= 0; token--) {
      labels[token] = (byte) label;
      label = from[token * Labels.COUNT + label];
    }
  }

  private void step(float[] scores, int shift, float[] transitions, int row) {
    int previous = row - Labels.COUNT;
    for (int label = 0; label < 5; label++) {
      float top = IMPOSSIBLE;
      int source = 0;
      for (int before = 0; before < Labels.COUNT; before++) {
        float score = best[previous + before] + transitions[before * Labels.COUNT + label];
        if (score > top) {
          top = score;
          source = before;
        }
      }
      best[row + label] = top + scores[shift + row + label];
      from[row + label] = (byte) source;
    }
    for (int label = 5; label < Labels.COUNT; label++) {
      float begun = best[previous + label - 4] + transitions[(label - 4) * Labels.COUNT + label];
      float going = best[previous + label] + transitions[label * Labels.COUNT + label];
      best[row + label] = Math.max(begun, going) + scores[shift + row + label];
      from[row + label] = (byte) (begun >= going ? label - 4 : label);
    }
  }

  static float[] grown(float[] scores, int size) {
    float[] room = scores.length < size ? new float[2 * size] : scores;
    Arrays.fill(room, 0, size, 0f);
    return room;
  }
}
