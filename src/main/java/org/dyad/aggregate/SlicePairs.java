package org.dyad.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pairs of one slice of a day, added up article by article.
 *
 * <p>Memory grows with the pairs of the slice, not with its articles. Keys are numbered in order,
 * so that the numbers of a pair order it too.
 */
final class SlicePairs {
  /** Which pairs of the day belong to the slice. */
  record Share(LocalDate day, int slice, DaySlices slices) {
    boolean has(String lesserKey) {
      return slices.slice(day, lesserKey) == slice;
    }
  }

  /** A key of the day: stories that name it, and all stories of the day. */
  record Key(String name, long stories, long storiesTotal) {}

  /** A pair of keys with its totals; {@code best} is null where no evidence is asked for. */
  record Pair(Key a, Key b, PairTotals totals, BestSentences best) {
    List<BestSentences.Candidate> evidence() {
      return best == null ? List.of() : best.end();
    }
  }

  private final Share share;
  private final int evidence;
  private final List<Key> keys = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** By the number of the lesser key, then by that of the greater. */
  private final TreeMap<Integer, Map<Integer, Pair>> pairs = new TreeMap<>();

  /**
   * @param evidence sentences of evidence a pair, 0 or more
   */
  SlicePairs(Share share, int evidence) {
    this.share = share;
    this.evidence = evidence;
  }

  LocalDate day() {
    return share.day();
  }

  /** The next key of the day in order; all come before the first article. */
  void addKey(Key key) {
    numbers.put(key.name(), keys.size());
    keys.add(key);
  }

  /** Adds the pairs of an article; the articles of a story come together. */
  void add(KeyedArticle article) {
    List<KeyedArticle.Named> named = article.keys();
    for (int a = 0; a < named.size() - 1; a++) {
      KeyedArticle.Named first = named.get(a);
      if (share.has(first.key())) {
        int number = numbers.get(first.key());
        Map<Integer, Pair> ofFirst = pairs.computeIfAbsent(number, one -> new HashMap<>());
        for (KeyedArticle.Named second : named.subList(a + 1, named.size())) {
          Pair pair =
              ofFirst.computeIfAbsent(
                  numbers.get(second.key()), other -> pair(keys.get(number), keys.get(other)));
          add(article, pair, first.sentences(), second.sentences());
        }
      }
    }
  }

  private static void add(KeyedArticle article, Pair pair, KeySentences a, KeySentences b) {
    List<SharedSentence> shared = a.shared(b);
    pair.totals().add(article, shared.isEmpty() ? a.distance(b) : 0, shared);
    if (pair.best() != null) {
      for (SharedSentence sentence : shared) {
        pair.best().add(article.story(), article.id(), sentence, article.text(sentence.sentence()));
      }
    }
  }

  private Pair pair(Key a, Key b) {
    return new Pair(a, b, new PairTotals(), evidence == 0 ? null : new BestSentences(evidence));
  }

  /** Every pair, by the order of keys. */
  Stream<Pair> inOrder() {
    return pairs.values().stream()
        .flatMap(
            ofFirst ->
                ofFirst.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue));
  }
}
