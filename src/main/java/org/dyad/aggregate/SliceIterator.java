package org.dyad.aggregate;

import java.sql.Date;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** The rows of one slice after another: only one slice is held at a time. */
final class SliceIterator<S extends PairSum> implements Iterator<Row> {
  private final Iterator<SlicePairs<S>> slices;
  private final AddUpSlices.Options<S> options;
  private Iterator<Row> rows = Collections.emptyIterator();

  SliceIterator(Iterator<SlicePairs<S>> slices, AddUpSlices.Options<S> options) {
    this.slices = slices;
    this.options = options;
  }

  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && slices.hasNext()) {
      rows = rows(slices.next());
    }
    return rows.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.next();
  }

  private Iterator<Row> rows(SlicePairs<S> slice) {
    Date day = Date.valueOf(slice.day());
    return slice
        .inOrder()
        .filter(pair -> pair.sum().articles() >= options.articles())
        .flatMap(pair -> options.make().apply(day, pair))
        .iterator();
  }
}
