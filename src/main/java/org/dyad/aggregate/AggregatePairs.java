package org.dyad.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

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
        AddUpPairs.apply(articlePairs.where(col(ArticlePairs.KEY_B).isNotNull()))
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
