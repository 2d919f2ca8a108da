package org.dyad.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * One article as the pairs of its day need it.
 *
 * @param outlet null where unknown
 * @param keys the keys that survive the cap, in order
 * @param texts shared sentences by number; empty where not asked for
 */
record KeyedArticle(
    String id, String story, String outlet, List<Named> keys, Map<Integer, String> texts) {

  /** A key and the sentences that name it. */
  record Named(String key, KeySentences sentences) {}

  String text(int sentence) {
    return texts.get(sentence);
  }

  /**
   * The keys that are mentioned, from the columns of {@link org.dyad.core.KeyedArticles}.
   *
   * @param names every key of the article in order
   * @param mentions rows of {@code MENTION_TYPE}
   */
  static List<Named> named(List<String> names, List<Row> mentions) {
    KeySentences[] sentences = new KeySentences[names.size()];
    for (Row row : mentions) {
      int key = row.getInt(0);
      if (sentences[key] == null) {
        sentences[key] = new KeySentences();
      }
      sentences[key].add(
          new KeyMention(
              names.get(key),
              row.getInt(1),
              row.getInt(2),
              row.getInt(3),
              row.isNullAt(4) ? null : row.getDouble(4)));
    }
    List<Named> named = new ArrayList<>();
    for (int key = 0; key < sentences.length; key++) {
      if (sentences[key] != null) {
        named.add(new Named(names.get(key), sentences[key]));
      }
    }
    return named;
  }

  /** Texts by sentence, from rows of {@code TEXT_TYPE}. */
  static Map<Integer, String> texts(List<Row> rows) {
    Map<Integer, String> texts = new HashMap<>();
    rows.forEach(row -> texts.put(row.getInt(0), row.getString(1)));
    return texts;
  }
}
