package org.dyad.annotate;

/**
 * Finds where sentences begin: after a full stop, question or exclamation mark (and the quotes and
 * brackets that close after it), at bullets, and at line ends.
 *
 * <p>An empty line always ends a sentence. A single line end does too, with a stop or without
 * (headlines, list items), unless the next line goes on in lower case or the line ends in a comma
 * or a word like "the".
 */
final class SentenceSplitter {
  /** A longer sentence is cut: bounds the work on a text without stops. */
  static final int MAX_TOKENS = 400;

  /** A list number is no longer. */
  private static final int MAX_LIST_DIGITS = 3;

  private final String text;
  private final Tokens tokens;

  /** First token of the sentence being read. */
  private int first;

  /** The last token before the token being read that closes no quote or bracket. */
  private int stop;

  /** Whether a straight quote stands open in this line. */
  private boolean quoted;

  private SentenceSplitter(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static void split(String text, Tokens tokens) {
    new SentenceSplitter(text, tokens).split();
  }

  private void split() {
    for (int token = 0; token < tokens.count(); token++) {
      int lines = token == 0 ? 2 : lineEnds(token);
      if (lines > 0) {
        quoted = false;
      }
      boolean closes = closes(token) && lines == 0;
      boolean begins =
          token == 0
              || token - first >= MAX_TOKENS
              || (lines > 0 ? beginsLine(token, lines) : !closes && beginsSentence(token));
      if (begins) {
        tokens.startSentence(token);
        first = token;
      }
      stop = closes ? stop : token;
    }
  }

  private int lineEnds(int token) {
    int lines = 0;
    for (int at = tokens.end(token - 1); at < tokens.begin(token); at++) {
      lines += Characters.lineEnds(text.charAt(at));
    }
    return lines;
  }

  private boolean beginsLine(int token, int lines) {
    if (lines > 1) {
      return true;
    }
    int begin = tokens.begin(stop);
    int end = tokens.end(stop);
    char mark = text.charAt(end - 1);
    if (mark == '.' && Characters.isWord(text.charAt(begin))) {
      return !Abbreviations.announces(text, begin, end);
    }
    if (mark == '.' || mark == '?' || mark == '!') {
      return true;
    }
    boolean goesOn =
        Character.isLowerCase(text.charAt(tokens.begin(token)))
            || mark == ','
            || (stop == token - 1 && Abbreviations.isUnfinished(text, begin, end));
    return !goesOn;
  }

  private boolean beginsSentence(int token) {
    char here = text.charAt(tokens.begin(token));
    if (isBullet(here)) {
      return isApart(token);
    }
    return switch (text.charAt(tokens.end(stop) - 1)) {
      case '.' -> isOpening(token) && endsAtDot(token);
      case '!' -> isOpening(token) && !isShoutedName();
      case '?', '\u2026' -> isOpening(token);
      default -> false;
    };
  }

  private boolean endsAtDot(int token) {
    int begin = tokens.begin(stop);
    int end = tokens.end(stop);
    if (!Characters.isWord(text.charAt(begin))) {
      return !isLabel() && !isWithinCompany(token) && (isApart(token) || endsWord(token));
    }
    if (Abbreviations.announces(text, begin, end)) {
      return false;
    }
    boolean closed = stop < token - 1 && text.charAt(tokens.begin(stop + 1)) != ')';
    return (closed && end - begin > 2)
        || Abbreviations.endsBefore(text, begin, end, tokens.begin(token), tokens.end(token));
  }

  /** Whether the stop is that of a list item or state at the head of its sentence: {@code 5.} */
  private boolean isLabel() {
    if (stop != first + 1) {
      return false;
    }
    int begin = tokens.begin(first);
    int end = tokens.end(first);
    boolean number = end - begin <= MAX_LIST_DIGITS;
    for (int at = begin; at < end && number; at++) {
      number = Tokenizer.isDigit(text.charAt(at));
    }
    return number || Abbreviations.isState(text, begin, end);
  }

  private boolean isWithinCompany(int token) {
    return stop > 0
        && stop == token - 1
        && Abbreviations.isCompany(text, tokens.begin(stop - 1), tokens.end(stop - 1))
        && !Abbreviations.opensSentence(text, tokens.begin(token), tokens.end(token));
  }

  /** Whether a stop without a space after it ends a word: not the dot of a file or host name. */
  private boolean endsWord(int token) {
    if (stop == 0) {
      return false;
    }
    char last = text.charAt(tokens.end(stop - 1) - 1);
    char next = text.charAt(tokens.begin(token));
    if (Character.isLowerCase(last) && tokens.length(stop - 1) > 2) {
      return Character.isUpperCase(next) || isQuote(next);
    }
    boolean ended = Tokenizer.isDigit(last) || isQuote(last) || last == ')';
    return ended
        && Character.isUpperCase(next)
        && Character.isLowerCase(Characters.at(text, tokens.begin(token) + 1));
  }

  private boolean isShoutedName() {
    return stop > 0
        && Abbreviations.isShoutedName(text, tokens.begin(stop - 1), tokens.end(stop - 1));
  }

  private boolean isApart(int token) {
    return tokens.begin(token) > tokens.end(token - 1);
  }

  /** Whether the token can be the first of a sentence: a capital, a digit, an opening mark. */
  private boolean isOpening(int token) {
    char here = text.charAt(tokens.begin(token));
    if (Characters.isWord(here)) {
      return !Character.isLowerCase(here);
    }
    return switch (here) {
      case '"', '\u201c' -> true;
      case '\'', '\u2018', '\u201d', '(', '[', '\u00ab', '\u00bf', '\u00a1' -> isApart(token);
      case '@', '#', '$', '\u20ac', '\u00a3' -> isApart(token);
      case '-', '\u2013', '\u2014' ->
          isApart(token)
              && token + 1 < tokens.count()
              && !Character.isLowerCase(text.charAt(tokens.begin(token + 1)));
      default -> Character.isHighSurrogate(here) && isApart(token);
    };
  }

  private static boolean isQuote(char mark) {
    return mark == '"' || mark == '\u201c' || mark == '\u201d';
  }

  /** Whether the token closes a quote or a bracket; keeps count of straight quotes. */
  private boolean closes(int token) {
    boolean glued = token > 0 && !isApart(token);
    boolean gluedAfter = !Characters.isSpace(Characters.at(text, tokens.end(token)));
    boolean opensWord = Characters.isWord(Characters.at(text, tokens.end(token)));
    return switch (text.charAt(tokens.begin(token))) {
      case '"' -> {
        boolean closing = glued == gluedAfter ? quoted : glued;
        quoted = !closing;
        yield closing;
      }
      // both kinds of curly quotes occur the wrong way round
      case '\u201d' -> token > 0 && (glued || !opensWord);
      case '\u201c' -> glued && !gluedAfter;
      case '\'', '\u2019', ')', ']', '\u00bb' -> glued && tokens.length(token) == 1;
      default -> false;
    };
  }

  private static boolean isBullet(char here) {
    return switch (here) {
      case '\u2022', '\u25e6', '\u25aa', '\u25cf', '\u25a0', '\u2023', '\u2043', '\u25ba' -> true;
      default -> false;
    };
  }
}
