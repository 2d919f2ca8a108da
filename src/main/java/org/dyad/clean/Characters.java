package org.dyad.clean;

import java.text.Normalizer;

/** Unicode of a text: NFC, one kind of space, no controls, no invisible or broken characters. */
final class Characters {
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;
  private static final int NEXT_LINE = 0x85;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int FIRST_JOINING_SCRIPT = 0x0590;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int OBJECT_REPLACEMENT = 0xFFFC;

  private Characters() {}

  /** The text with {@code \n} as its only line end and a plain blank as its only other space. */
  static String normalise(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(composed.length());
    int before = ' ';
    for (int index = 0; index < composed.length(); ) {
      int point = composed.codePointAt(index);
      index += Character.charCount(point);
      if (point == '\r' && index < composed.length() && composed.charAt(index) == '\n') {
        continue;
      }
      int kept = kept(point, before);
      if (kept >= 0) {
        clean.appendCodePoint(kept);
        before = kept;
      }
    }
    // What was dropped may have stood between two characters that compose.
    return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
        ? clean.toString()
        : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /** The same on one line, runs of space folded; null where nothing is left. */
  static String line(String text) {
    if (text == null) {
      return null;
    }
    String line = foldSpace(normalise(text).replace('\n', ' '));
    return line.isEmpty() ? null : line;
  }

  /** Runs of blanks become one; none at either end. */
  static String foldSpace(String line) {
    StringBuilder folded = new StringBuilder(line.length());
    for (int index = 0; index < line.length(); index++) {
      char each = line.charAt(index);
      boolean extra =
          each == ' ' && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
      if (!extra) {
        folded.append(each);
      }
    }
    int end = folded.length();
    if (end > 0 && folded.charAt(end - 1) == ' ') {
      folded.setLength(end - 1);
    }
    return folded.toString();
  }

  private static int kept(int point, int before) {
    if (point >= ' ' && point < 0x7F) {
      return point;
    }
    return switch (point) {
      case '\n', '\r', '\f', 0x0B, NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> '\n';
      case '\t' -> ' ';
      case REPLACEMENT, OBJECT_REPLACEMENT -> -1;
      // Joiners spell words in Persian and Indic scripts and bind emoji; elsewhere they are dirt.
      case NON_JOINER, JOINER -> before >= FIRST_JOINING_SCRIPT ? point : -1;
      default -> byCategory(point);
    };
  }

  private static int byCategory(int point) {
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          // Scripts newer than this JDK are unassigned to it; non-characters end in FFFE or FFFF.
          Character.getType(point) == Character.UNASSIGNED && (point & 0xFFFE) != 0xFFFE
              ? point
              : -1;
      default -> point;
    };
  }
}
