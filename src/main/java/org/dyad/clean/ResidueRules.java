package org.dyad.clean;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells paragraphs that web pages add to articles: share and subscribe lines and their like. Not
 * thread-safe.
 */
final class ResidueRules {
  /** Longer paragraphs are never judged: no rule stands for so much text. */
  private static final int LONGEST = 400;

  private static final int ASCII = 128;

  private final List<Pattern> rules;
  private final Pattern all;

  /** The rules that can match a text of two first characters: few of a hundred, for most texts. */
  private final Pattern[] byStart = new Pattern[ASCII * ASCII];

  private final Map<BitSet, Pattern> together = new HashMap<>();

  ResidueRules(List<String> patterns) {
    this.rules = patterns.stream().map(ResidueRules::pattern).toList();
    this.all = anyOf(rules);
  }

  static ResidueRules bundled() {
    return new ResidueRules(ResourceLines.of("residue.txt"));
  }

  /** Whether a rule matches the whole paragraph. */
  boolean matches(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    String plain = paragraph.replace('’', '\'').replace('‘', '\'');
    return candidates(plain).matcher(plain).matches();
  }

  private Pattern candidates(String text) {
    if (text.length() < 2 || text.charAt(0) >= ASCII || text.charAt(1) >= ASCII) {
      return all;
    }
    int start = text.charAt(0) * ASCII + text.charAt(1);
    if (byStart[start] == null) {
      byStart[start] = candidatesAfter(text.substring(0, 2));
    }
    return byStart[start];
  }

  /** A rule that fails on the start without asking for more fails on every text that has it. */
  private Pattern candidatesAfter(String start) {
    BitSet possible = new BitSet();
    for (int index = 0; index < rules.size(); index++) {
      Matcher matcher = rules.get(index).matcher(start);
      possible.set(index, matcher.matches() || matcher.hitEnd());
    }
    return together.computeIfAbsent(
        possible, chosen -> anyOf(chosen.stream().mapToObj(rules::get).toList()));
  }

  private static Pattern anyOf(List<Pattern> rules) {
    return rules.isEmpty()
        ? pattern("(?!)")
        : pattern(
            rules.stream().map(Pattern::pattern).collect(Collectors.joining("|", "(?:", ")")));
  }

  private static Pattern pattern(String rule) {
    return Pattern.compile(rule, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
