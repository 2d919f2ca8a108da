package org.dyad.annotate;

import java.util.Arrays;

/** Adds up what features and meanings give each class of tone. Not for several threads. */
final class ToneSums implements ToneFeatures.Sink {
  private static final int CLASSES = ToneModel.CLASSES;

  private final ToneModel model;
  private final float[] sums = new float[CLASSES];
  private final float[] meanings = new float[ToneFeatures.REGIONS * CLASSES];
  private final float[] meaning = new float[CLASSES];
  private final double[] scores = new double[CLASSES];
  private int features;

  ToneSums(ToneModel model) {
    this.model = model;
  }

  void clear() {
    features = 0;
    Arrays.fill(sums, 0);
    Arrays.fill(meanings, 0);
    Arrays.fill(meaning, 0);
  }

  /** Features added since the sums were cleared. */
  int features() {
    return features;
  }

  /** Copies the classes' sums of features to a row. */
  void copy(float[] rows, int from) {
    System.arraycopy(sums, 0, rows, from, CLASSES);
  }

  @Override
  public void add(int feature, float value) {
    features++;
    model.add(feature, value, sums);
  }

  /** Adds sums of so many features. */
  void add(float negative, float neutral, float positive, int count) {
    sums[0] += negative;
    sums[1] += neutral;
    sums[2] += positive;
    features += count;
  }

  @Override
  public void meaning(Word word, int region, float weight) {
    for (int at = region * CLASSES; at < (region + 1) * CLASSES; at++) {
      meanings[at] += weight * word.toneScores[at];
    }
  }

  @Override
  public void endRegion(int region, float scale) {
    for (int label = 0; label < CLASSES; label++) {
      meaning[label] += scale * meanings[region * CLASSES + label];
    }
  }

  /** Tone of what was added, in [-1, 1]. */
  double tone() {
    float scale = ToneModel.scale(features);
    for (int label = 0; label < CLASSES; label++) {
      scores[label] = scale * (meaning[label] + sums[label] * model.unit());
    }
    return ToneModel.tone(scores);
  }
}
