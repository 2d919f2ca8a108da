package org.dyad.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The keys of one article, and which of them survive the cap, as {@link
 * org.dyad.core.KeyedArticles} holds them.
 *
 * <p>The most mentioned keys survive, ties by first offset, then by key. Without the cap a
 * list-like article explodes: 400 names are 80 thousand pairs.
 */
final class ArticleKeys {
  private final TreeMap<String, List<KeyMention>> byKey = new TreeMap<>(KeyMention.KEY_ORDER);
  private final Set<String> paired = new HashSet<>();

  /**
   * @param mentions mentions of one article by offset
   * @param maxKeys keys to keep at most, at least 1
   */
  ArticleKeys(List<KeyMention> mentions, int maxKeys) {
    for (KeyMention mention : mentions) {
      byKey.computeIfAbsent(mention.key(), key -> new ArrayList<>()).add(mention);
    }
    Comparator<String> mostMentioned = Comparator.comparingInt(key -> -byKey.get(key).size());
    byKey.keySet().stream()
        .sorted(
            mostMentioned
                .thenComparingInt(key -> byKey.get(key).get(0).begin())
                .thenComparing(KeyMention.KEY_ORDER))
        .limit(maxKeys)
        .forEach(paired::add);
  }

  /** Whether the article lost keys to the cap. */
  boolean capped() {
    return byKey.size() > paired.size();
  }

  /** The keys that survive. */
  Collection<String> paired() {
    return paired;
  }

  /** Every key in order, with what it adds to its day. */
  Row[] rows() {
    List<Row> rows = new ArrayList<>();
    long pairs = paired.size();
    for (Map.Entry<String, List<KeyMention>> entry : byKey.entrySet()) {
      boolean survives = paired.contains(entry.getKey());
      pairs -= survives ? 1 : 0;
      rows.add(row(entry.getKey(), entry.getValue(), survives ? pairs : -1));
    }
    return rows.toArray(Row[]::new);
  }

  private static Row row(String key, List<KeyMention> mentions, long pairs) {
    long toneN = 0;
    long toneSum = 0;
    for (KeyMention mention : mentions) {
      if (mention.tone() != null) {
        toneN++;
        toneSum += Billionths.of(mention.tone());
      }
    }
    return RowFactory.create(
        key,
        pairs >= 0,
        Math.max(pairs, 0),
        (long) mentions.size(),
        mentions.stream().mapToInt(KeyMention::sentence).distinct().count(),
        toneN,
        toneSum);
  }

  /** The mentions of the keys that survive, each with its key's place among all keys. */
  Row[] mentionRows(List<KeyMention> mentions) {
    Map<String, Integer> places = new HashMap<>();
    byKey.keySet().forEach(key -> places.put(key, places.size()));
    return mentions.stream()
        .filter(mention -> paired.contains(mention.key()))
        .map(
            mention ->
                RowFactory.create(
                    places.get(mention.key()),
                    mention.sentence(),
                    mention.begin(),
                    mention.end(),
                    mention.tone()))
        .toArray(Row[]::new);
  }

  /** The sentences that name two keys that survive. */
  Set<Integer> shared(List<KeyMention> mentions) {
    Map<Integer, String> first = new HashMap<>();
    Set<Integer> shared = new HashSet<>();
    for (KeyMention mention : mentions) {
      if (paired.contains(mention.key())) {
        String key = first.putIfAbsent(mention.sentence(), mention.key());
        if (key != null && !key.equals(mention.key())) {
          shared.add(mention.sentence());
        }
      }
    }
    return shared;
  }
}
