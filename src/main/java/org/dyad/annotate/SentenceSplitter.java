package org.dyad.annotate;

/**
 * Finds where sentences begin: after a full stop, question or exclamation mark (and the quotes and
 * brackets that close after it), and at line ends.
 *
 * <p>An empty line always ends a sentence. A single line end does too, with a stop or without
 * (headlines, list items), unless the next line goes on in lower case or the line ends in a comma.
 */
final class SentenceSplitter {
  /** A longer sentence is cut: bounds the work on a text without stops. */
  static final int MAX_TOKENS = 400;

  private SentenceSplitter() {}

  static void split(String text, Tokens tokens) {
    int first = 0;
    for (int token = 0; token < tokens.count(); token++) {
      if (token == 0 || token - first >= MAX_TOKENS || beginsSentence(text, tokens, token)) {
        tokens.startSentence(token);
        first = token;
      }
    }
  }

  private static boolean beginsSentence(String text, Tokens tokens, int token) {
    int lines = lineEnds(text.substring(tokens.end(token - 1), tokens.begin(token)));
    char first = text.charAt(tokens.begin(token));
    if (lines > 1) {
      return true;
    }
    int stop = lastBeforeClosers(text, tokens, token - 1);
    char mark = text.charAt(tokens.end(stop) - 1);
    if (lines == 1) {
      boolean ended = mark == '.' || mark == '?' || mark == '!';
      return ended || !(Character.isLowerCase(first) || mark == ',');
    }
    return switch (mark) {
      case '.' -> endsAtDot(text, tokens, stop, token);
      case '?', '!', '\u2026' -> tokens.length(stop) >= 1 && isOpening(text, tokens, token);
      default -> false;
    };
  }

  private static boolean endsAtDot(String text, Tokens tokens, int stop, int token) {
    if (!isOpening(text, tokens, token)) {
      return false;
    }
    int begin = tokens.begin(stop);
    int end = tokens.end(stop);
    if (!Tokenizer.isWord(text.charAt(begin))) {
      return tokens.begin(token) > tokens.end(token - 1) || endsWord(text, tokens, stop);
    }
    return stop == token - 1
        ? !Abbreviations.announcesName(text, begin, end)
            && Abbreviations.opensSentence(text, tokens.begin(token), tokens.end(token))
        : end - begin > 2;
  }

  /** Whether a stop without a space after it ends a word: not the dot of a file or host name. */
  private static boolean endsWord(String text, Tokens tokens, int stop) {
    return stop > 0
        && tokens.length(stop - 1) > 2
        && Character.isLowerCase(text.charAt(tokens.end(stop - 1) - 1))
        && tokens.end(stop) < text.length()
        && Character.isUpperCase(text.charAt(tokens.end(stop)));
  }

  /** Whether the token can be the first of a sentence: a capital, a digit, an opening mark. */
  private static boolean isOpening(String text, Tokens tokens, int token) {
    char first = text.charAt(tokens.begin(token));
    if (Tokenizer.isWord(first)) {
      return !Character.isLowerCase(first);
    }
    boolean apart = tokens.begin(token) > tokens.end(token - 1);
    return switch (first) {
      case '"', '\'' -> apart;
      case '\u201c', '\u2018', '(', '[', '\u00ab', '\u00bf', '\u00a1', '\u2022', '-', '\u2013' ->
          apart;
      default -> Character.isHighSurrogate(first) && apart;
    };
  }

  private static int lastBeforeClosers(String text, Tokens tokens, int token) {
    int at = token;
    while (at > 0
        && isCloser(text.charAt(tokens.begin(at)))
        && tokens.end(at - 1) == tokens.begin(at)) {
      at--;
    }
    return at;
  }

  private static boolean isCloser(char mark) {
    return switch (mark) {
      case '"', '\'', '\u201d', '\u2019', ')', ']', '\u00bb' -> true;
      default -> false;
    };
  }

  private static int lineEnds(String gap) {
    int lines = 0;
    for (int at = 0; at < gap.length(); at++) {
      char here = gap.charAt(at);
      if (here == '\n' || here == '\u2028' || here == '\u0085') {
        lines++;
      } else if (here == '\u2029') {
        lines += 2;
      }
    }
    return lines;
  }
}
