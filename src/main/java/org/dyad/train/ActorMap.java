package org.dyad.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which gold actor each system actor stands for: that with which it shares most mentions over the
 * file, one to one, the largest count first, then the least system id, then the least gold id.
 */
final class ActorMap {
  private final Map<String, String> goldOf = new HashMap<>();
  private final Map<String, String> closest = new HashMap<>();

  private record Cell(String system, String gold, int count) {}

  ActorMap(List<Judged> mentions) {
    Map<List<String>, Integer> shared = new HashMap<>();
    for (Judged mention : mentions) {
      if (mention.isResolved() && !mention.isSpurious()) {
        shared.merge(List.of(mention.system(), mention.gold()), 1, Integer::sum);
      }
    }
    List<Cell> cells = new ArrayList<>();
    shared.forEach((ids, count) -> cells.add(new Cell(ids.get(0), ids.get(1), count)));
    cells.sort(
        Comparator.comparingInt(Cell::count)
            .reversed()
            .thenComparing(Cell::system)
            .thenComparing(Cell::gold));
    Set<String> taken = new HashSet<>();
    for (Cell cell : cells) {
      closest.putIfAbsent(cell.system(), cell.gold());
      if (!goldOf.containsKey(cell.system()) && taken.add(cell.gold())) {
        goldOf.put(cell.system(), cell.gold());
      }
    }
  }

  /** The gold actor, or the system's own id where it stands for none. */
  String mapped(String system) {
    return goldOf.getOrDefault(system, "system " + system);
  }

  /**
   * The gold actor with which it shares most mentions, mapped or not; null where it shares none.
   */
  String closest(String system) {
    return closest.get(system);
  }
}
