package org.dyad.aggregate;

import java.util.HashSet;
import java.util.Set;
import org.dyad.core.ToneScale;

/**
 * Adds up one pair of a day from its articles, which come story by story.
 *
 * <p>The tone of a story is the mean over its shared sentences that have one; the pair's sums run
 * over stories, in whole billionths.
 */
final class PairTotals {
  /** A story's tone beyond this, either way, counts as positive or negative. */
  private static final long NEUTRAL = Billionths.of(ToneScale.NEUTRAL);

  private final Set<String> outletNames = new HashSet<>();
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
   * The pair in one article; tones are sums over its shared sentences, in billionths.
   *
   * @param outlet null where unknown
   * @param toneN shared sentences that have both tones
   */
  record InArticle(
      String story,
      String outlet,
      long sentences,
      int distance,
      long toneN,
      long toneSum,
      long toneASum,
      long toneBSum) {}

  void add(InArticle article) {
    if (!article.story().equals(story)) {
      endStory();
      story = article.story();
      storyDistance = article.distance();
    }
    articles++;
    sentences += article.sentences();
    if (article.outlet() != null) {
      outletNames.add(article.outlet());
    }
    storyDistance = Math.min(storyDistance, article.distance());
    storyN += article.toneN();
    storySum += article.toneSum();
    storySumA += article.toneASum();
    storySumB += article.toneBSum();
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

  /** The measures in the order of the columns from articles to tone_b_sum. */
  Object[] end() {
    endStory();
    return new Object[] {
      articles,
      stories,
      (long) outletNames.size(),
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
