package org.dyad.train;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The unordered pairs of actors that stand together in a unit, a document or a sentence, found
 * against gold. An unresolved mention makes no pair, as in the tables.
 */
final class PairTable {
  /** Why a gold pair is not found, the gravest of its two actors. */
  enum Loss {
    MISSED("no mention of the actor found"),
    UNRESOLVED("found, but unresolved"),
    MERGED("resolved as another actor"),
    SPLIT("resolved, but apart from most of its mentions"),
    SENTENCE("found in another sentence");

    private final String meaning;

    Loss(String meaning) {
      this.meaning = meaning;
    }

    String meaning() {
      return meaning;
    }
  }

  private record Pair(List<Integer> unit, String one, String other) {}

  private final List<Judged> mentions;
  private final ActorMap map;

  PairTable(List<Judged> mentions) {
    this.mentions = mentions;
    this.map = new ActorMap(mentions);
  }

  Rates documents() {
    return rates(goldPairs(any -> 0), foundPairs(any -> 0));
  }

  Rates sentences() {
    return rates(
        goldPairs(Judged::goldSentence), foundPairs(mention -> mention.found().sentence()));
  }

  private static Rates rates(Set<Pair> gold, Set<Pair> found) {
    long hits = gold.stream().filter(found::contains).count();
    return Rates.ofHits(hits, found.size(), gold.size());
  }

  private Set<Pair> goldPairs(ToIntFunction<Judged> sentence) {
    Map<List<Integer>, NavigableSet<String>> units =
        mentions.stream()
            .filter(mention -> !mention.isSpurious())
            .collect(
                Collectors.groupingBy(
                    mention -> unit(mention, sentence),
                    Collectors.mapping(
                        Judged::gold,
                        Collectors.<String, NavigableSet<String>>toCollection(TreeSet::new))));
    return pairs(units);
  }

  private Set<Pair> foundPairs(ToIntFunction<Judged> sentence) {
    Map<List<Integer>, NavigableSet<String>> units =
        mentions.stream()
            .filter(Judged::isResolved)
            .collect(
                Collectors.groupingBy(
                    mention -> unit(mention, sentence),
                    Collectors.mapping(
                        mention -> map.mapped(mention.system()),
                        Collectors.<String, NavigableSet<String>>toCollection(TreeSet::new))));
    return pairs(units);
  }

  private static List<Integer> unit(Judged mention, ToIntFunction<Judged> sentence) {
    return List.of(mention.document(), sentence.applyAsInt(mention));
  }

  private static Set<Pair> pairs(Map<List<Integer>, NavigableSet<String>> units) {
    Set<Pair> pairs = new HashSet<>();
    units.forEach(
        (unit, actors) ->
            actors.forEach(
                one ->
                    actors
                        .tailSet(one, false)
                        .forEach(other -> pairs.add(new Pair(unit, one, other)))));
    return pairs;
  }

  /** How many gold pairs of documents are lost, by what became of their actors there. */
  Map<Loss, Integer> lostInDocuments() {
    return lost(any -> 0, any -> 0);
  }

  /** The same for sentences. */
  Map<Loss, Integer> lostInSentences() {
    return lost(Judged::goldSentence, mention -> mention.found().sentence());
  }

  private Map<Loss, Integer> lost(ToIntFunction<Judged> gold, ToIntFunction<Judged> found) {
    Map<List<Integer>, List<Judged>> units =
        mentions.stream()
            .filter(mention -> !mention.isSpurious())
            .collect(Collectors.groupingBy(mention -> unit(mention, gold)));
    Set<Pair> hits = foundPairs(found);
    Map<Loss, Integer> counts = new TreeMap<>();
    for (Pair pair : goldPairs(gold)) {
      if (!hits.contains(pair)) {
        Loss one = loss(units.get(pair.unit()), pair.one());
        Loss other = loss(units.get(pair.unit()), pair.other());
        counts.merge(one.compareTo(other) < 0 ? one : other, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The mildest of what became of an actor's mentions in a unit. */
  private Loss loss(List<Judged> unit, String actor) {
    return unit.stream()
        .filter(mention -> mention.gold().equals(actor))
        .map(this::loss)
        .max(Comparator.naturalOrder())
        .orElse(Loss.MISSED);
  }

  private Loss loss(Judged mention) {
    if (mention.isMissed()) {
      return Loss.MISSED;
    }
    if (!mention.isResolved()) {
      return Loss.UNRESOLVED;
    }
    if (map.mapped(mention.system()).equals(mention.gold())) {
      return Loss.SENTENCE;
    }
    return mention.gold().equals(map.closest(mention.system())) ? Loss.SPLIT : Loss.MERGED;
  }
}
