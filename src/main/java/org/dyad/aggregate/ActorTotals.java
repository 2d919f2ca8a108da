package org.dyad.aggregate;

/**
 * Adds up one actor of a day from its articles, which come story by story.
 *
 * <p>The tone of a story is the mean over the actor's mentions that have one in all its articles.
 */
final class ActorTotals {
  private final Outlets outlets = new Outlets();
  private final StoryTones tones = new StoryTones();
  private long articles;
  private long stories;
  private long sentences;
  private long mentions;

  private String story;
  private long storyN;
  private long storySum;

  /**
   * The actor in one article.
   *
   * @param outlet null where unknown
   * @param toneN mentions that have a tone
   * @param toneSum sum of these tones in billionths
   */
  record InArticle(
      String story, String outlet, long sentences, long mentions, long toneN, long toneSum) {}

  void add(InArticle article) {
    if (!article.story().equals(story)) {
      endStory();
      story = article.story();
      stories++;
    }
    articles++;
    outlets.add(article.outlet());
    sentences += article.sentences();
    mentions += article.mentions();
    storyN += article.toneN();
    storySum += article.toneSum();
  }

  private void endStory() {
    if (storyN > 0) {
      tones.add(storySum, storyN);
    }
    storyN = 0;
    storySum = 0;
  }

  /** The measures in the order of the columns of {@code actor_days} from articles on. */
  Object[] end() {
    endStory();
    return new Object[] {
      articles,
      stories,
      outlets.count(),
      sentences,
      mentions,
      tones.stories(),
      tones.sum(),
      tones.squares(),
      tones.positive(),
      tones.negative()
    };
  }
}
