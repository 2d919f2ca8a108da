package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static final int SIZE = Labels.COUNT;

  private static float[] random(Random random, int count) {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = 4 * random.nextFloat() - 2;
    }
    return values;
  }

  private static boolean isLegal(byte[] labels) {
    boolean legal = !Labels.isInside(labels[0]);
    for (int token = 1; token < labels.length; token++) {
      legal &= Labels.follows(labels[token - 1], labels[token]);
    }
    return legal;
  }

  private static byte[] sequence(int number, int length) {
    byte[] labels = new byte[length];
    int rest = number;
    for (int token = 0; token < length; token++) {
      labels[token] = (byte) (rest % SIZE);
      rest /= SIZE;
    }
    return labels;
  }

  private static double score(float[] scores, float[] transitions, byte[] labels) {
    double score = 0;
    for (int token = 0; token < labels.length; token++) {
      score += scores[token * SIZE + labels[token]];
      score += token == 0 ? 0 : transitions[labels[token - 1] * SIZE + labels[token]];
    }
    return score;
  }

  private static byte[] bestOfAll(float[] scores, float[] transitions, int length) {
    byte[] best = null;
    for (int number = 0; number < Math.pow(SIZE, length); number++) {
      byte[] labels = sequence(number, length);
      if (isLegal(labels)
          && (best == null
              || score(scores, transitions, labels) > score(scores, transitions, best))) {
        best = labels;
      }
    }
    return best;
  }

  @RepeatedTest(10)
  void findsTheBestOfAllLegalSequences(RepetitionInfo time) {
    Random random = new Random(time.getCurrentRepetition());
    float[] transitions = random(random, SIZE * SIZE);
    for (int length = 1; length <= 4; length++) {
      float[] scores = random(random, length * SIZE);
      byte[] labels = new byte[length];
      new Decoder().decode(scores, 0, length, transitions, labels);
      assertThat(labels).isEqualTo(bestOfAll(scores, transitions, length));
    }
  }

  @Test
  void neverPutsAnInsideAfterAForeignLabel() {
    Random random = new Random(3);
    Decoder decoder = new Decoder();
    for (int time = 0; time < 200; time++) {
      int length = 1 + random.nextInt(100);
      float[] scores = random(random, length * SIZE);
      for (int token = 0; token < length; token++) {
        scores[token * SIZE + 5 + random.nextInt(4)] += 50;
      }
      float[] transitions = random(random, SIZE * SIZE);
      byte[] labels = new byte[length];
      decoder.decode(scores, 0, length, transitions, labels);
      assertThat(isLegal(labels)).as("%s", Arrays.toString(labels)).isTrue();
    }
  }

  @Test
  void readsTheRowsOfItsSentenceAlone() {
    Random random = new Random(4);
    Decoder decoder = new Decoder();
    float[] scores = random(random, 12 * SIZE);
    float[] transitions = random(random, SIZE * SIZE);
    byte[] there = new byte[4];
    decoder.decode(scores, 5, 9, transitions, there);
    byte[] alone = new byte[4];
    float[] rows = Arrays.copyOfRange(scores, 5 * SIZE, 9 * SIZE);
    decoder.decode(rows, 0, 4, transitions, alone);
    assertThat(there).isEqualTo(alone).isEqualTo(bestOfAll(rows, transitions, 4));
  }
}
