package org.dyad.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dyad.core.UserError;

/**
 * The batch of a run.
 *
 * @param id begins with its day, YYYY-MM-DD
 * @param day the day of undated articles, and of the rows of {@code rejects} and {@code runs}
 */
record Batch(String id, LocalDate day) {
  private static final int DAY_LENGTH = 10;

  /**
   * The batch of this id.
   *
   * @throws UserError where the id does not begin with a day
   */
  static Batch of(String id) {
    try {
      if (id.length() < DAY_LENGTH || !id.matches("[A-Za-z0-9._-]+")) {
        throw new DateTimeException(id);
      }
      return new Batch(id, LocalDate.parse(id.substring(0, DAY_LENGTH)));
    } catch (DateTimeException wrong) {
      throw new UserError(
          "--batch %s is no batch: begin it with its day, such as 2023-09-18 or 2023-09-18-evening"
              .formatted(id),
          wrong);
    }
  }

  /** The batch of the UTC day of an instant. */
  static Batch at(Instant instant) {
    LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
    return new Batch(day.toString(), day);
  }
}
