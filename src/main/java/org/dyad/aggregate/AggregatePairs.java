package org.dyad.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.ArticlePairs;
import org.dyad.core.Days;
import org.dyad.core.PairMeasures;
import org.dyad.core.Table;

/**
 * Adds {@link ArticlePairs} up to the pairs of a day, of actors or of countries.
 *
 * <p>One shuffle by day and pair adds the articles to stories and the stories to the pair; two
 * joins bring the margins.
 */
public final class AggregatePairs {
  private static final String OUTLET_SET = "outlet_set";
  private static final String STORY_TONE = "story_tone";
  private static final String STORY_TONE_A = "story_tone_a";
  private static final String STORY_TONE_B = "story_tone_b";

  private AggregatePairs() {}

  /**
   * The rows of the target table.
   *
   * @param articlePairs rows of {@link ArticlePairs}
   * @param days rows of {@code days}
   * @param target {@code actor_pairs} or {@code country_pairs}, whose key names the two columns
   * @param options what rows to write
   */
  public static Dataset<Row> apply(
      Dataset<Row> articlePairs, Dataset<Row> days, Table target, AggregateDays.Options options) {
    Dataset<Row> pairs =
        addUp(articlePairs.where(col(ArticlePairs.KEY_B).isNotNull()))
            .where(col(PairMeasures.ARTICLES).geq(lit(options.minArticles())));
    Dataset<Row> margins =
        articlePairs
            .where(col(ArticlePairs.KEY_B).isNull())
            .groupBy(col(ArticlePairs.DAY), col(ArticlePairs.KEY_A))
            .agg(countDistinct(col(ArticlePairs.STORY_ID)).as(PairMeasures.STORIES));
    Dataset<Row> totals =
        days.select(col(Days.DAY), col(Days.STORIES).as(PairMeasures.STORIES_TOTAL));
    return withAssociation(
            pairs
                .join(
                    margin(margins, ArticlePairs.KEY_A, PairMeasures.STORIES_A),
                    new String[] {Table.DAY, ArticlePairs.KEY_A},
                    "inner")
                .join(
                    margin(margins, ArticlePairs.KEY_B, PairMeasures.STORIES_B),
                    new String[] {Table.DAY, ArticlePairs.KEY_B},
                    "inner")
                .join(broadcast(totals), new String[] {Table.DAY}, "inner"))
        .withColumnRenamed(ArticlePairs.KEY_A, target.key().get(0))
        .withColumnRenamed(ArticlePairs.KEY_B, target.key().get(1))
        .select(target.select());
  }

  private static Dataset<Row> margin(Dataset<Row> margins, String key, String name) {
    return margins.select(
        col(Table.DAY), col(ArticlePairs.KEY_A).as(key), col(PairMeasures.STORIES).as(name));
  }

  private static Dataset<Row> addUp(Dataset<Row> articlePairs) {
    Column[] pair = {col(Table.DAY), col(ArticlePairs.KEY_A), col(ArticlePairs.KEY_B)};
    Column tone = col(STORY_TONE);
    return articlePairs
        .repartition(pair)
        .groupBy(
            col(Table.DAY),
            col(ArticlePairs.KEY_A),
            col(ArticlePairs.KEY_B),
            col(ArticlePairs.STORY_ID))
        .agg(
            count(lit(1)).as(PairMeasures.ARTICLES),
            collect_set(col(ArticlePairs.OUTLET)).as(OUTLET_SET),
            sum(col(ArticlePairs.SENTENCES)).as(PairMeasures.SENTENCES),
            min(col(ArticlePairs.DISTANCE)).as(ArticlePairs.DISTANCE),
            storyTone(ArticlePairs.TONE_SUM).as(STORY_TONE),
            storyTone(ArticlePairs.TONE_A_SUM).as(STORY_TONE_A),
            storyTone(ArticlePairs.TONE_B_SUM).as(STORY_TONE_B))
        .groupBy(pair)
        .agg(
            sum(col(PairMeasures.ARTICLES)).as(PairMeasures.ARTICLES),
            count(lit(1)).as(PairMeasures.STORIES),
            Stories.distinctOutlets(OUTLET_SET).as(PairMeasures.OUTLETS),
            sum(col(PairMeasures.SENTENCES)).as(PairMeasures.SENTENCES),
            Billionths.exactSum(exp(col(ArticlePairs.DISTANCE).unary_$minus()))
                .as(PairMeasures.PROXIMITY),
            Stories.toneCount(tone).as(PairMeasures.TONE_N),
            Stories.toneSum(tone).as(PairMeasures.TONE_SUM),
            Stories.toneSum(tone.multiply(tone)).as(PairMeasures.TONE_SQ),
            Stories.tonePositive(tone).as(PairMeasures.TONE_POSITIVE),
            Stories.toneNegative(tone).as(PairMeasures.TONE_NEGATIVE),
            Stories.toneSum(col(STORY_TONE_A)).as(PairMeasures.TONE_A_SUM),
            Stories.toneSum(col(STORY_TONE_B)).as(PairMeasures.TONE_B_SUM));
  }

  /** Mean over the story's shared sentences that have a tone; null where none has. */
  private static Column storyTone(String sum) {
    return Billionths.toDouble(sum(col(sum)).divide(sum(col(ArticlePairs.TONE_N))));
  }

  private static Dataset<Row> withAssociation(Dataset<Row> pairs) {
    Association association =
        new Association(
            col(PairMeasures.STORIES_TOTAL).cast("double"),
            col(PairMeasures.STORIES_A).cast("double"),
            col(PairMeasures.STORIES_B).cast("double"),
            col(PairMeasures.STORIES).cast("double"));
    return pairs
        .withColumn(PairMeasures.LIFT, association.lift())
        .withColumn(PairMeasures.NPMI, association.npmi())
        .withColumn(PairMeasures.G2, association.logLikelihood());
  }
}
