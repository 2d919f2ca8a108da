package org.dyad.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sentences of evidence of one pair and day: different stories first, inside a story the
 * sentence whose two mentions stand closest, ties by article and sentence. Holds a few at a time.
 */
final class BestSentences {
  /**
   * A sentence that names both.
   *
   * @param rank 1 for the best of its story
   * @param text the sentence, or null
   */
  record Candidate(int rank, String story, String article, SharedSentence shared, String text) {
    private int gap() {
      return shared.gap();
    }

    private int sentence() {
      return shared.sentence();
    }

    private Candidate ranked(int place) {
      return new Candidate(place, story, article, shared, text);
    }
  }

  private static final Comparator<Candidate> IN_STORY =
      Comparator.comparingInt(Candidate::gap)
          .thenComparing(Candidate::article)
          .thenComparingInt(Candidate::sentence);

  private static final Comparator<Candidate> IN_DAY =
      Comparator.comparingInt(Candidate::rank)
          .thenComparingInt(Candidate::gap)
          .thenComparing(Candidate::story)
          .thenComparing(Candidate::article)
          .thenComparingInt(Candidate::sentence);

  private final int limit;
  private final List<Candidate> best = new ArrayList<>(1);
  private List<Candidate> inStory = new ArrayList<>(1);

  BestSentences(int limit) {
    this.limit = limit;
  }

  /** The next shared sentence; those of a story come together. */
  void add(String story, String article, SharedSentence shared, String text) {
    if (!inStory.isEmpty() && !inStory.get(0).story().equals(story)) {
      endStory();
    }
    inStory.add(new Candidate(0, story, article, shared, text));
    keepBest(inStory, IN_STORY);
  }

  private void endStory() {
    for (int at = 0; at < inStory.size(); at++) {
      best.add(inStory.get(at).ranked(at + 1));
    }
    keepBest(best, IN_DAY);
    inStory = new ArrayList<>(1);
  }

  private void keepBest(List<Candidate> candidates, Comparator<Candidate> order) {
    if (candidates.size() > 1) {
      candidates.sort(order);
    }
    if (candidates.size() > limit) {
      candidates.subList(limit, candidates.size()).clear();
    }
  }

  /** The best, best first. */
  List<Candidate> end() {
    endStory();
    return best;
  }
}
