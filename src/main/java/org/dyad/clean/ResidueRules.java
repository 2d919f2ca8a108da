package org.dyad.clean;

import java.util.List;
import java.util.regex.Pattern;

/** Tells paragraphs that web pages add to articles: share and subscribe lines and their like. */
final class ResidueRules {
  /** Longer paragraphs are never judged: no rule stands for so much text. */
  private static final int LONGEST = 400;

  private final Pattern any;

  ResidueRules(List<String> patterns) {
    this.any =
        Pattern.compile(
            "(?:" + String.join("|", patterns) + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static ResidueRules bundled() {
    return new ResidueRules(ResourceLines.of("residue.txt"));
  }

  /** Whether a rule matches the whole paragraph. */
  boolean matches(String paragraph) {
    return paragraph.length() <= LONGEST
        && any.matcher(paragraph.replace('’', '\'').replace('‘', '\'')).matches();
  }
}
