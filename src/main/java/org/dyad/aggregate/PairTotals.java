package org.dyad.aggregate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds up one pair of a day from its articles, which come story by story.
 *
 * <p>The tone of a story is the mean over its shared sentences that have one; the pair's sums run
 * over stories, in whole billionths.
 */
final class PairTotals {
  /** A story's tone beyond this, either way, counts as positive or negative. */
  private static final long NEUTRAL = Billionths.of(0.1);

  private Set<String> outlets = Set.of();
  private long articles;
  private long stories;
  private long sentences;
  private long proximity;
  private long toneN;
  private long toneSum;
  private long toneSquares;
  private long tonePositive;
  private long toneNegative;
  private long toneASum;
  private long toneBSum;

  private String story;
  private int storyDistance;
  private long storyN;
  private long storySum;
  private long storySumA;
  private long storySumB;

  /**
   * Adds the pair in one article.
   *
   * @param distance smallest distance of the two in sentences
   * @param shared sentences that name both
   */
  void add(KeyedArticle article, int distance, List<SharedSentence> shared) {
    if (!article.story().equals(story)) {
      endStory();
      story = article.story();
      storyDistance = distance;
    }
    articles++;
    sentences += shared.size();
    if (article.outlet() != null) {
      addOutlet(article.outlet());
    }
    storyDistance = Math.min(storyDistance, distance);
    shared.forEach(this::addTones);
  }

  private void addTones(SharedSentence sentence) {
    if (sentence.hasTones()) {
      storyN++;
      storySum += Billionths.of((sentence.toneA() + sentence.toneB()) / 2);
      storySumA += Billionths.of(sentence.toneA());
      storySumB += Billionths.of(sentence.toneB());
    }
  }

  /** Most pairs of a day have one outlet: a set that can grow is made for the others alone. */
  private void addOutlet(String outlet) {
    if (outlets.isEmpty()) {
      outlets = Set.of(outlet);
    } else if (!outlets.contains(outlet)) {
      outlets = outlets.size() == 1 ? new HashSet<>(outlets) : outlets;
      outlets.add(outlet);
    }
  }

  private void endStory() {
    if (story == null) {
      return;
    }
    stories++;
    proximity += Billionths.of(Math.exp(-storyDistance));
    if (storyN > 0) {
      double tone = Billionths.toDouble((double) storySum / storyN);
      long rounded = Billionths.of(tone);
      toneN++;
      toneSum += rounded;
      toneSquares += Billionths.of(tone * tone);
      tonePositive += rounded > NEUTRAL ? 1 : 0;
      toneNegative += rounded < -NEUTRAL ? 1 : 0;
      toneASum += Billionths.of(Billionths.toDouble((double) storySumA / storyN));
      toneBSum += Billionths.of(Billionths.toDouble((double) storySumB / storyN));
    }
    story = null;
    storyN = 0;
    storySum = 0;
    storySumA = 0;
    storySumB = 0;
  }

  /** Articles added so far. */
  long articles() {
    return articles;
  }

  /** The measures in the order of the columns from articles to tone_b_sum. */
  Object[] end() {
    endStory();
    return new Object[] {
      articles,
      stories,
      (long) outlets.size(),
      sentences,
      Billionths.toDouble((double) proximity),
      toneN,
      Billionths.toDouble((double) toneSum),
      Billionths.toDouble((double) toneSquares),
      tonePositive,
      toneNegative,
      Billionths.toDouble((double) toneASum),
      Billionths.toDouble((double) toneBSum)
    };
  }
}
