package org.dyad.clean;

import java.util.regex.Pattern;

/**
 * Takes out the related headlines that a page prints inside a sentence, behind a person's name:
 * "Speaker Ann Doe Ann Marie DoeHeadline one Headline two MORE said" becomes "Speaker Ann Doe
 * said". Left in, they bring actors and tone that the sentence does not speak of.
 */
final class HeadlineTrails {
  private static final String END = "MORE";

  /**
   * The name as the sentence has it, its full form with the same surname, up to 700 characters of
   * headlines with or without a space before them, and the word that opens the list.
   */
  private static final Pattern TRAIL =
      Pattern.compile(
          "\\b((?:\\p{Lu}[\\p{L}.'’-]* ){0,3})(\\p{Lu}[\\p{L}'’-]+)"
              + " (?:[\\p{Lu}(][\\p{L}.'’()-]* ){0,6}\\2(?= ?[\\p{Lu}\\p{N}'‘\"“])"
              + "[^\\n]{1,700}? "
              + END
              + "\\b");

  private HeadlineTrails() {}

  /** The paragraph without its trails. */
  static String without(String paragraph) {
    return paragraph.contains(END) ? TRAIL.matcher(paragraph).replaceAll("$1$2") : paragraph;
  }
}
