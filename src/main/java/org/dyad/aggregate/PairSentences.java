package org.dyad.aggregate;

import java.util.List;

/** The best sentences of one pair of a day. */
final class PairSentences implements PairSum {
  private final BestSentences best;
  private long articles;

  /**
   * @param limit sentences to keep, 0 or more
   */
  PairSentences(int limit) {
    this.best = new BestSentences(limit);
  }

  @Override
  public void add(KeyedArticle article, int distance, List<SharedSentence> shared) {
    articles++;
    for (SharedSentence sentence : shared) {
      best.add(article.story(), article.id(), sentence, article.text(sentence.sentence()));
    }
  }

  @Override
  public long articles() {
    return articles;
  }

  /** The best, best first. */
  List<BestSentences.Candidate> best() {
    return best.end();
  }
}
