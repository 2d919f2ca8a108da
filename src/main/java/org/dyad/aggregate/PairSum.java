package org.dyad.aggregate;

import java.io.Serializable;
import java.util.List;

/** What is gathered of one pair of a day from its articles, which come story by story. */
interface PairSum {
  /**
   * Adds the pair in one article.
   *
   * @param distance smallest distance of the two in sentences
   * @param shared sentences that name both
   */
  void add(KeyedArticle article, int distance, List<SharedSentence> shared);

  /** Articles added so far. */
  long articles();

  /** How the sum of a pair begins, and what belongs to it. */
  interface Start<S extends PairSum> extends Serializable {
    S empty();

    /** Whether an article that names both, together in these sentences, is added. */
    default boolean takes(List<SharedSentence> shared) {
      return true;
    }

    /** Whether the sum needs the text of sentences. */
    default boolean readsTexts() {
      return false;
    }
  }
}
