package org.dyad.aggregate;

import java.util.Comparator;
import java.util.List;

/**
 * A sentence that names both keys of a pair: its two closest mentions and its tones.
 *
 * @param gap code points between the two mentions
 * @param toneA mean tone of the first key's mentions in the sentence, or null
 * @param toneB likewise of the second key
 */
record SharedSentence(
    int sentence, int gap, KeyMention a, KeyMention b, Double toneA, Double toneB) {

  /** The closest mentions first, then the earliest sentence. */
  static final Comparator<SharedSentence> BEST_FIRST =
      Comparator.comparingInt((SharedSentence shared) -> shared.gap())
          .thenComparingInt(SharedSentence::sentence);

  /** Both lists hold the mentions of one key in the same sentence, by offset. */
  static SharedSentence of(List<KeyMention> mentionsA, List<KeyMention> mentionsB) {
    KeyMention bestA = null;
    KeyMention bestB = null;
    for (KeyMention a : mentionsA) {
      for (KeyMention b : mentionsB) {
        if (bestA == null || closer(a, b, bestA, bestB)) {
          bestA = a;
          bestB = b;
        }
      }
    }
    return new SharedSentence(
        mentionsA.get(0).sentence(),
        gap(bestA, bestB),
        bestA,
        bestB,
        meanTone(mentionsA),
        meanTone(mentionsB));
  }

  boolean hasTones() {
    return toneA != null && toneB != null;
  }

  private static boolean closer(KeyMention a, KeyMention b, KeyMention bestA, KeyMention bestB) {
    int byGap = Integer.compare(gap(a, b), gap(bestA, bestB));
    if (byGap != 0) {
      return byGap < 0;
    }
    int byFirst = Integer.compare(first(a, b), first(bestA, bestB));
    return byFirst < 0 || (byFirst == 0 && last(a, b) < last(bestA, bestB));
  }

  private static int gap(KeyMention a, KeyMention b) {
    return last(a, b) - Math.min(a.end(), b.end());
  }

  private static int first(KeyMention a, KeyMention b) {
    return Math.min(a.begin(), b.begin());
  }

  private static int last(KeyMention a, KeyMention b) {
    return Math.max(a.begin(), b.begin());
  }

  private static Double meanTone(List<KeyMention> mentions) {
    double sum = 0;
    int count = 0;
    for (KeyMention mention : mentions) {
      if (mention.tone() != null) {
        sum += mention.tone();
        count++;
      }
    }
    return count == 0 ? null : sum / count;
  }
}
