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
final class SlicePairs<S extends PairSum> {
  /** Which pairs of the day belong to the slice. */
  record Share(LocalDate day, int slice, DaySlices slices) {
    boolean has(String lesserKey) {
      return slices.slice(day, lesserKey) == slice;
    }
  }

  /** A key of the day: stories that name it, and all stories of the day. */
  record Key(String name, long stories, long storiesTotal) {}

  /** A pair of keys and what is gathered of it. */
  record Pair<S>(Key a, Key b, S sum) {}

  private final Share share;
  private final PairSum.Start<S> start;
  private final List<Key> keys = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** By the number of the lesser key, then by that of the greater. */
  private final TreeMap<Integer, Map<Integer, Pair<S>>> pairs = new TreeMap<>();

  SlicePairs(Share share, PairSum.Start<S> start) {
    this.share = share;
    this.start = start;
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
    Integer[] number = new Integer[named.size()];
    for (int at = 0; at < number.length; at++) {
      number[at] = numbers.get(named.get(at).key());
    }
    for (int a = 0; a < number.length - 1; a++) {
      if (share.has(named.get(a).key())) {
        addFrom(a, article, number);
      }
    }
  }

  /** Adds the pairs of one key of the article with the later ones. */
  private void addFrom(int a, KeyedArticle article, Integer[] number) {
    Key lesser = keys.get(number[a]);
    KeySentences first = article.keys().get(a).sentences();
    Map<Integer, Pair<S>> ofFirst = pairs.computeIfAbsent(number[a], one -> new HashMap<>());
    for (int b = a + 1; b < number.length; b++) {
      KeySentences second = article.keys().get(b).sentences();
      List<SharedSentence> shared = first.shared(second);
      if (start.takes(shared)) {
        ofFirst
            .computeIfAbsent(number[b], other -> new Pair<>(lesser, keys.get(other), start.empty()))
            .sum()
            .add(article, shared.isEmpty() ? first.distance(second) : 0, shared);
      }
    }
  }

  /** Every pair, by the order of keys. */
  Stream<Pair<S>> inOrder() {
    return pairs.values().stream()
        .flatMap(
            ofFirst ->
                ofFirst.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue));
  }
}
