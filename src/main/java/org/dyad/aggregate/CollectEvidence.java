package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.decode;
import static org.apache.spark.sql.functions.encode;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dyad.core.ArticlePairs;
import org.dyad.core.Articles;
import org.dyad.core.Mentions;
import org.dyad.core.PairEvidence;
import org.dyad.core.Table;

/**
 * Picks the sentences of evidence for every pair and day: different stories first, inside a story
 * the sentence whose two mentions stand closest, ties by article and sentence.
 *
 * <p>One shuffle by day and pair, one of the texts by article; joins by article and by sentence.
 */
public final class CollectEvidence {
  private static final String RANK_IN_STORY = "rank_in_story";
  private static final String RANK = "rank";
  private static final String CODE_POINTS = "code_points";
  private static final String FOUR_BYTES = "UTF-32BE";

  private CollectEvidence() {}

  /**
   * What the evidence is picked from.
   *
   * @param articlePairs rows of {@link ArticlePairs} with candidates
   * @param actorPairs the pairs written: no other pair has evidence
   * @param mentions rows of {@code mentions}, for the bounds of the sentence
   * @param articles rows of {@code articles}, for its text
   */
  public record Sources(
      Dataset<Row> articlePairs,
      Dataset<Row> actorPairs,
      Dataset<Row> mentions,
      Dataset<Row> articles) {}

  /** The rows of {@code pair_evidence}. */
  public static Dataset<Row> apply(Sources sources, AggregateDays.Options options) {
    Dataset<Row> chosen = choose(sources.articlePairs(), options.evidence());
    Dataset<Row> written =
        options.minArticles() == 1
            ? chosen
            : chosen.join(
                sources
                    .actorPairs()
                    .select(col(Table.DAY), col(PairEvidence.ACTOR_A), col(PairEvidence.ACTOR_B)),
                new String[] {Table.DAY, PairEvidence.ACTOR_A, PairEvidence.ACTOR_B},
                "left_semi");
    return (options.evidenceText()
            ? withText(written, sources)
            : written.withColumn(PairEvidence.TEXT, lit(null).cast("string")))
        .select(PairEvidence.TABLE.select());
  }

  private static Dataset<Row> choose(Dataset<Row> articlePairs, int limit) {
    Column[] pair = {col(Table.DAY), col(ArticlePairs.KEY_A), col(ArticlePairs.KEY_B)};
    Column[] pairAndStory = {
      col(Table.DAY), col(ArticlePairs.KEY_A), col(ArticlePairs.KEY_B), col(ArticlePairs.STORY_ID)
    };
    Column gap = col(ArticlePairs.GAP);
    Column article = col(PairEvidence.ARTICLE_ID);
    Column sentence = col(PairEvidence.SENTENCE);
    return articlePairs
        .where(col(ArticlePairs.SENTENCES).gt(lit(0)))
        .select(
            col(Table.DAY),
            col(ArticlePairs.KEY_A),
            col(ArticlePairs.KEY_B),
            col(ArticlePairs.STORY_ID),
            article,
            explode(col(ArticlePairs.SHARED)).as(ArticlePairs.SHARED))
        .select(
            col(Table.DAY),
            col(ArticlePairs.KEY_A),
            col(ArticlePairs.KEY_B),
            col(ArticlePairs.STORY_ID),
            article,
            col(ArticlePairs.SHARED + ".*"))
        .repartition(pair)
        .withColumn(
            RANK_IN_STORY,
            row_number().over(Window.partitionBy(pairAndStory).orderBy(gap, article, sentence)))
        .withColumn(
            RANK,
            row_number()
                .over(
                    Window.partitionBy(pair)
                        .orderBy(
                            col(RANK_IN_STORY),
                            gap,
                            col(ArticlePairs.STORY_ID),
                            article,
                            sentence)))
        .where(col(RANK).leq(lit(limit)))
        .withColumnRenamed(ArticlePairs.KEY_A, PairEvidence.ACTOR_A)
        .withColumnRenamed(ArticlePairs.KEY_B, PairEvidence.ACTOR_B)
        .drop(RANK_IN_STORY, RANK);
  }

  private static Dataset<Row> withText(Dataset<Row> evidence, Sources sources) {
    return evidence.join(
        sentences(sources.mentions(), sources.articles()),
        new String[] {PairEvidence.ARTICLE_ID, PairEvidence.SENTENCE},
        "inner");
  }

  /**
   * The texts of all sentences with a mention, cut once each from a text of four bytes a code
   * point: in UTF-8 every cut reads the text from its beginning, which took more time than all
   * counting.
   */
  private static Dataset<Row> sentences(Dataset<Row> mentions, Dataset<Row> articles) {
    Column begin = col(Mentions.SENTENCE_BEGIN);
    Column end = col(Mentions.SENTENCE_END);
    Column cut =
        col(CODE_POINTS).substr(begin.multiply(4).plus(lit(1)), end.minus(begin).multiply(4));
    // Without the shuffle Spark encodes inside the join, once a sentence in place of once a text.
    Dataset<Row> encoded =
        articles
            .select(
                col(Articles.ARTICLE_ID), encode(col(Articles.TEXT), FOUR_BYTES).as(CODE_POINTS))
            .repartition(col(Articles.ARTICLE_ID));
    return mentions
        .select(col(Mentions.ARTICLE_ID), col(Mentions.SENTENCE), begin, end)
        .distinct()
        .join(encoded, new String[] {Articles.ARTICLE_ID}, "inner")
        .select(
            col(Mentions.ARTICLE_ID),
            col(Mentions.SENTENCE),
            decode(cut, FOUR_BYTES).as(PairEvidence.TEXT));
  }
}
