package org.dyad.annotate;

/**
 * Tone toward the mentions of a sentence by a {@link ToneModel}: the sums of {@link ToneFeatures},
 * with those of a word by itself taken from the word. Not for several threads.
 */
final class ToneScorer {
  private static final int WORD_FEATURES = 6;
  private static final int MENTION_FEATURES = 3;

  private final ToneModel model;
  private final ToneSentence sentence = new ToneSentence();
  private final ToneSums sums;

  ToneScorer(ToneModel model) {
    this.model = model;
    this.sums = new ToneSums(model);
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
    int target = sentence.item(token);
    sums.clear();
    ToneFeatures.bias(sums);
    addItems(0, target, target);
    addItems(target + 1, sentence.count(), target);
    ToneFeatures.around(sentence, target, sums);
    return sums.tone();
  }

  /** Adds the items from one to before another. */
  private void addItems(int from, int to, int target) {
    float negative = 0;
    float neutral = 0;
    float positive = 0;
    int count = 0;
    for (int item = from; item < to; item++) {
      Word word = sentence.word(item);
      float[] rows = word == null ? model.mentionPlaces() : word.tonePlaces;
      int place = ToneFeatures.place(sentence, item, target) - ToneFeatures.FIRST_PLACE;
      int row = place * ToneModel.CLASSES;
      negative += rows[row];
      neutral += rows[row + 1];
      positive += rows[row + 2];
      count += word == null ? MENTION_FEATURES : WORD_FEATURES;
      if (word != null) {
        ToneFeatures.negated(sentence, item, target, sums);
      }
    }
    sums.add(negative, neutral, positive, count);
  }
}
