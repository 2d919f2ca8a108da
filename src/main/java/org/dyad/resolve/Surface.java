package org.dyad.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a mention without what clings to them: quotes, possessive, article. */
final class Surface {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.)]+$|(?<=[^\\p{Lu}.][^\\p{Lu}.])\\.$");
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L}\\.?)['’]s?$");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|The|THE)\\s+(?=\\S)");
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to");

  private static final int SHORTEST_DATELINE = 4;

  private Surface() {}

  /** White space folded, the edges trimmed, possessive and article dropped. */
  static String clean(String surface) {
    if (isPlain(surface)) {
      return surface;
    }
    String text = SPACES.matcher(surface).replaceAll(" ").strip();
    text = EDGES.matcher(text).replaceAll("");
    text = POSSESSIVE.matcher(text).replaceFirst("");
    return ARTICLE.matcher(text).replaceFirst("");
  }

  /** Letters and single spaces, no article: most mentions. */
  private static boolean isPlain(String surface) {
    boolean space = true;
    for (int at = 0; at < surface.length(); at++) {
      char letter = surface.charAt(at);
      boolean small = letter >= 'a' && letter <= 'z';
      boolean capital = letter >= 'A' && letter <= 'Z';
      if (!small && !capital && (letter != ' ' || space)) {
        return false;
      }
      space = letter == ' ';
    }
    return !space && !surface.regionMatches(true, 0, "the ", 0, 4);
  }

  /** The normal form that keys a discovered actor: NFC, headline capitals undone. */
  static String normalForm(String cleaned) {
    String text = Normalizer.normalize(cleaned, Normalizer.Form.NFC);
    return text.indexOf(' ') > 0 && NameKey.isCapitals(text) ? headlineUndone(text) : text;
  }

  /** {@link #normalForm} of a place, which has no acronym: a dateline's single word too. */
  static String placeForm(String cleaned) {
    String text = normalForm(cleaned);
    boolean dateline = text.length() >= SHORTEST_DATELINE && NameKey.isCapitals(text);
    return dateline ? headlineUndone(text) : text;
  }

  private static String headlineUndone(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String small = word.toLowerCase(Locale.ROOT);
      words.add(SMALL.contains(small) && !words.isEmpty() ? small : capitalised(small));
    }
    return String.join(" ", words);
  }

  private static String capitalised(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    boolean begin = true;
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      letters.append(begin ? Character.toUpperCase(letter) : letter);
      begin = letter == '-' || letter == '.';
    }
    return letters.toString();
  }
}
