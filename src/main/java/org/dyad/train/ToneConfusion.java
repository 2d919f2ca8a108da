package org.dyad.train;

import org.dyad.annotate.ToneModel;

/** Classes of tone in gold against those found: 0 negative, 1 neutral, 2 positive. */
final class ToneConfusion {
  private final int[][] counts = new int[ToneModel.CLASSES][ToneModel.CLASSES];

  void add(int gold, int found) {
    counts[gold][found]++;
  }

  int gold(int label) {
    return counts[label][0] + counts[label][1] + counts[label][2];
  }

  int found(int label) {
    return counts[0][label] + counts[1][label] + counts[2][label];
  }

  int all() {
    return gold(0) + gold(1) + gold(2);
  }

  double precision(int label) {
    return share(counts[label][label], found(label));
  }

  double recall(int label) {
    return share(counts[label][label], gold(label));
  }

  double f1(int label) {
    return share(2 * counts[label][label], gold(label) + found(label));
  }

  /** Mean F1 of the classes. */
  double macroF1() {
    return (f1(0) + f1(1) + f1(2)) / ToneModel.CLASSES;
  }

  double accuracy() {
    return share(counts[0][0] + counts[1][1] + counts[2][2], all());
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
