package org.dyad.annotate;

/**
 * How the words of a document were labelled at a first reading, for a second one: what a word is
 * elsewhere in the document it mostly is here too (Krishnan and Manning 2006).
 */
final class Votes {
  private static final int MOST = 3;

  private final int[] counts;
  private final byte[] labels;

  /**
   * No votes yet.
   *
   * @param slots distinct words of the document
   * @param tokens words of the document
   */
  Votes(int slots, int tokens) {
    counts = new int[slots * Labels.COUNT];
    labels = new byte[tokens];
  }

  void add(int token, int slot, byte label) {
    labels[token] = label;
    counts[slot * Labels.COUNT + label]++;
  }

  /** The most frequent label of the word's other occurrences, how many, and the next one; or 0. */
  int others(int token, int slot) {
    int best = -1;
    int bestCount = 0;
    int next = -1;
    int nextCount = 0;
    for (int label = 0; label < Labels.COUNT; label++) {
      int count = counts[slot * Labels.COUNT + label] - (labels[token] == label ? 1 : 0);
      if (count > bestCount) {
        next = best;
        nextCount = bestCount;
        best = label;
        bestCount = count;
      } else if (count > nextCount) {
        next = label;
        nextCount = count;
      }
    }
    if (bestCount == 0) {
      return 0;
    }
    boolean close = 3 * nextCount > bestCount;
    return 1
        + best
        + Labels.COUNT
            * (Math.min(bestCount, MOST) + 4 * (close ? 2 + next : nextCount > 0 ? 1 : 0));
  }
}
