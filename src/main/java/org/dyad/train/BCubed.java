package org.dyad.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * B-cubed (Bagga and Baldwin 1998) over the mentions of a whole file, documents mixed: a mention's
 * precision is the share of its system entity that is of its gold actor, its recall the share of
 * its gold actor that is in its system entity.
 *
 * <p>Where the system found its mentions itself, as the reference scorer has it (Pradhan et al.
 * 2014): precision is the mean over all found mentions, recall over all gold mentions; a spurious
 * mention has precision 0 and is part of its entity, a missed one has recall 0.
 */
final class BCubed {
  private BCubed() {}

  static Rates of(List<Judged> mentions) {
    Map<String, Integer> gold = new HashMap<>();
    Map<String, Integer> system = new HashMap<>();
    Map<List<String>, Integer> both = new HashMap<>();
    for (Judged mention : mentions) {
      if (!mention.isSpurious()) {
        gold.merge(mention.gold(), 1, Integer::sum);
      }
      if (!mention.isMissed()) {
        system.merge(mention.system(), 1, Integer::sum);
      }
      if (!mention.isSpurious() && !mention.isMissed()) {
        both.merge(List.of(mention.system(), mention.gold()), 1, Integer::sum);
      }
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<List<String>, Integer> cell : both.entrySet()) {
      double shared = cell.getValue();
      precision += shared * shared / system.get(cell.getKey().get(0));
      recall += shared * shared / gold.get(cell.getKey().get(1));
    }
    return Rates.ofSums(precision, recall, sum(system), sum(gold));
  }

  private static long sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
