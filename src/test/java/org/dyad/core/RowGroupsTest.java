package org.dyad.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class RowGroupsTest {
  private static List<String> words(String rows, Function<Iterator<Row>, Iterator<Row>> made) {
    List<String> words = new ArrayList<>();
    Iterator<Row> sorted =
        Stream.of(rows.split(" ", -1))
            .filter(row -> !row.isEmpty())
            .map(RowFactory::create)
            .iterator();
    RowGroups.flatMap(sorted, (first, row) -> initial(first) == initial(row), made)
        .forEachRemaining(row -> words.add(row.getString(0)));
    return words;
  }

  private static char initial(Row row) {
    return row.getString(0).charAt(0);
  }

  private static Iterator<Row> joined(Iterator<Row> group) {
    StringBuilder all = new StringBuilder();
    group.forEachRemaining(row -> all.append(row.getString(0)));
    return List.of(RowFactory.create(all.toString())).iterator();
  }

  @Test
  void eachGroupIsReadAlone() {
    assertThat(words("a1 a2 b1 c1 c2 c3", RowGroupsTest::joined))
        .containsExactly("a1a2", "b1", "c1c2c3");
    assertThat(words("", RowGroupsTest::joined)).isEmpty();
  }

  @Test
  void aGroupMayMakeNoRowOrMany() {
    assertThat(words("a1 b1 b2 c1", RowGroupsTest::twiceUnlessB))
        .containsExactly("a1", "a1", "c1", "c1");
  }

  private static Iterator<Row> twiceUnlessB(Iterator<Row> group) {
    Row first = group.next();
    return initial(first) == 'b' ? Collections.emptyIterator() : List.of(first, first).iterator();
  }

  @Test
  void rowsOfAGroupThatAreNotReadDoNotReachTheNext() {
    assertThat(words("a1 a2 a3 b1 b2", group -> List.of(group.next()).iterator()))
        .containsExactly("a1", "b1");
  }
}
