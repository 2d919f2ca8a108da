package org.dyad.verify;

/**
 * An invariant that the published tables break.
 *
 * @param invariant its short name, such as {@code surface-is-in-text}
 * @param sentence what should hold
 * @param violations rows that break it, 1 or more
 * @param example one of these rows, as JSON
 */
public record Finding(String invariant, String sentence, long violations, String example) {

  /** One line for a person. */
  @Override
  public String toString() {
    return "%s: %d rows break \"%s\" For example %s"
        .formatted(invariant, violations, sentence, example);
  }
}
