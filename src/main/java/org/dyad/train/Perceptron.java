package org.dyad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.dyad.annotate.Clusters;
import org.dyad.annotate.Decoder;
import org.dyad.annotate.EntityModel;
import org.dyad.annotate.Labels;
import org.dyad.annotate.Passage;

/**
 * Averaged structured perceptron (Collins 2002) with a margin: a wrong label is offered with a
 * bonus while training. Sequential and seeded: the same input gives the same weights.
 */
final class Perceptron {
  private static final int SIZE = Labels.COUNT;
  private static final float MARGIN = 1.5f;

  private final TrainingWords words;
  private final List<Example> examples;
  private final Consumer<String> progress;
  private final Decoder decoder = new Decoder();
  private final float[] transitions = new float[SIZE * SIZE];
  private final double[] transitionTotals = new double[SIZE * SIZE];
  private final float[] weights;
  private final double[] totals;
  private float[] scores = new float[64 * SIZE];
  private byte[] found = new byte[64];
  private double step = 1;

  Perceptron(TrainingWords words, List<Example> examples, Consumer<String> progress) {
    this.words = words;
    this.examples = examples;
    this.progress = progress;
    this.weights = new float[words.rows() * SIZE];
    this.totals = new double[words.rows() * SIZE];
  }

  /** A document ready for training. */
  record Example(Passage passage, List<byte[]> labels) {}

  EntityModel train(int iterations, long seed, String name, Clusters clusters) {
    int[] order = new int[examples.size()];
    Arrays.setAll(order, at -> at);
    Random random = new Random(seed);
    for (int iteration = 1; iteration <= iterations; iteration++) {
      shuffle(order, random);
      long wrong = 0;
      long all = 0;
      for (int at : order) {
        Example example = examples.get(at);
        example.passage().forget();
        for (int sentence = 0; sentence < example.labels().size(); sentence++) {
          wrong += learn(example, sentence);
          all += example.labels().get(sentence).length;
          step++;
        }
      }
      progress.accept(
          "iteration %d of %d: %d of %d labels wrong".formatted(iteration, iterations, wrong, all));
    }
    return average(name, clusters);
  }

  private static void shuffle(int[] order, Random random) {
    for (int at = order.length - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      int kept = order[at];
      order[at] = order[other];
      order[other] = kept;
    }
  }

  private int learn(Example example, int sentence) {
    byte[] gold = example.labels().get(sentence);
    int length = gold.length;
    if (scores.length < length * SIZE) {
      scores = new float[2 * length * SIZE];
      found = new byte[2 * length];
    }
    Arrays.fill(scores, 0, length * SIZE, 0f);
    int[][] rows = new int[length][];
    for (int token = 0; token < length; token++) {
      rows[token] = words.rowsOf(example.passage(), sentence, token);
      for (int row : rows[token]) {
        for (int label = 0; label < SIZE; label++) {
          scores[token * SIZE + label] += weights[row * SIZE + label];
        }
      }
      scores[token * SIZE + gold[token]] -= MARGIN;
    }
    decoder.decode(scores, transitions, length, found);
    int wrong = update(rows, gold);
    example.passage().remember(sentence, found);
    return wrong;
  }

  private int update(int[][] rows, byte[] gold) {
    int wrong = 0;
    for (int token = 0; token < gold.length; token++) {
      if (gold[token] != found[token]) {
        wrong++;
        for (int row : rows[token]) {
          add(row * SIZE + gold[token], 1);
          add(row * SIZE + found[token], -1);
        }
      }
      if (token > 0 && (gold[token] != found[token] || gold[token - 1] != found[token - 1])) {
        addTransition(gold[token - 1] * SIZE + gold[token], 1);
        addTransition(found[token - 1] * SIZE + found[token], -1);
      }
    }
    return wrong;
  }

  private void add(int at, int change) {
    weights[at] += change;
    totals[at] += step * change;
  }

  private void addTransition(int at, int change) {
    transitions[at] += change;
    transitionTotals[at] += step * change;
  }

  /** The mean of the weights over all steps, without the features that never mattered. */
  private EntityModel average(String name, Clusters clusters) {
    float[] mean = new float[transitions.length];
    for (int at = 0; at < mean.length; at++) {
      mean[at] = (float) (transitions[at] - transitionTotals[at] / step);
    }
    List<Integer> kept = new ArrayList<>();
    for (int row : words.rowsByKey()) {
      for (int label = 0; label < SIZE; label++) {
        int at = row * SIZE + label;
        weights[at] = (float) (weights[at] - totals[at] / step);
      }
      if (strongest(row) >= TrainEntities.SMALLEST_WEIGHT) {
        kept.add(row);
      }
    }
    int[] keys = new int[kept.size()];
    float[] rows = new float[kept.size() * SIZE];
    for (int at = 0; at < keys.length; at++) {
      keys[at] = words.key(kept.get(at));
      System.arraycopy(weights, kept.get(at) * SIZE, rows, at * SIZE, SIZE);
    }
    return new EntityModel(name, clusters, keys, rows, mean);
  }

  private float strongest(int row) {
    float strongest = 0;
    for (int label = 0; label < SIZE; label++) {
      strongest = Math.max(strongest, Math.abs(weights[row * SIZE + label]));
    }
    return strongest;
  }
}
