package org.dyad.job;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * What a run changed.
 *
 * @param days days whose tables were replaced
 * @param articles articles annotated
 * @param characters code points of these
 */
record Published(SortedSet<LocalDate> days, long articles, long characters) {
  /** What changed, for a person. */
  String text() {
    return switch (days.size()) {
      case 0 -> "nothing changed";
      case 1 -> "1 day published, " + days.first();
      default -> "%d days published, %s to %s".formatted(days.size(), days.first(), days.last());
    };
  }
}
