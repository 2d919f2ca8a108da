package org.dyad.clean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A date as a source gives it.
 *
 * @param at the time; midnight UTC where only the day is given
 */
record Moment(Instant at) {
  static Moment of(LocalDate day) {
    return new Moment(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  LocalDate day() {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  long micros() {
    return Math.addExact(
        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
  }
}
