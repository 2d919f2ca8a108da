package org.dyad.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  private static final ResidueRules RULES = ResidueRules.bundled();

  @Test
  void composesAndDropsWhatCannotBeSeen() {
    assertThat(
            Characters.normalise("Cafe\u0301 \u00adco\u200bop\uFEFF \uFFFDx\u0000y\uE000z\uD800"))
        .isEqualTo("Café coop xyz");
  }

  @Test
  void composesWhatAnInvisibleCharacterParted() {
    assertThat(Characters.normalise("Cafe\u200b\u0301")).isEqualTo("Café");
  }

  @Test
  void knowsOneLineEndAndOneSpace() {
    assertThat(Characters.normalise("a\r\nb\rc\u2028d\u00a0e\tf\u3000g"))
        .isEqualTo("a\nb\nc\nd e f g");
  }

  @Test
  void keepsJoinersOfScriptsThatSpellWithThem() {
    String persian = "می\u200cخواهم";
    assertThat(Characters.normalise(persian)).isEqualTo(persian);
    assertThat(Characters.normalise("wo\u200crd")).isEqualTo("word");
  }

  @Test
  void keepsEmoji() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69";
    assertThat(Characters.normalise(family)).isEqualTo(family);
  }

  @Test
  void takesEachLineAsParagraph() {
    assertThat(Paragraphs.of("One  a.\nTwo.\n\n\n Three. "))
        .containsExactly("One a.", "Two.", "Three.");
  }

  @Test
  void joinsLinesThatAreWrappedByHand() {
    String wrapped =
        """
        The ministers of the two countries met on Monday in the
        capital to speak about the river, and agreed to meet
        again.

        A second paragraph.""";
    assertThat(Paragraphs.of(wrapped))
        .containsExactly(
            "The ministers of the two countries met on Monday in the capital to speak about the"
                + " river, and agreed to meet again.",
            "A second paragraph.");
  }

  @Test
  void readsHtmlBodies() {
    String html =
        "<div><p>One &amp; two,\nthree</p><script>var x = '<p>no</p>';</script>"
            + "<p>Four<br>five</p></div>";
    assertThat(Paragraphs.of(Markup.plain(html)))
        .containsExactly("One & two, three", "Four", "five");
  }

  @Test
  void dropsStrayTagsAndKeepsTheLinesBetween() {
    assertThat(Markup.plain("One <a href=\"https://example.com\">two</a>.\n\nThree."))
        .isEqualTo("One two.\n\nThree.");
  }

  @Test
  void leavesPlainTextAlone() {
    String plain = "If a < b and b > c, AT&T; said <unknown> 3 <5.";
    assertThat(Markup.plain(plain)).isEqualTo(plain);
  }

  @Test
  void readsEntitiesEscapedTwice() {
    assertThat(Markup.plain("It&amp;#8217;s &quot;so&quot;")).isEqualTo("It’s \"so\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leave A Reply",
        "Your email address will not be published. Required fields are marked *",
        "ADVERTISEMENT",
        "Read more:",
        "Share on Facebook Share on Twitter",
        "Follow us on Twitter.",
        "Follow @example",
        "Sign up for our daily newsletter",
        "We use cookies to improve your experience on this site.",
        "CLICK HERE TO GET THE EXAMPLE APP",
        "Copyright © 2023 Example Media, LLC.",
        "Jane Roe and John Doe contributed to this report.",
        "Reporting by Jane Roe; Editing by John Doe",
        "* * *",
        "Jane Roe can be reached at jane@example.com",
        "Slideshow (4 images)",
        "Image 1 of 2",
        "7 years ago"
      })
  void tellsResidue(String paragraph) {
    assertThat(RULES.matches(paragraph)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share prices fell on Monday.",
        "A deal can be reached at the summit in Geneva next week.",
        "Copyright law is the matter of the case.",
        "The company uses cookies of rice in its kitchens.",
        "Sign up for health insurance by Friday, the governor said.",
        "Follow the money.",
        "Comments by the minister angered Beijing.",
        "Subscribe to this theory and you must accept the other.",
        "Photos of the summit show the two leaders smiling.",
        "She contributed to this day more than anybody else, they said.",
        "Related parties must be named under the law.",
        "Министр иностранных дел прибыл в Москву.",
        "外交部长星期一抵达莫斯科。",
        "Why?",
        "By signing the treaty, you end a war, he said.",
        "Get the vote out, she told them."
      })
  void keepsSentencesOfArticles(String paragraph) {
    assertThat(RULES.matches(paragraph)).isFalse();
  }

  @Test
  void tellsEnglishWithoutTheModel() {
    String english = "The talks of the two ministers have ended and they will meet again in May, ";
    assertThat(LanguageGuess.isPlainlyEnglish(english.repeat(3))).isTrue();
    assertThat(LanguageGuess.isPlainlyEnglish(english)).isFalse();
    String dutch = "De ministers van de twee landen spraken over het water van de rivier en was ";
    assertThat(LanguageGuess.isPlainlyEnglish(dutch.repeat(3))).isFalse();
  }

  @Test
  void tellsOtherLanguagesByTheModel() {
    LanguageGuess guess = new LanguageGuess();
    assertThat(guess.of("Les ministres des deux pays se sont rencontrés lundi dans la capitale."))
        .isEqualTo("fr");
    assertThat(guess.of("两国外交部长星期一在首都会晤，讨论边界和贸易问题。")).isEqualTo("zh");
    assertThat(guess.of("Министры двух стран встретились в понедельник в столице."))
        .isEqualTo("ru");
    assertThat(guess.of("12.5 % 2023")).isEqualTo("und");
  }

  @Test
  void findsAgenciesInDatelines() {
    AgencyCredits credits = AgencyCredits.bundled();
    assertThat(credits.find(null, List.of("MOSCOW (Reuters) - The ministers met.")))
        .isEqualTo("Reuters");
    assertThat(credits.find(null, List.of("BEIJING, Sept. 18 (Xinhua) -- The ministers met.")))
        .isEqualTo("Xinhua");
    assertThat(credits.find(null, List.of("MOSCOW, September 18. /TASS/. The ministers met.")))
        .isEqualTo("TASS");
    assertThat(credits.find(null, List.of("Caption.", "CAIRO (AP) — They met.")))
        .isEqualTo("Associated Press");
  }

  @Test
  void findsAgenciesInBylinesAndCreditLines() {
    AgencyCredits credits = AgencyCredits.bundled();
    List<String> text = List.of("They met.", "They parted.");
    assertThat(credits.find("Jane Roe, Associated Press", text)).isEqualTo("Associated Press");
    assertThat(credits.find(null, List.of("By Jane Roe, Kyodo News", "They met.")))
        .isEqualTo("Kyodo");
    assertThat(credits.find(null, List.of("They met.", "(c) AFP"))).isEqualTo("AFP");
    assertThat(
            credits.find(
                null, List.of("They met.", "Reporting by Jane Roe in Cairo; Editing by John Doe")))
        .isEqualTo("Reuters");
  }

  @Test
  void takesNoMentionOfAnAgencyForCredit() {
    AgencyCredits credits = AgencyCredits.bundled();
    assertThat(
            credits.find(
                "Ann Lee, Bo Li, Cy Day, Associated Press, Di Fox",
                List.of(
                    "The minister told Reuters (in Moscow) - and others - so.",
                    "Reuters was the first to report it.",
                    "The Associated Press contributed to this report.")))
        .isNull();
  }
}
