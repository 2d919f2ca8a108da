package org.dyad.annotate;

/** Finds the end of web and mail addresses, handles and tags: each is one token. */
final class Addresses {
  private static final WordSet DOMAINS =
      WordSet.of("com org net gov edu info int mil biz tv uk au nz za ca eu de fr cn ru jp");

  /** Bounds the work on a text of nothing but labels and dots. */
  private static final int LONGEST_HOST = 100;

  private Addresses() {}

  /** End of {@code @name} or {@code #tag}, or -1 where the mark stands for itself. */
  static int handleEnd(String text, int mark) {
    char before = Characters.at(text, mark - 1);
    char next = Characters.at(text, mark + 1);
    if (Characters.isWord(before) || !(Character.isLetter(next) || next == '_')) {
      return -1;
    }
    int end = mark + 2;
    while (end < text.length()
        && (Characters.isWord(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }

  /** End of the address whose first word ends before this mark, or -1 where none does. */
  static int end(String text, int begin, int mark) {
    return switch (text.charAt(mark)) {
      case ':' -> text.startsWith("://", mark) ? pathEnd(text, mark + 3) : -1;
      case '@' -> hostEnd(text, mark + 1);
      case '.' -> webEnd(text, begin, mark);
      default -> -1;
    };
  }

  /** A host alone ({@code example.com}) is left in its words, as it may be a company's name. */
  private static int webEnd(String text, int begin, int dot) {
    if (!Character.isLetter(Characters.at(text, dot + 1))) {
      return -1;
    }
    if (dot - begin == 3 && text.regionMatches(true, begin, "www", 0, 3)) {
      return pathEnd(text, dot + 1);
    }
    int host = hostEnd(text, begin);
    return Characters.at(text, host) == '/' ? pathEnd(text, host) : -1;
  }

  /** End of labels with dots between them of which the last is a known domain, or -1. */
  private static int hostEnd(String text, int begin) {
    int label = begin;
    int at = begin;
    while (at < text.length() && at - begin < LONGEST_HOST && isHost(text.charAt(at))) {
      if (text.charAt(at) == '.') {
        if (at == label) {
          return -1;
        }
        if (!isHost(Characters.at(text, at + 1))) {
          break;
        }
        label = at + 1;
      }
      at++;
    }
    boolean known =
        label > begin
            && Character.isLowerCase(text.charAt(label))
            && DOMAINS.contains(WordSet.key(text, label, at));
    return known ? at : -1;
  }

  private static boolean isHost(char here) {
    return (here < 128 && Characters.isWord(here)) || here == '-' || here == '.';
  }

  private static int pathEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && isPath(text.charAt(end))) {
      end++;
    }
    while (end > begin && isTrailing(text.charAt(end - 1))) {
      end--;
    }
    return end > begin ? end : -1;
  }

  private static boolean isPath(char here) {
    return switch (here) {
      case '"', '<', '>', '(', ')', '[', ']', '{', '}', '|', '\u201c', '\u201d', '\u2019' -> false;
      default -> !Characters.isSpace(here);
    };
  }

  private static boolean isTrailing(char here) {
    return switch (here) {
      case '.', ',', ';', ':', '!', '?', '\'', '*', '\u2026', '\u2014' -> true;
      default -> false;
    };
  }
}
