package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Labels;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChainProbabilitiesTest {
  private static final int SIZE = Labels.COUNT;
  private static final Offset<Double> ROUNDING = within(1e-4);

  private static float[] scores(Random random, int length) {
    float[] scores = new float[length * SIZE];
    for (int at = 0; at < scores.length; at++) {
      scores[at] = 6 * random.nextFloat() - 3;
    }
    return scores;
  }

  private static float[] transitions(Random random) {
    float[] transitions = new float[SIZE * SIZE];
    for (int at = 0; at < transitions.length; at++) {
      boolean legal = Labels.follows(at / SIZE, at % SIZE);
      transitions[at] = legal ? 4 * random.nextFloat() - 2 : ChainProbabilities.IMPOSSIBLE;
    }
    return transitions;
  }

  /** All legal sequences. */
  private static List<byte[]> sequences(int length) {
    List<byte[]> sequences = new ArrayList<>();
    for (int number = 0; number < Math.pow(SIZE, length); number++) {
      byte[] labels = new byte[length];
      int rest = number;
      boolean legal = true;
      for (int token = 0; token < length; token++) {
        labels[token] = (byte) (rest % SIZE);
        rest /= SIZE;
        legal &=
            token == 0
                ? !Labels.isInside(labels[0])
                : Labels.follows(labels[token - 1], labels[token]);
      }
      if (legal) {
        sequences.add(labels);
      }
    }
    return sequences;
  }

  private static double weight(float[] scores, float[] transitions, byte[] labels) {
    double sum = 0;
    for (int token = 0; token < labels.length; token++) {
      sum += scores[token * SIZE + labels[token]];
      sum += token == 0 ? 0 : transitions[labels[token - 1] * SIZE + labels[token]];
    }
    return Math.exp(sum);
  }

  @RepeatedTest(5)
  void agreesWithTheSumOverAllSequences(RepetitionInfo time) {
    Random random = new Random(time.getCurrentRepetition());
    ChainProbabilities chain = new ChainProbabilities();
    for (int length : new int[] {1, 4, 3, 2}) {
      compare(chain, random, length);
    }
  }

  private static void compare(ChainProbabilities chain, Random random, int length) {
    float[] scores = scores(random, length);
    float[] transitions = transitions(random);
    List<byte[]> sequences = sequences(length);
    byte[] gold = sequences.get(random.nextInt(sequences.size()));
    double total =
        sequences.stream().mapToDouble(labels -> weight(scores, transitions, labels)).sum();
    double[] marginals = new double[length * SIZE];
    double[] expected = new double[SIZE * SIZE];
    for (byte[] labels : sequences) {
      double share = weight(scores, transitions, labels) / total;
      for (int token = 0; token < length; token++) {
        marginals[token * SIZE + labels[token]] += share;
        if (token > 0) {
          expected[labels[token - 1] * SIZE + labels[token]] += share;
        }
      }
    }
    for (int token = 1; token < length; token++) {
      expected[gold[token - 1] * SIZE + gold[token]] -= 1;
    }

    double loss = chain.compute(scores, transitions, gold);

    assertThat(loss).isCloseTo(-Math.log(weight(scores, transitions, gold) / total), ROUNDING);
    for (int at = 0; at < marginals.length; at++) {
      assertThat((double) chain.marginal(at / SIZE, at % SIZE)).isCloseTo(marginals[at], ROUNDING);
    }
    for (int at = 0; at < expected.length; at++) {
      assertThat((double) chain.transitionGradient(at)).isCloseTo(expected[at], ROUNDING);
    }
  }

  @Test
  void marginalsOfALongSentenceSumToOne() {
    Random random = new Random(9);
    int length = 400;
    float[] scores = scores(random, length);
    for (int at = 0; at < scores.length; at++) {
      scores[at] *= 10;
    }
    ChainProbabilities chain = new ChainProbabilities();
    double loss = chain.compute(scores, transitions(random), new byte[length]);
    assertThat(loss).isFinite().isPositive();
    for (int token = 0; token < length; token++) {
      double sum = 0;
      for (int label = 0; label < SIZE; label++) {
        sum += chain.marginal(token, label);
      }
      assertThat(sum).isCloseTo(1.0, within(1e-3));
    }
  }

  @Test
  void aForbiddenLabelFarAheadOfAllOthersChangesNothing() {
    float[] transitions = transitions(new Random(1));
    float[] scores = scores(new Random(2), 2);
    ChainProbabilities chain = new ChainProbabilities();
    double loss = chain.compute(scores, transitions, new byte[2]);
    scores[Labels.inside(Kind.LOC)] = 300;
    assertThat(chain.compute(scores, transitions, new byte[2])).isCloseTo(loss, ROUNDING);
    assertThat((double) chain.transitionGradient(0)).isFinite();
    assertThat((double) chain.marginal(0, Labels.OUTSIDE)).isBetween(0.01, 0.99);
  }

  @Test
  void nothingIsInsideANameAtTheFirstToken() {
    float[] scores = new float[SIZE];
    scores[Labels.inside(Kind.LOC)] = 20;
    ChainProbabilities chain = new ChainProbabilities();
    chain.compute(scores, transitions(new Random(1)), new byte[1]);
    assertThat(chain.marginal(0, Labels.inside(Kind.LOC))).isZero();
    assertThat((double) chain.marginal(0, Labels.OUTSIDE)).isCloseTo(0.2, ROUNDING);
  }
}
