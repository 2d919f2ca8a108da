package org.dyad.aggregate;

import org.dyad.core.ToneScale;

/** Sums over stories that have a tone, in whole billionths; each story counts once. */
final class StoryTones {
  /** A story's tone beyond this, either way, counts as positive or negative. */
  private static final long NEUTRAL = Billionths.of(ToneScale.NEUTRAL);

  private long stories;
  private long sum;
  private long squares;
  private long positive;
  private long negative;

  /**
   * Adds a story's mean tone.
   *
   * @param total sum of the story's tones in billionths
   * @param count tones of the story, 1 or more
   */
  void add(long total, long count) {
    double tone = Billionths.mean(total, count);
    long rounded = Billionths.of(tone);
    stories++;
    sum += rounded;
    squares += Billionths.of(tone * tone);
    positive += rounded > NEUTRAL ? 1 : 0;
    negative += rounded < -NEUTRAL ? 1 : 0;
  }

  long stories() {
    return stories;
  }

  double sum() {
    return Billionths.toDouble(sum);
  }

  double squares() {
    return Billionths.toDouble(squares);
  }

  long positive() {
    return positive;
  }

  long negative() {
    return negative;
  }
}
