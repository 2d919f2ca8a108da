package org.dyad.aggregate;

import java.sql.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Reads slice after slice from the rows that {@link AddUpSlices} brings together. */
final class SliceReader<S extends PairSum> implements Iterator<SlicePairs<S>> {
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

  private final Iterator<Row> rows;
  private final DaySlices slices;
  private final PairSum.Start<S> start;
  private Row next;

  SliceReader(Iterator<Row> rows, DaySlices slices, PairSum.Start<S> start) {
    this.rows = rows;
    this.slices = slices;
    this.start = start;
    advance();
  }

  private void advance() {
    next = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public SlicePairs<S> next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Date day = next.getDate(DAY);
    int slice = next.getInt(SLICE);
    SlicePairs<S> pairs =
        new SlicePairs<>(new SlicePairs.Share(day.toLocalDate(), slice, slices), start);
    while (next != null && next.getInt(SLICE) == slice && next.getDate(DAY).equals(day)) {
      if (next.isNullAt(STORY)) {
        pairs.addKey(
            new SlicePairs.Key(
                next.getString(KEY), next.getLong(STORIES), next.getLong(STORIES_TOTAL)));
      } else {
        pairs.add(article(next));
      }
      advance();
    }
    return pairs;
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
