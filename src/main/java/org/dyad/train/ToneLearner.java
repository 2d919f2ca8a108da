package org.dyad.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dyad.annotate.ToneModel;

/**
 * Multinomial logistic regression by AdaGrad (Duchi et al. 2011), a share of the features left out
 * of each example at each pass (Wager et al. 2013).
 */
final class ToneLearner {
  private static final int CLASSES = ToneModel.CLASSES;

  /** Keeps the first steps finite. */
  private static final float FLOOR = 0.01f;

  private final Settings settings;
  private final float[] weights;
  private final float[] squares;
  private final double[] classWeights = new double[CLASSES];
  private int[] kept = new int[1024];
  private float[] strength = new float[1024];

  /**
   * How to learn.
   *
   * @param iterations passes, 1 or more
   * @param rate length of the first step, above 0
   * @param dropout share of features left out, in [0, 1)
   * @param balance classes weigh by frequency to the power of minus this, in [0, 1]
   */
  record Settings(int iterations, long seed, double rate, double dropout, double balance) {
    Settings {
      boolean right = iterations >= 1 && rate > 0 && dropout >= 0 && dropout < 1;
      if (!right || !(balance >= 0 && balance <= 1)) {
        throw new IllegalArgumentException(
            "iterations %d (1 or more), rate %s (above 0), dropout %s (0 to below 1), balance %s (0 to 1)"
                .formatted(iterations, rate, dropout, balance));
      }
    }

    Settings withSeed(long other) {
      return new Settings(iterations, other, rate, dropout, balance);
    }
  }

  private ToneLearner(Settings settings, int rows) {
    this.settings = settings;
    this.weights = new float[rows * CLASSES];
    this.squares = new float[rows * CLASSES];
  }

  /**
   * Mean weights of models with seeds that follow each other: rows of classes.
   *
   * @param rows how many there are
   */
  static float[] mean(List<ToneExample> examples, Settings settings, int models, int rows) {
    List<float[]> all =
        IntStream.range(0, models)
            .parallel()
            .mapToObj(model -> settings.withSeed(settings.seed() + model))
            .map(seeded -> new ToneLearner(seeded, rows).learn(examples))
            .toList();
    float[] mean = new float[rows * CLASSES];
    for (float[] one : all) {
      for (int at = 0; at < mean.length; at++) {
        mean[at] += one[at] / models;
      }
    }
    return mean;
  }

  private float[] learn(List<ToneExample> examples) {
    int[] counts = new int[CLASSES];
    examples.forEach(example -> counts[example.label()]++);
    for (int label = 0; label < CLASSES; label++) {
      double share = (double) Math.max(1, counts[label]) * CLASSES / examples.size();
      classWeights[label] = Math.pow(share, -settings.balance());
    }
    Random random = new Random(settings.seed());
    List<ToneExample> order = new ArrayList<>(examples);
    for (int iteration = 0; iteration < settings.iterations(); iteration++) {
      Collections.shuffle(order, random);
      order.forEach(example -> step(example, random));
    }
    return weights;
  }

  private void step(ToneExample example, Random random) {
    int count = draw(example, random);
    double[] wrong = scores(count);
    normalise(wrong);
    wrong[example.label()]--;
    for (int label = 0; label < CLASSES; label++) {
      double slope = -wrong[label] * classWeights[example.label()];
      for (int at = 0; at < count; at++) {
        int weight = kept[at] * CLASSES + label;
        float gradient = (float) (slope * strength[at]);
        squares[weight] += gradient * gradient;
        weights[weight] +=
            (float) (settings.rate() * gradient / Math.sqrt(squares[weight] + FLOOR));
      }
    }
  }

  /** Draws the features that stay; these count more by what is missing. */
  private int draw(ToneExample example, Random random) {
    int all = example.size();
    if (kept.length < all) {
      kept = new int[2 * all];
      strength = new float[2 * all];
    }
    float more = (float) (1 / (1 - settings.dropout()));
    int count = 0;
    for (int at = 0; at < all; at++) {
      if (random.nextFloat() >= settings.dropout()) {
        kept[count] = example.row(at);
        strength[count++] = more * example.value(at);
      }
    }
    return count;
  }

  private double[] scores(int count) {
    double[] scores = new double[CLASSES];
    for (int at = 0; at < count; at++) {
      for (int label = 0; label < CLASSES; label++) {
        scores[label] += weights[kept[at] * CLASSES + label] * strength[at];
      }
    }
    return scores;
  }

  private static void normalise(double[] scores) {
    double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double sum = 0;
    for (int label = 0; label < CLASSES; label++) {
      scores[label] = Math.exp(scores[label] - most);
      sum += scores[label];
    }
    for (int label = 0; label < CLASSES; label++) {
      scores[label] /= sum;
    }
  }

  /** The likeliest class of an example. */
  static int label(float[] weights, ToneExample example) {
    double[] scores = new double[CLASSES];
    for (int at = 0; at < example.size(); at++) {
      for (int label = 0; label < CLASSES; label++) {
        scores[label] += weights[example.row(at) * CLASSES + label] * example.value(at);
      }
    }
    double most = Math.max(scores[0], scores[2]);
    return scores[1] >= most ? 1 : scores[0] == most ? 0 : 2;
  }
}
