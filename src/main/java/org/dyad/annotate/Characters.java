package org.dyad.annotate;

/** Kinds of characters as the tokenizer sees them. */
final class Characters {
  private static final byte MARK = 0;
  private static final byte WORD = 1;
  private static final byte SPACE = 2;

  /** Kinds of the characters of European texts; others are asked of {@link Character}. */
  private static final byte[] KINDS = new byte[0x2100];

  static {
    for (char here = 0; here < KINDS.length; here++) {
      KINDS[here] = kind(here);
    }
  }

  private Characters() {}

  private static byte kind(char here) {
    if (Character.isLetterOrDigit(here)) {
      return WORD;
    }
    int type = Character.getType(here);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
      return WORD;
    }
    boolean space =
        here <= ' '
            || here == 127
            || Character.isWhitespace(here)
            || Character.isSpaceChar(here)
            || type == Character.FORMAT;
    return space ? SPACE : MARK;
  }

  static boolean isWord(char here) {
    return (here < KINDS.length ? KINDS[here] : kind(here)) == WORD;
  }

  static boolean isSpace(char here) {
    return (here < KINDS.length ? KINDS[here] : kind(here)) == SPACE;
  }

  /** Whether a character without width joins the letters around it: soft hyphen, word joiner. */
  static boolean isJoiner(char here) {
    return here == '\u00ad' || here == '\u200c' || here == '\u200d' || here == '\u2060';
  }

  /** Whether the character modifies the one before it. */
  static boolean isCombining(char here) {
    return here >= 0x300 && Character.getType(here) == Character.NON_SPACING_MARK;
  }

  static boolean isApostrophe(char here) {
    return here == '\''
        || here == '\u2019'
        || here == '\u2018'
        || here == '\u00b4'
        || here == '`'
        || here == '\u2032'
        || here == '\u0092';
  }

  /** Lines that a character ends. */
  static int lineEnds(char here) {
    return switch (here) {
      case '\n', '\u000b', '\f', '\u2028' -> 1;
      case '\u2029' -> 2;
      default -> 0;
    };
  }

  /** The character at a place, a space outside the text. */
  static char at(String text, int place) {
    return place >= 0 && place < text.length() ? text.charAt(place) : ' ';
  }

  /**
   * Where the text goes on after white space within one paragraph; its length where it does not.
   */
  static int wordAfter(String text, int place) {
    int lines = 0;
    int at = place;
    while (at < text.length() && isSpace(text.charAt(at))) {
      lines += lineEnds(text.charAt(at));
      if (lines > 1) {
        return text.length();
      }
      at++;
    }
    return at;
  }
}
