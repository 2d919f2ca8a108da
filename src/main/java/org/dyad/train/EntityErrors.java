package org.dyad.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What B-cubed loses most by: system entities of several gold actors, and actors in pieces. */
final class EntityErrors {
  static final int LISTED = 30;

  private EntityErrors() {}

  /** System entities that hold several gold actors; a part is a gold actor. */
  static List<ActorReport.Mistake> merges(List<Judged> mentions) {
    return worst(mentions, Judged::system, Judged::gold);
  }

  /** Gold actors that several system entities hold; a part is a system entity. */
  static List<ActorReport.Mistake> splits(List<Judged> mentions) {
    return worst(mentions, Judged::gold, Judged::system);
  }

  private static List<ActorReport.Mistake> worst(
      List<Judged> mentions, Function<Judged, String> whole, Function<Judged, String> part) {
    Map<String, List<Judged>> wholes =
        mentions.stream()
            .collect(Collectors.groupingBy(whole, LinkedHashMap::new, Collectors.toList()));
    List<ActorReport.Mistake> mistakes = new ArrayList<>();
    wholes.forEach(
        (id, members) -> {
          Map<String, List<Judged>> parts =
              members.stream()
                  .collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toList()));
          if (parts.size() > 1) {
            mistakes.add(mistake(id, members.size(), parts));
          }
        });
    return mistakes.stream()
        .sorted(
            Comparator.comparingDouble(ActorReport.Mistake::cost)
                .reversed()
                .thenComparing(ActorReport.Mistake::entity))
        .limit(LISTED)
        .toList();
  }

  private static ActorReport.Mistake mistake(String id, int size, Map<String, List<Judged>> parts) {
    List<Map.Entry<String, List<Judged>>> bySize =
        parts.entrySet().stream()
            .sorted(Comparator.comparing(part -> -part.getValue().size()))
            .toList();
    double kept = 0;
    for (List<Judged> part : parts.values()) {
      kept += (double) part.size() * part.size() / size;
    }
    List<String> shown = bySize.stream().map(EntityErrors::shown).toList();
    NamedMention example = bySize.get(1).getValue().get(0).found();
    return new ActorReport.Mistake(id, shown, size - kept, example.rule(), example.context());
  }

  /** {@code GBR 3: Britain, British}. */
  private static String shown(Map.Entry<String, List<Judged>> part) {
    Map<String, Long> surfaces =
        part.getValue().stream()
            .collect(
                Collectors.groupingBy(
                    mention -> mention.found().surface(), TreeMap::new, Collectors.counting()));
    String names =
        surfaces.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(3)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return "%s %d: %s".formatted(part.getKey(), part.getValue().size(), names);
  }
}
