package org.dyad.annotate;

/**
 * Cuts a text into words and marks, the same way at training and at run time.
 *
 * <p>Words are runs of letters and digits. Inside a word stay: the dots of {@code U.S.} and {@code
 * 1.5}, the comma of {@code 1,000}, the apostrophe of {@code O'Brien}, the ampersand of {@code
 * AT&T}. Clitics ({@code 's}, {@code n't}, {@code 're}) are tokens. Hyphens and all other marks
 * stand alone; a run of one mark ({@code ...}, {@code --}) is one token. The dot of an initial or
 * of a known abbreviation belongs to it.
 */
public final class Tokenizer {
  private Tokenizer() {}

  /** Tokens of the text, without sentences. */
  static Tokens tokenize(String text) {
    Tokens tokens = new Tokens();
    int length = text.length();
    int at = 0;
    while (at < length) {
      char first = text.charAt(at);
      if (isWord(first)) {
        at = word(text, at, tokens);
      } else if (isSpace(first)) {
        at++;
      } else if (isApostrophe(first) && at > 0 && isWord(text.charAt(at - 1))) {
        int clitic = cliticEnd(text, at);
        int end = clitic > 0 ? clitic : at + 1;
        tokens.add(at, end);
        at = end;
      } else {
        int end = markEnd(text, at);
        tokens.add(at, end);
        at = end;
      }
    }
    return tokens;
  }

  /** Tokens and sentences of the text. */
  public static Tokens split(String text) {
    Tokens tokens = tokenize(text);
    SentenceSplitter.split(text, tokens);
    return tokens;
  }

  private static int word(String text, int begin, Tokens tokens) {
    int length = text.length();
    boolean dotted = false;
    int at = begin;
    while (true) {
      while (at < length && isWord(text.charAt(at))) {
        at++;
      }
      if (at >= length) {
        break;
      }
      char mark = text.charAt(at);
      char next = at + 1 < length ? text.charAt(at + 1) : ' ';
      char last = text.charAt(at - 1);
      if (mark == '.' && isInitials(text, begin, at) && isSingleLetter(text, at + 1)) {
        dotted = true;
      } else if (mark == '.' && isInitials(text, begin, at)) {
        return end(tokens, begin, dotted || Character.isUpperCase(last) ? at + 1 : at);
      } else if ((mark == '.' || mark == ',') && isDigit(last) && isDigit(next)) {
        // a number goes on
      } else if (mark == '.' && at - begin <= 6 && Abbreviations.contains(text, begin, at)) {
        return end(tokens, begin, at + 1);
      } else if (isApostrophe(mark) && Character.isLetter(next)) {
        int clitic = cliticEnd(text, at);
        if (clitic > 0) {
          boolean negation = (next == 't' || next == 'T') && (last == 'n' || last == 'N');
          if (negation && at - begin > 1) {
            tokens.add(begin, at - 1);
            return end(tokens, at - 1, clitic);
          }
          tokens.add(begin, at);
          return end(tokens, at, clitic);
        }
      } else if (mark != '&' || !Character.isUpperCase(last) || !Character.isUpperCase(next)) {
        break;
      }
      at++;
    }
    return end(tokens, begin, at);
  }

  private static int end(Tokens tokens, int begin, int end) {
    tokens.add(begin, end);
    return end;
  }

  /** Whether the range is letters with a dot after each but the last: {@code U}, {@code U.S}. */
  private static boolean isInitials(String text, int begin, int end) {
    if ((end - begin) % 2 == 0) {
      return false;
    }
    for (int at = begin; at < end; at++) {
      char here = text.charAt(at);
      if ((at - begin) % 2 == 0 ? !Character.isLetter(here) : here != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isSingleLetter(String text, int at) {
    return at < text.length()
        && Character.isLetter(text.charAt(at))
        && (at + 1 == text.length() || !isWord(text.charAt(at + 1)));
  }

  /** End of the clitic that begins with the apostrophe at this place, or -1. */
  private static int cliticEnd(String text, int apostrophe) {
    int end = apostrophe + 1;
    while (end < text.length() && end < apostrophe + 4 && isWord(text.charAt(end))) {
      end++;
    }
    char first = end - apostrophe > 1 ? Character.toLowerCase(text.charAt(apostrophe + 1)) : ' ';
    boolean clitic =
        switch (end - apostrophe) {
          case 2 -> first == 's' || first == 'm' || first == 'd' || first == 't';
          case 3 -> {
            char second = Character.toLowerCase(text.charAt(apostrophe + 2));
            yield ((first == 'r' || first == 'v') && second == 'e')
                || (first == 'l' && second == 'l');
          }
          default -> false;
        };
    return clitic ? end : -1;
  }

  private static int markEnd(String text, int begin) {
    char mark = text.charAt(begin);
    if (Character.isHighSurrogate(mark)) {
      return begin + Character.charCount(text.codePointAt(begin));
    }
    int end = begin + 1;
    while (end < text.length() && end - begin < 80 && text.charAt(end) == mark) {
      end++;
    }
    return end;
  }

  static boolean isWord(char here) {
    if (here < 128) {
      return (here >= 'a' && here <= 'z') || (here >= 'A' && here <= 'Z') || isDigit(here);
    }
    if (Character.isLetterOrDigit(here)) {
      return true;
    }
    int type = Character.getType(here);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isDigit(char here) {
    return here >= '0' && here <= '9';
  }

  static boolean isApostrophe(char here) {
    return here == '\'' || here == '\u2019';
  }

  static boolean isSpace(char here) {
    if (here < 128) {
      return here <= ' ' || here == 127;
    }
    return Character.isWhitespace(here)
        || Character.isSpaceChar(here)
        || Character.getType(here) == Character.FORMAT;
  }
}
