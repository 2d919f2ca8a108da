package org.dyad.annotate;

/**
 * Cuts a text into words and marks, the same way at training and at run time.
 *
 * <p>Words are runs of letters and digits. Inside a word stay: the dots of {@code U.S.} and {@code
 * 1.5}, the comma of {@code 1,000}, the marks of {@code 10:30}, {@code 2-1} and {@code 9/11}, the
 * apostrophe of {@code O'Brien}, the ampersand of {@code AT&T}. Clitics ({@code 's}, {@code n't},
 * {@code 're}) are tokens. Web and mail addresses, {@code @handles} and {@code #tags} are one
 * token. Hyphens and all other marks stand alone; a run of one mark ({@code ...}, {@code --}) is
 * one token. The dot of an initial or of a known abbreviation belongs to it.
 */
public final class Tokenizer {
  private static final int LONGEST_ABBREVIATION = 6;
  private static final int LONGEST_RUN = 80;

  /** Bounds the work on a text of nothing but letters and dots. */
  private static final int LONGEST_INITIALS = 20;

  private Tokenizer() {}

  /** Tokens of the text, without sentences. */
  static Tokens tokenize(String text) {
    Tokens tokens = new Tokens();
    int length = text.length();
    int at = 0;
    while (at < length) {
      char first = text.charAt(at);
      if (Characters.isWord(first)) {
        at = word(text, at, tokens);
      } else if (Characters.isSpace(first)) {
        at++;
      } else {
        at = end(tokens, at, markEnd(text, at));
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
    int at = wordEnd(text, begin);
    while (at < text.length()) {
      int clitic = isElision(text, at) ? cliticEnd(text, at) : -1;
      if (clitic > 0) {
        return clitic(text, begin, at, clitic, tokens);
      }
      int next = markInWord(text, begin, at);
      if (next < 0) {
        return end(tokens, begin, -next);
      }
      if (next == at) {
        break;
      }
      at = next;
    }
    return end(tokens, begin, at);
  }

  private static boolean isElision(String text, int mark) {
    return Characters.isApostrophe(text.charAt(mark))
        && Character.isLetter(Characters.at(text, mark + 1));
  }

  /**
   * How a word goes on at what is no letter: the place where to read on, this place where the word
   * ends before it, or where the token is complete its end with a minus sign.
   */
  private static int markInWord(String text, int begin, int at) {
    char mark = text.charAt(at);
    if (Characters.isSpace(mark) && !Characters.isJoiner(mark)) {
      return at;
    }
    if (mark == '.') {
      return dotEnd(text, begin, at);
    }
    if (isElision(text, at) || goesOn(text, begin, at)) {
      return wordEnd(text, at + 1);
    }
    int address = mark == ':' || mark == '@' ? Addresses.end(text, begin, at) : -1;
    return address > at ? -address : at;
  }

  private static int wordEnd(String text, int begin) {
    int at = begin;
    while (at < text.length() && Characters.isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(Tokens tokens, int begin, int end) {
    tokens.add(begin, end);
    return end;
  }

  /** Adds the word before a clitic, and the clitic. */
  private static int clitic(String text, int begin, int apostrophe, int end, Tokens tokens) {
    char last = text.charAt(apostrophe - 1);
    char next = text.charAt(apostrophe + 1);
    boolean negation = (next == 't' || next == 'T') && (last == 'n' || last == 'N');
    int cut = negation ? apostrophe - 1 : apostrophe;
    if (cut > begin) {
      tokens.add(begin, cut);
    }
    return end(tokens, cut, end);
  }

  /** How a word goes on at a dot, said in the way of {@link #markInWord}. */
  private static int dotEnd(String text, int begin, int dot) {
    char last = text.charAt(dot - 1);
    char next = Characters.at(text, dot + 1);
    if (isDigit(last) && isDigit(next)) {
      return wordEnd(text, dot + 1);
    }
    if (isInitials(text, begin, dot)) {
      if (isSingleLetter(text, dot + 1)) {
        return dot + 2;
      }
      boolean capital = Character.isUpperCase(last) && !isHyphened(text, begin);
      if (dot - begin > 1 || capital) {
        return -dot - 1;
      }
    }
    if (Character.isLetter(next)) {
      int address = Addresses.end(text, begin, dot);
      if (address > 0) {
        return -address;
      }
    }
    boolean owned = dot - begin <= LONGEST_ABBREVIATION && Abbreviations.ownsDot(text, begin, dot);
    return owned ? -dot - 1 : dot;
  }

  /** Whether a hyphen without a dot before it binds the word: {@code J-K}, not {@code J.-K.}. */
  private static boolean isHyphened(String text, int begin) {
    return Characters.at(text, begin - 1) == '-'
        && Characters.isWord(Characters.at(text, begin - 2));
  }

  /** Whether a mark other than a dot or an apostrophe stands within a word. */
  private static boolean goesOn(String text, int begin, int mark) {
    char last = text.charAt(mark - 1);
    char next = Characters.at(text, mark + 1);
    return switch (text.charAt(mark)) {
      case ',' -> isDigit(last) && isDigit(next);
      case ':', '/', '-', '\u2013' -> isDigit(last) && isDigit(next) && isDigit(text.charAt(begin));
      case '&' -> Character.isUpperCase(last) && Character.isUpperCase(next);
      case '\u00ad', '\u200c', '\u200d', '\u2060' -> Characters.isWord(next);
      default -> false;
    };
  }

  /** Whether the range is letters with a dot after each but the last: {@code U}, {@code U.S}. */
  private static boolean isInitials(String text, int begin, int end) {
    if ((end - begin) % 2 == 0 || end - begin > LONGEST_INITIALS) {
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
        && !Characters.isWord(Characters.at(text, at + 1));
  }

  /** End of the clitic that begins with the apostrophe at this place, or -1. */
  private static int cliticEnd(String text, int apostrophe) {
    int end = apostrophe + 1;
    while (end < text.length() && end < apostrophe + 4 && Characters.isWord(text.charAt(end))) {
      end++;
    }
    int first = Characters.at(text, apostrophe + 1) | 0x20;
    int second = Characters.at(text, apostrophe + 2) | 0x20;
    boolean clitic =
        switch (end - apostrophe) {
          case 2 -> first == 's' || first == 'm' || first == 'd' || first == 't';
          case 3 ->
              ((first == 'r' || first == 'v') && second == 'e') || (first == 'l' && second == 'l');
          default -> false;
        };
    return clitic ? end : -1;
  }

  private static int markEnd(String text, int begin) {
    char mark = text.charAt(begin);
    if (Characters.isApostrophe(mark) && isCliticPlace(text, begin)) {
      return cliticEnd(text, begin);
    }
    if (mark == '@' || mark == '#') {
      int handle = Addresses.handleEnd(text, begin);
      if (handle > 0) {
        return handle;
      }
    }
    int end = begin + Character.charCount(text.codePointAt(begin));
    if (end == begin + 1) {
      while (end < text.length() && end - begin < LONGEST_RUN && text.charAt(end) == mark) {
        end++;
      }
    }
    while (end < text.length() && Characters.isCombining(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a clitic may stand here: after a word or its dot, quote or bracket, or all alone. */
  private static boolean isCliticPlace(String text, int apostrophe) {
    int end = cliticEnd(text, apostrophe);
    if (end < 0 || apostrophe == 0) {
      return end == text.length();
    }
    return switch (text.charAt(apostrophe - 1)) {
      case '.', ')', ']', '"', '\u201d', '!', '%' -> true;
      default -> Characters.isWord(text.charAt(apostrophe - 1));
    };
  }

  static boolean isDigit(char here) {
    return here >= '0' && here <= '9';
  }
}
