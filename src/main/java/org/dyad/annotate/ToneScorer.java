package org.dyad.annotate;

/**
 * Tone toward the mentions of a sentence by a {@link ToneModel}: the sums of {@link ToneFeatures},
 * with those of a word by itself taken from the word, and those of a word and its next one summed
 * once a sentence. Not for several threads.
 */
final class ToneScorer {
  private static final int CLASSES = ToneModel.CLASSES;
  private static final int WORD_FEATURES = 6;
  private static final int MENTION_FEATURES = 3;

  private final ToneModel model;
  private final ToneSentence sentence = new ToneSentence();
  private final ToneSums sums;
  private float[][] rows = new float[0][];
  private int[] features;

  /** A row of classes for the left side and for the right side of each item. */
  private float[] beside;

  ToneScorer(ToneModel model) {
    this.model = model;
    this.sums = new ToneSums(model);
  }

  /**
   * Reads a sentence.
   *
   * @param spans first and last token of each mention, by turns, ascending
   * @param spanCount how many numbers of {@code spans} count, 2 or more
   */
  void read(Passage passage, int number, int[] spans, int spanCount) {
    sentence.read(passage, number, spans, spanCount);
    if (rows.length < sentence.count()) {
      rows = new float[2 * sentence.count()][];
      features = new int[rows.length];
      beside = new float[2 * rows.length * CLASSES];
    }
    int firstMention = sentence.item(spans[0]);
    int lastMention = sentence.item(spans[spanCount - 2]);
    for (int item = 0; item < sentence.count(); item++) {
      if (sentence.isMention(item)) {
        rows[item] = model.mentionPlaces();
        features[item] = MENTION_FEATURES;
        continue;
      }
      rows[item] = sentence.word(item).tonePlaces;
      if (item < lastMention) {
        readBeside(item, 1);
      }
      if (item > firstMention) {
        readBeside(item, 2);
      }
    }
  }

  /** Sums what a word says where negated, and with the next one, to one side of a mention. */
  private void readBeside(int item, int side) {
    sums.clear();
    ToneFeatures.negated(sentence, item, side, sums);
    ToneFeatures.pair(sentence, item, side, sums);
    features[item] = WORD_FEATURES + sums.features();
    sums.copy(beside, (2 * item + side - 1) * CLASSES);
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
    addItems(0, target - 1, target);
    addNeighbour(target);
    addItems(target + 1, sentence.count(), target);
    ToneFeatures.around(sentence, target, sums);
    return sums.tone();
  }

  /** Adds the items from one to before another, none of which is or stands before the target. */
  private void addItems(int from, int to, int target) {
    int side = ToneFeatures.side(from, target) - 1;
    float negative = 0;
    float neutral = 0;
    float positive = 0;
    int count = 0;
    for (int item = from; item < to; item++) {
      float[] row = rows[item];
      int at = row(item, target);
      negative += row[at];
      neutral += row[at + 1];
      positive += row[at + 2];
      count += features[item];
      if (features[item] > WORD_FEATURES) {
        int more = (2 * item + side) * CLASSES;
        negative += beside[more];
        neutral += beside[more + 1];
        positive += beside[more + 2];
      }
    }
    sums.add(negative, neutral, positive, count);
  }

  private int row(int item, int target) {
    return (ToneFeatures.place(sentence, item, target) - ToneFeatures.FIRST_PLACE) * CLASSES;
  }

  /** Adds the item before the target, which makes no pair with it. */
  private void addNeighbour(int target) {
    int item = target - 1;
    if (item < 0) {
      return;
    }
    float[] row = rows[item];
    int at = row(item, target);
    boolean mention = sentence.isMention(item);
    sums.add(row[at], row[at + 1], row[at + 2], mention ? MENTION_FEATURES : WORD_FEATURES);
    if (!mention) {
      ToneFeatures.negated(sentence, item, 1, sums);
    }
  }
}
