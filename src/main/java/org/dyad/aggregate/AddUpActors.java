package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.ActorDays;
import org.dyad.core.Articles;
import org.dyad.core.KeyedArticles;

/**
 * Adds the actors of articles up to the actors of days, in one pass over rows sorted by day, actor
 * and story. One shuffle, by ranges of day and slice.
 */
final class AddUpActors {
  private static final String ONE = "one";

  private AddUpActors() {}

  /** In: {@link KeyedArticles} of actors. Out: the columns of {@code actor_days}, in its order. */
  static Dataset<Row> apply(PairSources sources) {
    MapPartitionsFunction<Row, Row> addUp = Actors::new;
    Column slice = sources.slices().ofKey(col(Articles.DAY), col(ActorDays.ACTOR_ID));
    return sources
        .articles()
        .select(
            col(Articles.DAY),
            col(Articles.STORY_ID),
            col(Articles.OUTLET),
            explode(col(KeyedArticles.KEYS)).as(ONE))
        .select(
            of(KeyedArticles.KEY).as(ActorDays.ACTOR_ID),
            col(Articles.DAY),
            col(Articles.STORY_ID),
            col(Articles.OUTLET),
            of(ActorDays.SENTENCES),
            of(ActorDays.MENTIONS),
            of(ActorDays.TONE_N),
            of(ActorDays.TONE_SUM))
        .repartitionByRange(col(Articles.DAY), slice)
        .sortWithinPartitions(col(Articles.DAY), col(ActorDays.ACTOR_ID), col(Articles.STORY_ID))
        .mapPartitions(addUp, Encoders.row(ActorDays.TABLE.schema()));
  }

  private static Column of(String field) {
    return col(ONE + "." + field);
  }

  /** Reads the rows of one actor at a time. */
  private static final class Actors implements Iterator<Row> {
    private final Iterator<Row> rows;
    private Row next;

    Actors(Iterator<Row> rows) {
      this.rows = rows;
      this.next = rows.hasNext() ? rows.next() : null;
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
      ActorTotals totals = new ActorTotals();
      while (next != null
          && next.getString(0).equals(first.getString(0))
          && next.get(1).equals(first.get(1))) {
        totals.add(inArticle(next));
        next = rows.hasNext() ? rows.next() : null;
      }
      Object[] measures = totals.end();
      Object[] row = new Object[2 + measures.length];
      row[0] = first.get(0);
      row[1] = first.get(1);
      System.arraycopy(measures, 0, row, 2, measures.length);
      return RowFactory.create(row);
    }

    private static ActorTotals.InArticle inArticle(Row row) {
      return new ActorTotals.InArticle(
          row.getString(2),
          row.getString(3),
          row.getLong(4),
          row.getLong(5),
          row.getLong(6),
          row.getLong(7));
    }
  }
}
