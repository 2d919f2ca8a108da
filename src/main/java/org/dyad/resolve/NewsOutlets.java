package org.dyad.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells an outlet that acts from one that reports: "Fox News settled", "a CNN spokeswoman",
 * "attacked the BBC" against "told the BBC", "CNN reported". In doubt it reports.
 */
final class NewsOutlets {
  private static final Pattern BEFORE =
      Pattern.compile("(?:(\\p{L}+)\\s+)?(\\p{L}+)\\s+(?:[Tt]he\\s+)?$");

  /** "told CNN President Trump was": what follows is another's. */
  private static final Pattern TOLD = Pattern.compile("\\b(?:told|tells?|telling)\\s+(?:the )?$");

  private static final Pattern OWN = Pattern.compile("^(?:['’]s?)? +(\\p{L}+)(?: +(\\p{L}+))?");
  private static final Pattern DOING =
      Pattern.compile(
          "^(?:, (?:which|who))?(?: +(?:has|have|had|will|would|is|was|were|did|does|not|also"
              + "|then|later|since|now|recently|never|already))*(?: +(\\p{L}+))(?: +(\\p{L}+))?");

  /** Where the name ends: "attacked CNN host Jim Acosta" and "attacked CNN's poll" go on. */
  private static final Pattern NAME_ENDS =
      Pattern.compile(
          "^(?:$|\\s*[,.;:!?()\"”—–]|\\s+[\"“‘'(—–]|\\s+(?:for|in|on|as|over|and|or|at|after|before"
              + "|because|with|to|from|by|when|while|during|since|about|that|who|which|last|this"
              + "|a|an|the|is|was)\\b)");

  private final WordLists words;

  NewsOutlets(WordLists words) {
    this.words = words;
  }

  boolean acts(Mention mention) {
    String after = mention.after();
    return (listed(WordSort.STAFF, OWN.matcher(after)) && !TOLD.matcher(mention.before()).find())
        || listed(WordSort.DEED, DOING.matcher(after))
        || (NAME_ENDS.matcher(after).lookingAt() && isTarget(mention.before()));
  }

  /** Whether the first word is listed, or the first two are. */
  private boolean listed(WordSort sort, Matcher following) {
    if (!following.lookingAt()) {
      return false;
    }
    String first = NameKey.of(following.group(1));
    String second = following.group(2);
    return words.has(sort, first)
        || (second != null && words.has(sort, first + " " + NameKey.of(second)));
  }

  /** Whether the last word is listed, or the last two are. */
  private boolean isTarget(String before) {
    Matcher preceding = BEFORE.matcher(before);
    if (!preceding.find()) {
      return false;
    }
    String first = preceding.group(1);
    String last = NameKey.of(preceding.group(2));
    return words.has(WordSort.TOWARD, last)
        || (first != null && words.has(WordSort.TOWARD, NameKey.of(first) + " " + last));
  }
}
