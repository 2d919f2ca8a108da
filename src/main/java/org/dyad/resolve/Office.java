package org.dyad.resolve;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An office that a person holds or held.
 *
 * @param office small, without its country: foreign minister
 * @param country null for an organisation's office
 * @param since first day; null where unknown
 * @param until first day no longer in office; null where open or unknown
 */
record Office(String actorId, String office, String country, LocalDate since, LocalDate until)
    implements Serializable {

  /** Whether nothing known speaks against holding the office on the day; null: any day. */
  boolean mayHoldOn(LocalDate day) {
    if (day == null) {
      return true;
    }
    return (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
  }
}
