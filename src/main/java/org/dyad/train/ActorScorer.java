package org.dyad.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects the judged mentions of one gold file, document by document, and sums up. */
final class ActorScorer {
  private final List<Judged> given = new ArrayList<>();
  private final List<Judged> raw = new ArrayList<>();
  private int documents;

  /**
   * Judges one document; gold mentions without an actor are resolved but do not count.
   *
   * @param resolved its gold names, resolved, in their order
   */
  void addGiven(LinkedDocument document, List<NamedMention> resolved) {
    List<LinkedDocument.Mention> names = document.names();
    for (int at = 0; at < names.size(); at++) {
      if (names.get(at).actor() != null) {
        given.add(judged(documents, names.get(at), resolved.get(at), resolved.get(at)));
      }
    }
    documents++;
  }

  /**
   * Judges what was found in the text of the document added last. A found mention that is no gold
   * mention's is spurious if it lies inside a scored range and the gold does not leave it open.
   *
   * @param resolved its gold names, resolved, in their order
   */
  void addFound(LinkedDocument document, List<NamedMention> resolved, List<NamedMention> found) {
    int number = documents - 1;
    List<LinkedDocument.Mention> names = document.names();
    int[] places = MentionAlignment.of(names, found);
    boolean[] aligned = new boolean[found.size()];
    for (int at = 0; at < places.length; at++) {
      boolean missed = places[at] < 0;
      if (!missed) {
        aligned[places[at]] = true;
      }
      if (names.get(at).actor() != null) {
        NamedMention mention = missed ? null : found.get(places[at]);
        raw.add(judged(number, names.get(at), resolved.get(at), mention));
      }
    }
    for (int at = 0; at < aligned.length; at++) {
      NamedMention mention = found.get(at);
      boolean counts = document.counts(mention.begin(), mention.end());
      if (!aligned[at] && counts && !document.leavesOpen(mention.begin(), mention.end())) {
        raw.add(new Judged(number, mention, -1, null, mention.surface()));
      }
    }
  }

  private static Judged judged(
      int document, LinkedDocument.Mention gold, NamedMention given, NamedMention found) {
    return new Judged(document, found, given.sentence(), gold.actor(), given.surface());
  }

  ActorReport.OfFile report(String file) {
    Map<String, Integer> rules = new TreeMap<>();
    given.forEach(mention -> rules.merge(mention.found().ruleCode(), 1, Integer::sum));
    ActorReport.Given gold =
        new ActorReport.Given(
            BCubed.of(given),
            CrossDocumentPairs.of(given),
            rules,
            EntityErrors.merges(given),
            EntityErrors.splits(given));
    return new ActorReport.OfFile(file, documents, gold, raw.isEmpty() ? null : endToEnd());
  }

  private ActorReport.EndToEnd endToEnd() {
    PairTable pairs = new PairTable(raw);
    return new ActorReport.EndToEnd(
        tables(raw),
        tables(raw.stream().filter(mention -> !mention.isSpurious()).toList()),
        named(pairs.lostInDocuments()),
        named(pairs.lostInSentences()),
        surfaces(raw.stream().filter(Judged::isMissed)),
        surfaces(raw.stream().filter(Judged::isSpurious)));
  }

  /** The commonest surfaces and how often each. */
  private static Map<String, Integer> surfaces(Stream<Judged> mentions) {
    Map<String, Integer> counts = new TreeMap<>();
    mentions.forEach(mention -> counts.merge(mention.surface(), 1, Integer::sum));
    Map<String, Integer> commonest = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(EntityErrors.LISTED)
        .forEach(entry -> commonest.put(entry.getKey(), entry.getValue()));
    return commonest;
  }

  private static ActorReport.Tables tables(List<Judged> mentions) {
    PairTable pairs = new PairTable(mentions);
    return new ActorReport.Tables(BCubed.of(mentions), pairs.documents(), pairs.sentences());
  }

  private static Map<String, Integer> named(Map<PairTable.Loss, Integer> losses) {
    Map<String, Integer> named = new LinkedHashMap<>();
    losses.forEach((loss, count) -> named.put(loss.meaning(), count));
    return named;
  }
}
