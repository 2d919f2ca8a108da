package org.dyad.job;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dyad.core.UserError;
import picocli.CommandLine.Option;

/** A range of days, both ends inclusive. */
final class DayRange {
  @Option(names = "--from", paramLabel = "DAY", description = "First day, YYYY-MM-DD.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day, YYYY-MM-DD.")
  private LocalDate to;

  boolean given() {
    return from != null || to != null;
  }

  /**
   * The days of the range among these.
   *
   * @throws UserError where only one end is given, or they stand in the wrong order
   */
  SortedSet<LocalDate> of(SortedSet<LocalDate> days) {
    if (from == null || to == null) {
      throw new UserError("a range of days has two ends: give both --from and --to");
    }
    if (to.isBefore(from)) {
      throw new UserError("--to %s is before --from %s: swap them".formatted(to, from));
    }
    return new TreeSet<>(days.subSet(from, to.plusDays(1)));
  }
}
