package org.dyad.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Means of tone beside means of gold polarity: over tenths of the scale, and over groups. */
final class ToneMeans {
  private static final int BINS = 10;
  private static final int LEAST_TARGETS = 5;
  private static final int LEAST_GROUPS = 3;

  private final Sums[] bins = new Sums[BINS];
  private final Map<String, Sums> groups = new TreeMap<>();
  private final Sums all = new Sums();

  private static final class Sums {
    private int count;
    private double tone;
    private double polarity;

    double meanTone() {
      return count == 0 ? 0 : tone / count;
    }

    double meanPolarity() {
      return count == 0 ? 0 : polarity / count;
    }

    void add(double more, int gold) {
      count++;
      tone += more;
      polarity += gold;
    }
  }

  ToneMeans() {
    for (int bin = 0; bin < BINS; bin++) {
      bins[bin] = new Sums();
    }
  }

  void add(String group, double tone, int polarity) {
    int bin = (int) Math.min(BINS - 1, (tone + 1) / 2 * BINS);
    bins[bin].add(tone, polarity);
    all.add(tone, polarity);
    groups.computeIfAbsent(group, unknown -> new Sums()).add(tone, polarity);
  }

  /** Mean distance of tone and polarity, after Naeini et al. 2015, in [0, 2]. */
  double calibrationError() {
    double distance = 0;
    for (Sums bin : bins) {
      distance += Math.abs(bin.tone - bin.polarity);
    }
    return all.count == 0 ? 0 : distance / all.count;
  }

  /** Mean tone, in [-1, 1]. */
  double tone() {
    return all.meanTone();
  }

  /** Mean gold polarity, in [-1, 1]. */
  double polarity() {
    return all.meanPolarity();
  }

  private List<Sums> large() {
    return groups.values().stream().filter(group -> group.count >= LEAST_TARGETS).toList();
  }

  int groups() {
    return large().size();
  }

  /** Mean distance of a group's mean tone from its mean polarity, in [0, 2]; NaN without groups. */
  double difference() {
    return large().stream()
        .mapToDouble(group -> Math.abs(group.meanTone() - group.meanPolarity()))
        .average()
        .orElse(Double.NaN);
  }

  /** Pearson's r of the groups' means, or NaN. */
  double correlation() {
    List<Sums> large = large();
    if (large.size() < LEAST_GROUPS) {
      return Double.NaN;
    }
    double meanTone = large.stream().mapToDouble(Sums::meanTone).average().orElse(0);
    double meanGold = large.stream().mapToDouble(Sums::meanPolarity).average().orElse(0);
    double both = 0;
    double tones = 0;
    double golds = 0;
    for (Sums one : large) {
      double tone = one.meanTone() - meanTone;
      double gold = one.meanPolarity() - meanGold;
      both += tone * gold;
      tones += tone * tone;
      golds += gold * gold;
    }
    return both / Math.sqrt(tones * golds);
  }
}
