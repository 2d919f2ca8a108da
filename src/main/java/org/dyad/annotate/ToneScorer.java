package org.dyad.annotate;

import java.util.Arrays;

/** Tone toward the mentions of a sentence by a {@link ToneModel}. Not for several threads. */
final class ToneScorer implements ToneFeatures.Sink {
  private static final int CLASSES = ToneModel.CLASSES;

  private final ToneModel model;
  private final ToneSentence sentence = new ToneSentence();
  private final float[] sums = new float[CLASSES];
  private final float[] meanings = new float[ToneFeatures.REGIONS * CLASSES];
  private final double[] scores = new double[CLASSES];
  private int features;

  ToneScorer(ToneModel model) {
    this.model = model;
  }

  /**
   * Reads a sentence.
   *
   * @param spans first and last token of each mention, by turns, ascending
   * @param spanCount how many numbers of {@code spans} count
   */
  void read(Passage passage, int number, int[] spans, int spanCount) {
    sentence.read(passage, number, spans, spanCount);
  }

  /** Features of the tone toward the mention that holds a token of the passage. */
  void features(int token, ToneFeatures.Sink sink) {
    ToneFeatures.emit(sentence, sentence.item(token), sink);
  }

  /** Tone toward the mention that holds a token of the passage, in [-1, 1]. */
  double toward(int token) {
    features = 0;
    Arrays.fill(sums, 0);
    Arrays.fill(meanings, 0);
    Arrays.fill(scores, 0);
    features(token, this);
    float scale = ToneModel.scale(features);
    for (int label = 0; label < CLASSES; label++) {
      scores[label] = scale * (scores[label] + sums[label] * model.unit());
    }
    return ToneModel.tone(scores);
  }

  @Override
  public void add(int feature, float value) {
    features++;
    model.add(feature, value, sums);
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
      scores[label] += scale * meanings[region * CLASSES + label];
    }
  }
}
