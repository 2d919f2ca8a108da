package org.dyad.aggregate;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** The rows of one slice after another: only one slice is held at a time. */
final class SliceIterator implements Iterator<Row> {
  private final Iterator<SlicePairs> slices;
  private final AddUpSlices.MakeRows make;
  private Iterator<Row> rows = Collections.emptyIterator();

  SliceIterator(Iterator<SlicePairs> slices, AddUpSlices.MakeRows make) {
    this.slices = slices;
    this.make = make;
  }

  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && slices.hasNext()) {
      rows = make.apply(slices.next());
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
}
