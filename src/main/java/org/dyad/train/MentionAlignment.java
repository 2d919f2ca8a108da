package org.dyad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which found mention is which gold mention of a document, one to one: equal spans first, then the
 * largest overlap, of equal ones the first. Kinds need not agree.
 */
final class MentionAlignment {
  private static final int NONE = -1;

  private MentionAlignment() {}

  private record Overlap(int gold, int found, int length, boolean equal) {}

  /** For each gold mention the place of its found mention, or -1. */
  static int[] of(List<LinkedDocument.Mention> gold, List<NamedMention> found) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int one = 0; one < gold.size(); one++) {
      for (int other = 0; other < found.size(); other++) {
        int begin = Math.max(gold.get(one).begin(), found.get(other).begin());
        int end = Math.min(gold.get(one).end(), found.get(other).end());
        if (begin < end) {
          boolean equal =
              end - begin == gold.get(one).length()
                  && end - begin == found.get(other).end() - found.get(other).begin();
          overlaps.add(new Overlap(one, other, end - begin, equal));
        }
      }
    }
    overlaps.sort(
        Comparator.comparing(Overlap::equal)
            .thenComparingInt(Overlap::length)
            .reversed()
            .thenComparingInt(Overlap::gold)
            .thenComparingInt(Overlap::found));
    int[] place = new int[gold.size()];
    Arrays.fill(place, NONE);
    boolean[] taken = new boolean[found.size()];
    for (Overlap overlap : overlaps) {
      if (place[overlap.gold()] == NONE && !taken[overlap.found()]) {
        place[overlap.gold()] = overlap.found();
        taken[overlap.found()] = true;
      }
    }
    return place;
  }
}
