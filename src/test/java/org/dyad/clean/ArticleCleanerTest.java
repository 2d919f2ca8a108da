package org.dyad.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleCleanerTest {
  private static final LocalDate BATCH = LocalDate.of(2023, 9, 19);
  private static final CleanArticles.Options ANYTHING =
      new CleanArticles.Options(
          0, 500_000, List.of(), false, List.of("utm_*"), LocalDate.of(1980, 1, 1), "");
  private static final CleanArticles.Options NIGHTLY =
      new CleanArticles.Options(
          100, 1000, List.of("en"), true, List.of("utm_*"), LocalDate.of(1980, 1, 1), "");
  private static final String ENGLISH =
      "The ministers of the two countries met in the capital and said that they would talk about"
          + " the border, the trade and the water of the river that they have shared for years.";

  private static RawArticle raw(String title, String text) {
    return new RawArticle(null, null, title, null, null, null, null, text);
  }

  private static Cleaned clean(CleanArticles.Options options, RawArticle raw) {
    return new ArticleCleaner(options, List.of(), BATCH).clean(raw);
  }

  private static Cleaned.Article article(CleanArticles.Options options, RawArticle raw) {
    return (Cleaned.Article) clean(options, raw);
  }

  private static Cleaned.Refusal refusal(RawArticle raw) {
    return (Cleaned.Refusal) clean(NIGHTLY, raw);
  }

  @Test
  void passesSingleSentenceAsItIsWhenNothingIsRequired() {
    Cleaned.Article article = article(ANYTHING, raw(null, "Share this!"));
    assertThat(article.text()).isEqualTo("Share this!");
    assertThat(article.title()).isNull();
    assertThat(article.day()).isEqualTo(BATCH);
    assertThat(article.daySource()).isEqualTo("batch");
  }

  @Test
  void putsTitleBeforeBodyAsParagraphOfItsOwn() {
    assertThat(article(ANYTHING, raw(" River\u00a0talks ", "One.\n\nTwo.")).text())
        .isEqualTo("River talks\n\nOne.\n\nTwo.");
  }

  @Test
  void keepsTitleOnceWhenBodyBeginsWithIt() {
    assertThat(article(ANYTHING, raw("River talks", "River  talks\n\nOne.")).text())
        .isEqualTo("River talks\n\nOne.");
  }

  @Test
  void stripsScriptAndControlsFromTitle() {
    assertThat(
            article(ANYTHING, raw("Talks <script>alert('x')</script>\u0007open", "One.")).title())
        .isEqualTo("Talks open");
  }

  @Test
  void dropsResidueOnlyWhenAsked() {
    RawArticle raw = raw(null, ENGLISH + "\n\nLeave A Reply\n\nShare on Facebook");
    assertThat(article(NIGHTLY, raw).text()).isEqualTo(ENGLISH);
    assertThat(article(ANYTHING, raw).text()).endsWith("Leave A Reply\n\nShare on Facebook");
  }

  @Test
  void refusesByLengthInCodePoints() {
    assertThat(refusal(raw(null, "Too short.")))
        .isEqualTo(
            new Cleaned.Refusal(
                "too-short", "10 characters; clean.min-characters is 100", "Too short.", true));
    Cleaned.Refusal tooLong = refusal(raw(null, "\uD83D\uDE00".repeat(1001)));
    assertThat(tooLong.reason()).isEqualTo("too-long");
    assertThat(tooLong.detail()).startsWith("1001 characters");
    assertThat(tooLong.excerpt()).isEqualTo("\uD83D\uDE00".repeat(200));
  }

  @Test
  void refusesOtherLanguagesByPolicy() {
    String german =
        "Die Außenminister der beiden Länder trafen sich am Montag in der Hauptstadt, um über die"
            + " Grenze, den Handel und das Wasser des gemeinsamen Flusses zu sprechen.";
    Cleaned.Refusal refusal = refusal(raw(null, german));
    assertThat(refusal.reason()).isEqualTo("language");
    assertThat(refusal.detail()).isEqualTo("de; clean.languages keeps [en]");
    assertThat(refusal.byPolicy()).isTrue();
    assertThat(article(ANYTHING, raw(null, german)).language()).isEqualTo("de");
  }

  @Test
  void refusesTextThatIsNothingButResidueAsFault() {
    Cleaned.Refusal refusal = refusal(raw("A title", "Advertisement\n\nRead more:"));
    assertThat(refusal.reason()).isEqualTo("missing-text");
    assertThat(refusal.byPolicy()).isFalse();
    assertThat(refusal(raw(null, null)).reason()).isEqualTo("missing-text");
  }

  @Test
  void identifiesArticleByCanonicalUrlElseByItsContent() {
    RawArticle first =
        new RawArticle(
            "HTTP://Example.com/a?utm_source=x#top", "A", "T", null, null, null, null, "X.");
    RawArticle second =
        new RawArticle("http://example.com/a", "B", "U", null, null, null, null, "Y.");
    assertThat(article(ANYTHING, first).articleId())
        .isEqualTo(article(ANYTHING, second).articleId())
        .matches("[0-9a-f]{32}");
    assertThat(article(ANYTHING, raw("ab", "c")).articleId())
        .isNotEqualTo(article(ANYTHING, raw("a", "bc")).articleId());
  }

  @Test
  void treatsDatesOutOfRangeAsDirt() {
    RawArticle raw =
        new RawArticle(
            "https://example.com/2023/09/17/a",
            null,
            null,
            "By Jane Roe",
            "2050-01-01",
            "2023-09-18T08:00:00+02:00",
            "0001-01-01",
            "One.");
    Cleaned.Article article = article(ANYTHING, raw);
    assertThat(article.published()).isNull();
    assertThat(article.updated())
        .isEqualTo(Instant.parse("2023-09-18T06:00:00Z").toEpochMilli() * 1000);
    assertThat(article.day()).isEqualTo(LocalDate.of(2023, 9, 17));
    assertThat(article.daySource()).isEqualTo("url");
    assertThat(article.authors()).isEqualTo("Jane Roe");
  }

  @Test
  void findsAgencyInCreditLineThatIsDroppedAsResidue() {
    Cleaned.Article article = article(NIGHTLY, raw(null, ENGLISH + "\n\n© 2023 AFP"));
    assertThat(article.agency()).isEqualTo("AFP");
    assertThat(article.text()).isEqualTo(ENGLISH);
  }
}
