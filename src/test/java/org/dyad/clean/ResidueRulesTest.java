package org.dyad.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ResidueRulesTest {
  private static final List<String> RULES =
      List.of("ads?:?", "[^.!?]{3,60} contributed to this report\\.?", "\\W*copyright\\b.*", "ß?x");

  /** Rules that a start rules out must not have matched: the same as asking all of them. */
  @Test
  void answersAsAllRulesTogetherDo() {
    Pattern all =
        Pattern.compile(String.join("|", RULES), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    ResidueRules rules = new ResidueRules(RULES);
    for (String text :
        List.of(
            "AD",
            "Ads:",
            "a",
            "",
            "Adamant",
            "Jane Roe contributed to this report.",
            "Jane Roe",
            "© Copyright 2023",
            "-- copyright",
            "copyrighted",
            "x",
            "ßx",
            "xx",
            "SSx",
            ".. ad")) {
      assertThat(rules.matches(text)).as(text).isEqualTo(all.matcher(text).matches());
    }
  }
}
