package org.dyad.train;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says which tokens of a sentence are written without a space beside them. The rule, for the token
 * itself and by its neighbours:
 *
 * <ul>
 *   <li>no space before: {@code , . ; : ! ? % … ° ′ ″}, closing brackets and quotes, clitics
 *       ({@code 's}, {@code ’re}, {@code n't});
 *   <li>no space after: opening brackets and quotes; a sign of money, {@code #} or {@code @} before
 *       what it belongs to ({@code US$5} keeps its country);
 *   <li>neither: {@code /}; an apostrophe between a word and its clitic or after a single capital
 *       ({@code It ’ s}, {@code O ' Neill}); a colon or dash between two numbers;
 *   <li>{@code "} opens and closes in turn across the sentences of a document; at the start of a
 *       sentence it opens, with no word after it it closes; a part of speech {@code ``} or {@code
 *       ''} decides;
 *   <li>{@code '} is a possessive after {@code s} where no other follows in the sentence, else it
 *       opens and closes in turn; a lone {@code ’} closes;
 *   <li>a lone hyphen joins numbers; it joins words where its part of speech is {@code HYPH}, or
 *       where the file has no parts of speech and writes no words with a hyphen inside; all other
 *       dashes stand between spaces.
 * </ul>
 */
final class TokenJoints {
  private static final Pattern BEFORE = Pattern.compile("[,.;:!?%…°′″)\\]}”»›]|\\.{2,}|[!?]{2,}");
  private static final Pattern AFTER = Pattern.compile("[(\\[{“„‘«‹¿¡]");
  private static final Pattern MONEY = Pattern.compile("[$£€₹¥#@]");
  private static final Pattern CLITIC =
      Pattern.compile("(?i)['’´`](s|t|re|ve|ll|d|m|em)|n['’´`]t|['’´]");
  private static final Pattern DASH = Pattern.compile("[-–—]");
  private static final Set<String> BARE_CLITICS = Set.of("s", "t", "re", "ve", "ll", "d", "m");
  private static final Set<String> DOLLARS = Set.of("US", "A", "NZ", "C", "HK", "S", "R", "NT");

  /** On which sides of a token no space is written. */
  enum Side {
    NEITHER,
    BEFORE,
    AFTER,
    BOTH;

    boolean before() {
      return this == BEFORE || this == BOTH;
    }

    boolean after() {
      return this == AFTER || this == BOTH;
    }
  }

  private final Hyphens hyphens;
  private boolean quoted;
  private boolean singleQuoted;

  /** How a file treats words like "well-known". */
  enum Hyphens {
    /** It cuts them: a lone hyphen stood between two parts of a word. */
    CUT,
    /** It keeps them: a lone hyphen is a dash. */
    KEPT
  }

  TokenJoints(Hyphens hyphens) {
    this.hyphens = hyphens;
  }

  /** Of each token of the next sentence of the document. */
  Side[] of(List<String> words, List<String> tags) {
    singleQuoted = false;
    Side[] sides = new Side[words.size()];
    for (int at = 0; at < sides.length; at++) {
      sides[at] = new Place(words, tags, at).side(at == 0 ? Side.NEITHER : sides[at - 1]);
    }
    return sides;
  }

  /** A token among its neighbours. */
  private final class Place {
    private final List<String> words;
    private final String word;
    private final String tag;
    private final String previous;
    private final String next;
    private final int at;

    Place(List<String> words, List<String> tags, int at) {
      this.words = words;
      this.at = at;
      this.word = words.get(at);
      this.tag = tags.get(at);
      this.previous = at == 0 ? "" : words.get(at - 1);
      this.next = at + 1 == words.size() ? "" : words.get(at + 1);
    }

    Side side(Side ofPrevious) {
      boolean numbers = endsInDigit(previous) && beginsWithDigit(next);
      if (word.equals("\"")) {
        return doubleQuote(ofPrevious);
      }
      if (word.equals("'")) {
        return apostrophe(ofPrevious);
      }
      if (isJoiningApostrophe() || word.equals("/") || (word.equals(":") && numbers)) {
        return Side.BOTH;
      }
      if (DASH.matcher(word).matches()) {
        return numbers || isHyphen() ? Side.BOTH : Side.NEITHER;
      }
      if (MONEY.matcher(word).matches()) {
        return money();
      }
      if (AFTER.matcher(word).matches()) {
        return Side.AFTER;
      }
      boolean before = BEFORE.matcher(word).matches() || CLITIC.matcher(word).matches();
      return before ? Side.BEFORE : Side.NEITHER;
    }

    private Side doubleQuote(Side ofPrevious) {
      boolean opens =
          switch (tag) {
            case "``" -> true;
            case "''" -> false;
            default -> !endsTheWords() && (at == 0 || ofPrevious == Side.AFTER || !quoted);
          };
      quoted = opens;
      return opens ? Side.AFTER : Side.BEFORE;
    }

    private Side apostrophe(Side ofPrevious) {
      if (isJoiningApostrophe()) {
        return Side.BOTH;
      }
      boolean possessive =
          tag.equals("POS")
              || (!singleQuoted
                  && previous.toLowerCase(Locale.ROOT).endsWith("s")
                  && !words.subList(at + 1, words.size()).contains("'"));
      if (possessive || tag.equals("''") || endsTheWords()) {
        singleQuoted = singleQuoted && possessive;
        return Side.BEFORE;
      }
      singleQuoted = tag.equals("``") || ofPrevious == Side.AFTER || !singleQuoted;
      return singleQuoted ? Side.AFTER : Side.BEFORE;
    }

    private boolean isJoiningApostrophe() {
      boolean apostrophe = word.equals("'") || word.equals("’") || word.equals("´");
      boolean initial = previous.length() == 1 && Character.isUpperCase(previous.charAt(0));
      return apostrophe
          && ((isWord(previous) && BARE_CLITICS.contains(next.toLowerCase(Locale.ROOT)))
              || (initial && !next.isEmpty() && Character.isUpperCase(next.charAt(0))));
    }

    private boolean isHyphen() {
      boolean cut = tag.isEmpty() ? hyphens == Hyphens.CUT : tag.equals("HYPH");
      return word.equals("-") && cut && isWord(previous) && isWord(next);
    }

    private Side money() {
      if (endsInDigit(previous) && !beginsWithDigit(next)) {
        return Side.BEFORE;
      }
      boolean country = word.equals("$") && DOLLARS.contains(previous);
      boolean belongs = isWord(next);
      if (country) {
        return belongs ? Side.BOTH : Side.BEFORE;
      }
      return belongs ? Side.AFTER : Side.NEITHER;
    }

    private boolean endsTheWords() {
      return words.subList(at + 1, words.size()).stream().noneMatch(TokenJoints::isWord);
    }
  }

  /** Whether a token has a letter or digit. */
  private static boolean isWord(String token) {
    return token.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean endsInDigit(String token) {
    return !token.isEmpty() && Character.isDigit(token.charAt(token.length() - 1));
  }

  private static boolean beginsWithDigit(String token) {
    return !token.isEmpty() && Character.isDigit(token.charAt(0));
  }
}
