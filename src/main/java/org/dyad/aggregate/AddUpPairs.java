package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.ArticlePairs;
import org.dyad.core.PairMeasures;

/**
 * Adds the pairs of articles up to the pairs of days, in one pass over rows sorted by pair and
 * story.
 *
 * <p>Spark's own aggregates would need two levels and a set of outlets a story, which spill: this
 * holds one pair's outlets and nothing else. One shuffle, by day and pair.
 */
final class AddUpPairs {
  private static final StructType TOTALS =
      new StructType()
          .add(ArticlePairs.DAY, DataTypes.DateType)
          .add(ArticlePairs.KEY_A, DataTypes.StringType)
          .add(ArticlePairs.KEY_B, DataTypes.StringType)
          .add(PairMeasures.ARTICLES, DataTypes.LongType)
          .add(PairMeasures.STORIES, DataTypes.LongType)
          .add(PairMeasures.OUTLETS, DataTypes.LongType)
          .add(PairMeasures.SENTENCES, DataTypes.LongType)
          .add(PairMeasures.PROXIMITY, DataTypes.DoubleType)
          .add(PairMeasures.TONE_N, DataTypes.LongType)
          .add(PairMeasures.TONE_SUM, DataTypes.DoubleType)
          .add(PairMeasures.TONE_SQ, DataTypes.DoubleType)
          .add(PairMeasures.TONE_POSITIVE, DataTypes.LongType)
          .add(PairMeasures.TONE_NEGATIVE, DataTypes.LongType)
          .add(PairMeasures.TONE_A_SUM, DataTypes.DoubleType)
          .add(PairMeasures.TONE_B_SUM, DataTypes.DoubleType);

  private AddUpPairs() {}

  /** In: rows of {@link ArticlePairs} that name a pair. Out: day, both keys and the measures. */
  static Dataset<Row> apply(Dataset<Row> articlePairs) {
    MapPartitionsFunction<Row, Row> addUp = Pairs::new;
    return articlePairs
        .select(
            col(ArticlePairs.DAY),
            col(ArticlePairs.KEY_A),
            col(ArticlePairs.KEY_B),
            col(ArticlePairs.STORY_ID),
            col(ArticlePairs.OUTLET),
            col(ArticlePairs.SENTENCES),
            col(ArticlePairs.DISTANCE),
            col(ArticlePairs.TONE_N),
            col(ArticlePairs.TONE_SUM),
            col(ArticlePairs.TONE_A_SUM),
            col(ArticlePairs.TONE_B_SUM))
        .repartition(col(ArticlePairs.DAY), col(ArticlePairs.KEY_A), col(ArticlePairs.KEY_B))
        // Spark sorts by the first eight bytes of the first column while it can. A hash tells pairs
        // apart where a day is that of many, and ids begin alike.
        .sortWithinPartitions(
            xxhash64(col(ArticlePairs.DAY), col(ArticlePairs.KEY_A), col(ArticlePairs.KEY_B)),
            col(ArticlePairs.DAY),
            col(ArticlePairs.KEY_A),
            col(ArticlePairs.KEY_B),
            col(ArticlePairs.STORY_ID))
        .mapPartitions(addUp, Encoders.row(TOTALS));
  }

  /** Reads the rows of one pair at a time. */
  private static final class Pairs implements Iterator<Row> {
    private static final int KEY_COLUMNS = 3;

    private final Iterator<Row> articles;
    private Row next;

    Pairs(Iterator<Row> articles) {
      this.articles = articles;
      this.next = articles.hasNext() ? articles.next() : null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Row next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Row first = next;
      PairTotals totals = new PairTotals();
      while (next != null && samePair(first, next)) {
        totals.add(
            new PairTotals.InArticle(
                next.getString(3),
                next.getString(4),
                next.getLong(5),
                next.getInt(6),
                next.getLong(7),
                next.getLong(8),
                next.getLong(9),
                next.getLong(10)));
        next = articles.hasNext() ? articles.next() : null;
      }
      return row(first, totals.end());
    }

    private static boolean samePair(Row one, Row other) {
      return one.getString(2).equals(other.getString(2))
          && one.getString(1).equals(other.getString(1))
          && one.get(0).equals(other.get(0));
    }

    private static Row row(Row first, Object[] measures) {
      Object[] row = new Object[KEY_COLUMNS + measures.length];
      for (int column = 0; column < KEY_COLUMNS; column++) {
        row[column] = first.get(column);
      }
      System.arraycopy(measures, 0, row, KEY_COLUMNS, measures.length);
      return RowFactory.create(row);
    }
  }
}
