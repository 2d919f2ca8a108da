package org.dyad.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Warns of dates that a run accepts but that are mostly mistakes. */
final class DoubtfulOffices {
  /** Offices that one person of a country holds at a time. */
  private static final Set<String> ONE_HOLDER =
      Set.of("president", "prime minister", "foreign minister");

  /** No term that is known today ends later. */
  private static final int YEARS_AHEAD = 10;

  private static final Comparator<Facts.Placed<Office>> BY_SINCE =
      Comparator.comparing((Facts.Placed<Office> office) -> office.fact().since())
          .thenComparing(office -> office.fact().actorId());

  private final Facts facts;

  private DoubtfulOffices(Facts facts) {
    this.facts = facts;
  }

  static void report(Facts facts, LocalDate today) {
    DoubtfulOffices doubts = new DoubtfulOffices(facts);
    List<Facts.Placed<Office>> offices = facts.offices();
    offices.forEach(office -> doubts.checkFuture(office, today.plusYears(YEARS_AHEAD)));
    Map<String, List<Facts.Placed<Office>>> terms =
        offices.stream()
            .filter(office -> ONE_HOLDER.contains(office.fact().office()))
            .filter(office -> office.fact().country() != null && office.fact().since() != null)
            .collect(
                Collectors.groupingBy(
                    office -> office.fact().office() + " of " + office.fact().country(),
                    TreeMap::new,
                    Collectors.toList()));
    terms.forEach((office, held) -> doubts.checkOverlaps(office, held));
  }

  private void checkFuture(Facts.Placed<Office> placed, LocalDate latest) {
    Office office = placed.fact();
    LocalDate last = office.until() == null ? office.since() : office.until();
    if (last != null && last.isAfter(latest)) {
      String column = office.until() == null ? "since" : "until";
      facts.report(
          placed
              .line()
              .warning(
                  "%s %s lies in the far future".formatted(column, last),
                  "correct the year, or leave the cell empty where the end is open"));
    }
  }

  /** Tells of each term the first other holder who comes before it ends. */
  private void checkOverlaps(String office, List<Facts.Placed<Office>> held) {
    List<Facts.Placed<Office>> terms = held.stream().sorted(BY_SINCE).toList();
    for (int at = 0; at < terms.size(); at++) {
      Facts.Placed<Office> term = terms.get(at);
      terms.subList(at + 1, terms.size()).stream()
          .filter(next -> !next.fact().actorId().equals(term.fact().actorId()))
          .findFirst()
          .filter(next -> term.fact().mayHoldOn(next.fact().since()))
          .ifPresent(next -> warn(office, term, next));
    }
  }

  private void warn(String office, Facts.Placed<Office> term, Facts.Placed<Office> next) {
    LocalDate until = term.fact().until();
    facts.report(
        term.line()
            .warning(
                "%s is %s %s, but %s is from %s on (%s)"
                    .formatted(
                        term.fact().actorId(),
                        office,
                        until == null ? "without an end" : "until " + until,
                        next.fact().actorId(),
                        next.fact().since(),
                        next.line().place()),
                until == null ? "write until, the first day out of office" : "correct one date"));
  }
}
