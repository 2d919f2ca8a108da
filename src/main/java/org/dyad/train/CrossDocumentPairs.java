package org.dyad.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Pairs of mentions of different documents: found where the system puts both in one entity, gold
 * where they name one actor.
 */
final class CrossDocumentPairs {
  private CrossDocumentPairs() {}

  /** Over mentions that have both a gold actor and a system entity. */
  static Rates of(List<Judged> mentions) {
    return Rates.ofHits(
        pairs(mentions, mention -> List.of(mention.system(), mention.gold())),
        pairs(mentions, Judged::system),
        pairs(mentions, Judged::gold));
  }

  private static <K> long pairs(List<Judged> mentions, Function<Judged, K> group) {
    Map<K, Map<Integer, Long>> perDocument = new HashMap<>();
    for (Judged mention : mentions) {
      perDocument
          .computeIfAbsent(group.apply(mention), any -> new HashMap<>())
          .merge(mention.document(), 1L, Long::sum);
    }
    return perDocument.values().stream().mapToLong(CrossDocumentPairs::across).sum();
  }

  /** Pairs of a group's members that stand in different documents. */
  private static long across(Map<Integer, Long> counts) {
    long all = 0;
    long within = 0;
    for (long count : counts.values()) {
      all += count;
      within += count * count;
    }
    return (all * all - within) / 2;
  }
}
