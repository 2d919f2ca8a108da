package org.dyad.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of one article that survive the cap, and their pairs.
 *
 * <p>The most mentioned keys survive, ties by first offset, then by key. Without the cap a
 * list-like article explodes: 400 names are 80 thousand pairs.
 */
final class ArticleKeys {
  private final List<String> keys;
  private final Map<String, TreeMap<Integer, List<KeyMention>>> sentences;
  private final boolean capped;

  /**
   * @param mentions mentions of one article by offset
   * @param maxKeys keys to keep at most, at least 1
   */
  ArticleKeys(List<KeyMention> mentions, int maxKeys) {
    Map<String, List<KeyMention>> byKey = new HashMap<>();
    for (KeyMention mention : mentions) {
      byKey.computeIfAbsent(mention.key(), key -> new ArrayList<>()).add(mention);
    }
    Comparator<String> mostMentioned = Comparator.comparingInt(key -> -byKey.get(key).size());
    this.keys =
        byKey.keySet().stream()
            .sorted(
                mostMentioned
                    .thenComparingInt(key -> byKey.get(key).get(0).begin())
                    .thenComparing(Comparator.naturalOrder()))
            .limit(maxKeys)
            .sorted()
            .toList();
    this.capped = byKey.size() > keys.size();
    this.sentences = new HashMap<>();
    for (String key : keys) {
      TreeMap<Integer, List<KeyMention>> bySentence = new TreeMap<>();
      for (KeyMention mention : byKey.get(key)) {
        bySentence.computeIfAbsent(mention.sentence(), number -> new ArrayList<>()).add(mention);
      }
      sentences.put(key, bySentence);
    }
  }

  /** The keys kept, sorted. */
  List<String> keys() {
    return keys;
  }

  /** Whether the article lost keys to the cap. */
  boolean capped() {
    return capped;
  }

  /** The sentences that name both keys, in order. */
  List<SharedSentence> shared(String a, String b) {
    TreeMap<Integer, List<KeyMention>> ofA = sentences.get(a);
    TreeMap<Integer, List<KeyMention>> ofB = sentences.get(b);
    List<SharedSentence> shared = new ArrayList<>();
    for (Map.Entry<Integer, List<KeyMention>> entry : ofA.entrySet()) {
      List<KeyMention> mentionsB = ofB.get(entry.getKey());
      if (mentionsB != null) {
        shared.add(SharedSentence.of(entry.getValue(), mentionsB));
      }
    }
    return shared;
  }

  /** The smallest distance of the two keys in sentences: 0 where they share one. */
  int distance(String a, String b) {
    TreeMap<Integer, List<KeyMention>> ofB = sentences.get(b);
    int smallest = Integer.MAX_VALUE;
    for (int sentence : sentences.get(a).keySet()) {
      Integer below = ofB.floorKey(sentence);
      Integer above = ofB.ceilingKey(sentence);
      smallest = below == null ? smallest : Math.min(smallest, sentence - below);
      smallest = above == null ? smallest : Math.min(smallest, above - sentence);
    }
    return smallest;
  }
}
