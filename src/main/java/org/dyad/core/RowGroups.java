package org.dyad.core;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Reads sorted rows group by group, holding one row: what a task does after a sort by key. */
public final class RowGroups {
  private final Iterator<Row> rows;
  private final BiPredicate<Row, Row> together;
  private Row next;

  private RowGroups(Iterator<Row> rows, BiPredicate<Row, Row> together) {
    this.rows = rows;
    this.together = together;
    advance();
  }

  /**
   * What becomes of each group, one after the other.
   *
   * @param rows sorted, so that a group's rows come together
   * @param together whether a row belongs to the group that the first row began
   * @param made what becomes of a group, which has a row or more; it reads the group as far as it
   *     likes before it returns, and not later
   */
  public static Iterator<Row> flatMap(
      Iterator<Row> rows,
      BiPredicate<Row, Row> together,
      Function<Iterator<Row>, Iterator<Row>> made) {
    RowGroups groups = new RowGroups(rows, together);
    return new Iterator<>() {
      private Iterator<Row> ready = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && groups.next != null) {
          Group group = groups.new Group();
          ready = made.apply(group);
          group.forEachRemaining(rest -> {});
        }
        return ready.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.next();
      }
    };
  }

  private Row advance() {
    Row row = next;
    next = rows.hasNext() ? rows.next() : null;
    return row;
  }

  private final class Group implements Iterator<Row> {
    private final Row first = next;

    @Override
    public boolean hasNext() {
      return next != null && (next == first || together.test(first, next));
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return advance();
    }
  }
}
