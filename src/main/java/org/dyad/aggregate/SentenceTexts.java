package org.dyad.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Cuts sentences out of one text, from its beginning to its end: no text is walked twice. */
final class SentenceTexts {
  private record Bounds(int begin, int end) {}

  private final String text;
  private final SortedMap<Integer, Bounds> bounds = new TreeMap<>();

  /**
   * @param text null where no sentence is asked for
   */
  SentenceTexts(String text) {
    this.text = text;
  }

  /** Where a sentence lies, in code points; sentences do not overlap and come in order. */
  void bound(int sentence, int begin, int end) {
    bounds.put(sentence, new Bounds(begin, end));
  }

  /** Number and text of these sentences, in order. */
  Row[] rows(Set<Integer> sentences) {
    List<Row> rows = new ArrayList<>();
    if (text != null) {
      int unit = 0;
      int codePoint = 0;
      for (var sentence : bounds.entrySet()) {
        if (sentences.contains(sentence.getKey())) {
          Bounds cut = sentence.getValue();
          int begin = text.offsetByCodePoints(unit, cut.begin() - codePoint);
          unit = text.offsetByCodePoints(begin, cut.end() - cut.begin());
          codePoint = cut.end();
          rows.add(RowFactory.create(sentence.getKey(), text.substring(begin, unit)));
        }
      }
    }
    return rows.toArray(Row[]::new);
  }
}
