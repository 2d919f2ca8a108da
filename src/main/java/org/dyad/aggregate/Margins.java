package org.dyad.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.Days;
import org.dyad.core.KeyedArticles;
import org.dyad.core.PairMeasures;
import org.dyad.core.Table;

/**
 * The keys of a day, with the stories in which each survives the cap, the pairs of articles in
 * which it is the lesser key, and all stories of the day.
 *
 * <p>In: {@link KeyedArticles} and {@code days}. Out: {@code day, key, stories, pairs,
 * stories_total}. Shuffles by day and key.
 */
public final class Margins {
  private Margins() {}

  public static Dataset<Row> apply(Dataset<Row> keyedArticles, Dataset<Row> days) {
    String one = "one";
    return keyedArticles
        .select(
            col(Table.DAY), col(KeyedArticles.STORY_ID), explode(col(KeyedArticles.KEYS)).as(one))
        .where(col(one + "." + KeyedArticles.PAIRED))
        .groupBy(col(Table.DAY), col(one + "." + KeyedArticles.KEY).as(KeyedArticles.KEY))
        .agg(
            countDistinct(col(KeyedArticles.STORY_ID)).as(PairMeasures.STORIES),
            sum(col(one + "." + KeyedArticles.PAIRS)).as(KeyedArticles.PAIRS))
        .join(
            broadcast(
                days.select(col(Table.DAY), col(Days.STORIES).as(PairMeasures.STORIES_TOTAL))),
            new String[] {Table.DAY},
            "inner")
        .select(
            col(Table.DAY),
            col(KeyedArticles.KEY),
            col(PairMeasures.STORIES),
            col(KeyedArticles.PAIRS),
            col(PairMeasures.STORIES_TOTAL));
  }
}
