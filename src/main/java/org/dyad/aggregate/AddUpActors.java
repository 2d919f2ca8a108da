package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.ActorDays;
import org.dyad.core.Articles;
import org.dyad.core.KeyedArticles;
import org.dyad.core.RowGroups;

/**
 * Adds the actors of articles up to the actors of days, in one pass over rows sorted by day, actor
 * and story. One shuffle, by ranges of day and slice.
 */
final class AddUpActors {
  private static final String ONE = "one";

  private AddUpActors() {}

  /** In: {@link KeyedArticles} of actors. Out: the columns of {@code actor_days}, in its order. */
  static Dataset<Row> apply(PairSources sources) {
    MapPartitionsFunction<Row, Row> addUp =
        rows -> RowGroups.flatMap(rows, AddUpActors::sameActorAndDay, AddUpActors::addUp);
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

  private static boolean sameActorAndDay(Row first, Row row) {
    return first.getString(0).equals(row.getString(0)) && first.get(1).equals(row.get(1));
  }

  private static Iterator<Row> addUp(Iterator<Row> rows) {
    ActorTotals totals = new ActorTotals();
    Row first = rows.next();
    totals.add(inArticle(first));
    rows.forEachRemaining(row -> totals.add(inArticle(row)));
    Object[] measures = totals.end();
    Object[] row = new Object[2 + measures.length];
    row[0] = first.get(0);
    row[1] = first.get(1);
    System.arraycopy(measures, 0, row, 2, measures.length);
    return List.of(RowFactory.create(row)).iterator();
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
