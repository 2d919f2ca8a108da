package org.dyad.train;

import java.util.ArrayList;
import java.util.List;

/** Holds the confidence of mentions against how many of them are right, in tenths. */
final class Calibration {
  private static final int BINS = 10;

  private final int[] mentions = new int[BINS];
  private final int[] hits = new int[BINS];
  private final double[] confidence = new double[BINS];

  /**
   * The mentions of one tenth.
   *
   * @param from least confidence, 0 to 0.9
   * @param mentions how many
   * @param confidence their mean confidence
   * @param precision share of them that is right
   */
  public record Bin(double from, int mentions, double confidence, double precision) {}

  void add(double sure, boolean right) {
    int bin = Math.min(BINS - 1, (int) (sure * BINS));
    mentions[bin]++;
    hits[bin] += right ? 1 : 0;
    confidence[bin] += sure;
  }

  /** The tenths that hold mentions. */
  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (mentions[bin] > 0) {
        bins.add(
            new Bin(
                (double) bin / BINS,
                mentions[bin],
                confidence[bin] / mentions[bin],
                (double) hits[bin] / mentions[bin]));
      }
    }
    return bins;
  }

  /** Mean distance of confidence and precision over all mentions (Naeini et al. 2015), 0 to 1. */
  static double error(List<Bin> bins) {
    double sum = 0;
    int all = 0;
    for (Bin bin : bins) {
      sum += bin.mentions() * Math.abs(bin.confidence() - bin.precision());
      all += bin.mentions();
    }
    return all == 0 ? 0 : sum / all;
  }
}
