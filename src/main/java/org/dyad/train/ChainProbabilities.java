package org.dyad.train;

import java.util.Arrays;
import org.dyad.annotate.Labels;

/** Forward and backward sums over all label sequences of a sentence (Rabiner 1989), scaled. */
final class ChainProbabilities {
  static final float IMPOSSIBLE = -1e4f;

  private static final int SIZE = Labels.COUNT;

  private final float[] factors = new float[SIZE * SIZE];
  private final float[] transitionGradient = new float[SIZE * SIZE];
  private float[] local = {};
  private float[] forward = {};
  private float[] backward = {};
  private float[] marginals = {};
  private float[] scale = {};
  private int length;

  /**
   * Computes marginals and gradients.
   *
   * @param scores a row of labels a token
   * @param gold the right labels
   * @return the negative logarithm of the probability of the right sequence
   */
  double compute(float[] scores, float[] transitions, byte[] gold) {
    length = gold.length;
    if (local.length < scores.length) {
      local = new float[2 * scores.length];
      forward = new float[2 * scores.length];
      backward = new float[2 * scores.length];
      marginals = new float[2 * scores.length];
      scale = new float[2 * length];
    }
    for (int at = 0; at < factors.length; at++) {
      factors[at] = (float) Math.exp(transitions[at]);
    }
    double loss = exponentiate(scores);
    loss += forward();
    backward();
    gradients(gold);
    for (int token = 0; token < length; token++) {
      loss -= scores[token * SIZE + gold[token]];
      loss -= token == 0 ? 0 : transitions[gold[token - 1] * SIZE + gold[token]];
    }
    return loss;
  }

  private double exponentiate(float[] scores) {
    double shift = 0;
    for (int row = 0; row < length * SIZE; row += SIZE) {
      float most = Float.NEGATIVE_INFINITY;
      for (int label = 0; label < SIZE; label++) {
        most = isPossible(row, label) ? Math.max(most, scores[row + label]) : most;
      }
      shift += most;
      for (int label = 0; label < SIZE; label++) {
        local[row + label] =
            isPossible(row, label) ? (float) Math.exp(scores[row + label] - most) : 0;
      }
    }
    return shift;
  }

  /** No sentence begins inside a name. */
  private static boolean isPossible(int row, int label) {
    return row > 0 || !Labels.isInside(label);
  }

  private double forward() {
    double logarithm = 0;
    for (int token = 0; token < length; token++) {
      int row = token * SIZE;
      float total = 0;
      for (int label = 0; label < SIZE; label++) {
        float sum = token == 0 ? 1 : 0;
        for (int before = 0; token > 0 && before < SIZE; before++) {
          sum += forward[row - SIZE + before] * factors[before * SIZE + label];
        }
        forward[row + label] = sum * local[row + label];
        total += forward[row + label];
      }
      scale[token] = 1 / total;
      logarithm += Math.log(total);
      for (int label = 0; label < SIZE; label++) {
        forward[row + label] *= scale[token];
      }
    }
    return logarithm;
  }

  private void backward() {
    Arrays.fill(backward, (length - 1) * SIZE, length * SIZE, 1f);
    for (int token = length - 2; token >= 0; token--) {
      int row = token * SIZE;
      for (int label = 0; label < SIZE; label++) {
        float sum = 0;
        for (int after = 0; after < SIZE; after++) {
          sum +=
              factors[label * SIZE + after]
                  * local[row + SIZE + after]
                  * backward[row + SIZE + after];
        }
        backward[row + label] = sum * scale[token + 1];
      }
    }
  }

  private void gradients(byte[] gold) {
    Arrays.fill(transitionGradient, 0f);
    for (int token = 0; token < length; token++) {
      int row = token * SIZE;
      for (int label = 0; label < SIZE; label++) {
        marginals[row + label] = forward[row + label] * backward[row + label];
      }
      for (int before = 0; token > 0 && before < SIZE; before++) {
        float left = forward[row - SIZE + before] * scale[token];
        for (int label = 0; label < SIZE; label++) {
          transitionGradient[before * SIZE + label] +=
              left * factors[before * SIZE + label] * local[row + label] * backward[row + label];
        }
      }
      if (token > 0) {
        transitionGradient[gold[token - 1] * SIZE + gold[token]] -= 1;
      }
    }
  }

  /** Probability of a label at a token. */
  float marginal(int token, int label) {
    return marginals[token * SIZE + label];
  }

  /** Expected less found number of a transition, by place before * labels + label. */
  float transitionGradient(int transition) {
    return transitionGradient[transition];
  }
}
