package org.dyad.aggregate;

import java.util.List;

/**
 * Adds up one pair of a day from its articles, which come story by story.
 *
 * <p>The tone of a story is the mean over its shared sentences that have one; the pair's sums run
 * over stories, in whole billionths.
 */
final class PairTotals implements PairSum {
  private final Outlets outlets = new Outlets();
  private final StoryTones tones = new StoryTones();
  private long articles;
  private long stories;
  private long sentences;
  private long proximity;
  private long toneASum;
  private long toneBSum;

  private String story;
  private int storyDistance;
  private long storyN;
  private long storySum;
  private long storySumA;
  private long storySumB;

  @Override
  public void add(KeyedArticle article, int distance, List<SharedSentence> shared) {
    if (!article.story().equals(story)) {
      endStory();
      story = article.story();
      storyDistance = distance;
    }
    articles++;
    sentences += shared.size();
    outlets.add(article.outlet());
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

  private void endStory() {
    if (story == null) {
      return;
    }
    stories++;
    proximity += Billionths.of(Math.exp(-storyDistance));
    if (storyN > 0) {
      tones.add(storySum, storyN);
      toneASum += Billionths.of(Billionths.mean(storySumA, storyN));
      toneBSum += Billionths.of(Billionths.mean(storySumB, storyN));
    }
    story = null;
    storyN = 0;
    storySum = 0;
    storySumA = 0;
    storySumB = 0;
  }

  @Override
  public long articles() {
    return articles;
  }

  /** The measures in the order of the columns from articles to tone_b_sum. */
  Object[] end() {
    endStory();
    return new Object[] {
      articles,
      stories,
      outlets.count(),
      sentences,
      Billionths.toDouble(proximity),
      tones.stories(),
      tones.sum(),
      tones.squares(),
      tones.positive(),
      tones.negative(),
      Billionths.toDouble(toneASum),
      Billionths.toDouble(toneBSum)
    };
  }
}
