package org.dyad.annotate;

/**
 * A mention in a text; offsets are UTF-16 indices, end exclusive.
 *
 * @param source {@link #MODEL} or {@link #PHRASE}
 * @param confidence 0 to 1
 * @param tone toward the mention, -1 to 1
 */
public record Mention(
    int sentence, int begin, int end, Kind kind, String source, double confidence, double tone) {
  /** The model marked it. */
  public static final String MODEL = "model";

  /** A list of phrases names it. */
  public static final String PHRASE = "phrase";
}
