package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;
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
 * <p>One shuffle by day and pair, and two joins by article for the sentence's text.
 */
public final class CollectEvidence {
  private static final String RANK_IN_STORY = "rank_in_story";
  private static final String RANK = "rank";

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

  /** A mention's offset identifies it inside its article: it brings the bounds of the sentence. */
  private static Dataset<Row> withText(Dataset<Row> evidence, Sources sources) {
    Column begin = col(Mentions.SENTENCE_BEGIN);
    return evidence
        .join(
            sources
                .mentions()
                .select(
                    col(Mentions.ARTICLE_ID),
                    col(Mentions.BEGIN_OFFSET).as(PairEvidence.BEGIN_A),
                    begin,
                    col(Mentions.SENTENCE_END)),
            new String[] {PairEvidence.ARTICLE_ID, PairEvidence.BEGIN_A},
            "inner")
        .join(
            sources.articles().select(col(Articles.ARTICLE_ID), col(Articles.TEXT)),
            new String[] {PairEvidence.ARTICLE_ID},
            "inner")
        .withColumn(
            PairEvidence.TEXT,
            col(Articles.TEXT).substr(begin.plus(lit(1)), col(Mentions.SENTENCE_END).minus(begin)));
  }
}
