package org.dyad.aggregate;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Reads a slice from the rows that {@link AddUpSlices} brings together. */
final class SliceReader<S extends PairSum> {
  private static final int DAY = 0;
  private static final int SLICE = 1;
  private static final int KEY = 2;
  private static final int STORIES = 3;
  private static final int STORIES_TOTAL = 4;
  private static final int STORY = 5;
  private static final int ARTICLE = 6;
  private static final int OUTLET = 7;
  private static final int NAMES = 8;
  private static final int MENTIONS = 9;
  private static final int TEXTS = 10;

  private final DaySlices slices;
  private final PairSum.Start<S> start;

  SliceReader(DaySlices slices, PairSum.Start<S> start) {
    this.slices = slices;
    this.start = start;
  }

  static boolean sameSlice(Row first, Row row) {
    return first.getInt(SLICE) == row.getInt(SLICE) && first.getDate(DAY).equals(row.getDate(DAY));
  }

  /** The pairs of one slice, from all its rows. */
  SlicePairs<S> read(Iterator<Row> rows) {
    Row row = rows.next();
    SlicePairs<S> pairs =
        new SlicePairs<>(
            new SlicePairs.Share(row.getDate(DAY).toLocalDate(), row.getInt(SLICE), slices), start);
    add(row, pairs);
    rows.forEachRemaining(next -> add(next, pairs));
    return pairs;
  }

  private void add(Row row, SlicePairs<S> pairs) {
    if (row.isNullAt(STORY)) {
      pairs.addKey(
          new SlicePairs.Key(row.getString(KEY), row.getLong(STORIES), row.getLong(STORIES_TOTAL)));
    } else {
      pairs.add(article(row));
    }
  }

  private static KeyedArticle article(Row row) {
    return new KeyedArticle(
        row.getString(ARTICLE),
        row.getString(STORY),
        row.getString(OUTLET),
        KeyedArticle.named(row.getList(NAMES), row.getList(MENTIONS)),
        row.isNullAt(TEXTS) ? Map.of() : KeyedArticle.texts(row.getList(TEXTS)));
  }
}
