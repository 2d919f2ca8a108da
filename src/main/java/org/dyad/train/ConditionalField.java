package org.dyad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.dyad.annotate.Decoder;
import org.dyad.annotate.EntityModel;
import org.dyad.annotate.Labels;
import org.dyad.annotate.Lexicon;
import org.dyad.annotate.Passage;

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001) by stochastic gradient
 * steps that are scaled feature by feature (AdaGrad, Duchi et al. 2011), one sentence a step.
 * Features are dropped at random while training, so that no weight relies on another.
 *
 * <p>One thread, and every choice by the seed: the same input gives the same weights.
 */
final class ConditionalField {
  private static final int SIZE = Labels.COUNT;

  /** A gradient below this changes nothing that matters, and most tokens have no other. */
  private static final float SMALLEST_GRADIENT = 1e-3f;

  private final TrainingWords words;
  private final TrainingWords.Rows reader;
  private final Consumer<String> progress;
  private final Settings settings;
  private final Random random;
  private final float[] weights;
  private final float[] squares;
  private final float[] transitions = new float[SIZE * SIZE];
  private final float[] transitionSquares = new float[SIZE * SIZE];
  private final float[] gradients = new float[SIZE];
  private final ChainProbabilities chain = new ChainProbabilities();

  /**
   * How to train.
   *
   * @param iterations passes over the corpus
   * @param rate length of the first step
   * @param dropout share of features left out at each token, 0 to below 1
   */
  record Settings(int iterations, long seed, float rate, float dropout) {
    Settings withSeed(long other) {
      return new Settings(iterations, other, rate, dropout);
    }

    Settings {
      boolean steps = rate > 0 && Float.isFinite(rate);
      if (iterations < 1 || !steps || !(dropout >= 0 && dropout < 1)) {
        throw new IllegalArgumentException(
            "iterations %d (1 or more), rate %s (above 0, finite), dropout %s (0 to below 1)"
                .formatted(iterations, rate, dropout));
      }
    }
  }

  /**
   * A document ready for training.
   *
   * @param ownRules whether it is labelled by other rules than those the model is to follow
   */
  record Example(Passage passage, List<byte[]> labels, boolean ownRules) {}

  ConditionalField(TrainingWords words, Settings settings, Consumer<String> progress) {
    this.words = words;
    this.reader = words.reader();
    this.settings = settings;
    this.progress = progress;
    this.random = new Random(settings.seed());
    this.weights = new float[2 * words.rows() * SIZE];
    this.squares = new float[2 * words.rows() * SIZE];
    for (int before = 0; before < SIZE; before++) {
      for (int label = 0; label < SIZE; label++) {
        transitions[before * SIZE + label] =
            Labels.follows(before, label) ? 0 : ChainProbabilities.IMPOSSIBLE;
      }
    }
  }

  void train(List<Example> examples) {
    int[] order = new int[examples.size()];
    Arrays.setAll(order, at -> at);
    for (int iteration = 1; iteration <= settings.iterations(); iteration++) {
      shuffle(order);
      double loss = 0;
      long tokens = 0;
      for (int at : order) {
        Example example = examples.get(at);
        boolean second = example.passage().isRead() && random.nextBoolean();
        for (int sentence = 0; sentence < example.labels().size(); sentence++) {
          loss += learn(example, sentence, second);
          tokens += example.labels().get(sentence).length;
        }
      }
      progress.accept(
          String.format(
              Locale.ROOT,
              "iteration %d of %d: loss %.5f a token",
              iteration,
              settings.iterations(),
              loss / tokens));
    }
  }

  private void shuffle(int[] order) {
    for (int at = order.length - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      int kept = order[at];
      order[at] = order[other];
      order[other] = kept;
    }
  }

  private double learn(Example example, int sentence, boolean second) {
    byte[] gold = example.labels().get(sentence);
    int[][] rows = new int[gold.length][];
    float[] scores = new float[gold.length * SIZE];
    for (int token = 0; token < gold.length; token++) {
      rows[token] = kept(reader.of(example.passage(), sentence, token, second));
      if (example.ownRules()) {
        rows[token] = withOwn(rows[token]);
      }
      for (int row : rows[token]) {
        for (int label = 0; label < SIZE; label++) {
          scores[token * SIZE + label] += weights[row * SIZE + label];
        }
      }
    }
    double loss = chain.compute(scores, transitions, gold);
    for (int token = 0; token < gold.length; token++) {
      update(rows[token], token, gold[token]);
    }
    updateTransitions();
    return loss;
  }

  /**
   * Documents of other rules have a second weight for each feature, which the model leaves out
   * (after Daumé III 2007).
   */
  private int[] withOwn(int[] rows) {
    int[] both = Arrays.copyOf(rows, 2 * rows.length);
    for (int at = 0; at < rows.length; at++) {
      both[rows.length + at] = words.rows() + rows[at];
    }
    return both;
  }

  private int[] kept(int[] rows) {
    if (settings.dropout() <= 0) {
      return rows;
    }
    int count = 0;
    for (int row : rows) {
      if (random.nextFloat() >= settings.dropout()) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private void update(int[] rows, int token, int gold) {
    boolean matters = false;
    for (int label = 0; label < SIZE; label++) {
      float gradient = chain.marginal(token, label) - (label == gold ? 1 : 0);
      gradients[label] = Math.abs(gradient) > SMALLEST_GRADIENT ? gradient : 0;
      matters |= gradients[label] != 0;
    }
    for (int at = 0; matters && at < rows.length; at++) {
      for (int label = 0; label < SIZE; label++) {
        if (gradients[label] != 0) {
          step(weights, squares, rows[at] * SIZE + label, gradients[label]);
        }
      }
    }
  }

  private void updateTransitions() {
    for (int at = 0; at < transitions.length; at++) {
      float gradient = chain.transitionGradient(at);
      if (gradient != 0 && transitions[at] > ChainProbabilities.IMPOSSIBLE) {
        step(transitions, transitionSquares, at, gradient);
      }
    }
  }

  private void step(float[] values, float[] sums, int at, float gradient) {
    sums[at] += gradient * gradient;
    values[at] -= settings.rate() * gradient / (float) Math.sqrt(sums[at] + 1e-2f);
  }

  /** Labels a document at a first reading, for the second one. */
  void vote(Example example) {
    Decoder decoder = new Decoder();
    for (int sentence = 0; sentence < example.labels().size(); sentence++) {
      int length = example.labels().get(sentence).length;
      float[] scores = new float[length * SIZE];
      for (int token = 0; token < length; token++) {
        for (int row : reader.of(example.passage(), sentence, token, false)) {
          for (int label = 0; label < SIZE; label++) {
            scores[token * SIZE + label] += (1 - settings.dropout()) * weights[row * SIZE + label];
          }
        }
      }
      byte[] found = new byte[length];
      decoder.decode(scores, 0, length, transitions, found);
      example.passage().vote(sentence, found);
    }
  }

  /**
   * The mean of fields trained on the same features with different seeds, without the features that
   * never mattered.
   */
  static EntityModel mean(List<ConditionalField> fields, TrainingRecipe recipe, Lexicon lexicon) {
    ConditionalField sum = fields.get(0);
    float scale = (1 - sum.settings.dropout()) / fields.size();
    for (ConditionalField field : fields.subList(1, fields.size())) {
      add(field.weights, sum.weights);
      add(field.transitions, sum.transitions);
    }
    for (int at = 0; at < sum.transitions.length; at++) {
      sum.transitions[at] /= fields.size();
    }
    return sum.model(recipe, lexicon, scale);
  }

  private static void add(float[] values, float[] sums) {
    for (int at = 0; at < sums.length; at++) {
      sums[at] += values[at];
    }
  }

  private EntityModel model(TrainingRecipe recipe, Lexicon lexicon, float scale) {
    List<Integer> kept = new ArrayList<>();
    for (int row : words.rowsByKey()) {
      if (strongest(row) * scale >= recipe.smallestWeight()) {
        kept.add(row);
      }
    }
    int[] keys = new int[kept.size()];
    float[] rows = new float[kept.size() * SIZE];
    for (int at = 0; at < keys.length; at++) {
      keys[at] = words.key(kept.get(at));
      for (int label = 0; label < SIZE; label++) {
        rows[at * SIZE + label] = weights[kept.get(at) * SIZE + label] * scale;
      }
    }
    return new EntityModel(recipe.name(), lexicon, keys, rows, transitions.clone());
  }

  private float strongest(int row) {
    float strongest = 0;
    for (int label = 0; label < SIZE; label++) {
      strongest = Math.max(strongest, Math.abs(weights[row * SIZE + label]));
    }
    return strongest;
  }
}
