package org.dyad.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cleans one article after the other. Not thread-safe: the language detector is not. */
final class ArticleCleaner {
  private static final int EXCERPT_CODE_POINTS = 200;

  private final CleanArticles.Options options;
  private final LocalDate batchDay;
  private final ArticleDay.Range range;
  private final OutletNames outlets;
  private final ResidueRules residue;
  private final UnaryOperator<String> withoutTrails;
  private final AgencyCredits agencies = AgencyCredits.bundled();
  private final LanguageGuess languages = new LanguageGuess();

  /**
   * @param siteOutlets the site's own facts on outlets
   */
  ArticleCleaner(CleanArticles.Options options, List<String> siteOutlets, LocalDate batchDay) {
    this.options = options;
    this.batchDay = batchDay;
    this.range = new ArticleDay.Range(options.earliestDay(), batchDay.plusDays(1));
    this.outlets = new OutletNames(siteOutlets);
    this.residue = options.residue() ? ResidueRules.bundled() : new ResidueRules(List.of("(?!)"));
    this.withoutTrails = options.residue() ? HeadlineTrails::without : UnaryOperator.identity();
  }

  Cleaned clean(RawArticle raw) {
    String title = line(raw.title());
    String authors = authors(raw.authors());
    List<String> all =
        raw.text() == null
            ? List.of()
            : Paragraphs.of(Characters.normalise(Markup.plain(raw.text())));
    List<String> kept =
        all.stream().filter(paragraph -> !residue.matches(paragraph)).map(withoutTrails).toList();
    if (kept.isEmpty()) {
      String detail = "nothing is left of the text, markup and residue taken away";
      return refusal("missing-text", detail, String.join(" ", all), false);
    }
    String text = text(title, kept);
    Cleaned.Refusal refusal = refusal(text);
    if (refusal != null) {
      return refusal;
    }
    String language = languages.of(String.join("\n", kept));
    if (!options.languages().isEmpty() && !options.languages().contains(language)) {
      String detail = "%s; clean.languages keeps %s".formatted(language, options.languages());
      return refusal("language", detail, text, true);
    }
    return article(raw, new Parts(title, authors, text, language, agencies.find(authors, all)));
  }

  /** What is known of an article when its text is accepted. */
  private record Parts(String title, String authors, String text, String language, String agency) {}

  private Cleaned.Article article(RawArticle raw, Parts parts) {
    CanonicalUrl url = CanonicalUrl.of(raw.url(), options.trackingKeys());
    String outlet = outlets.fold(line(raw.outlet()), url);
    Moment published = range.keep(DateReader.read(raw.published()));
    Moment updated = range.keep(DateReader.read(raw.updated()));
    Moment crawled = range.keep(DateReader.read(raw.crawled()));
    ArticleDay day = ArticleDay.of(published, url, crawled, range, batchDay);
    String id =
        url == null
            ? ContentHash.ofFields(outlet, parts.title, parts.text)
            : ContentHash.of(url.text());
    return new Cleaned.Article(
        id,
        url == null ? null : url.text(),
        outlet,
        parts.title,
        parts.authors,
        published == null ? null : published.micros(),
        updated == null ? null : updated.micros(),
        day.day(),
        day.source(),
        parts.language,
        parts.text,
        ContentHash.of(parts.text),
        parts.agency);
  }

  private Cleaned.Refusal refusal(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < options.minCharacters()) {
      String detail =
          "%d characters; clean.min-characters is %d".formatted(length, options.minCharacters());
      return refusal("too-short", detail, text, true);
    }
    if (length > options.maxCharacters()) {
      String detail =
          "%d characters; clean.max-characters is %d".formatted(length, options.maxCharacters());
      return refusal("too-long", detail, text, true);
    }
    return null;
  }

  private static Cleaned.Refusal refusal(
      String reason, String detail, String text, boolean byPolicy) {
    int length = text.codePointCount(0, text.length());
    int end = text.offsetByCodePoints(0, Math.min(EXCERPT_CODE_POINTS, length));
    return new Cleaned.Refusal(reason, detail, text.substring(0, end).replace('\n', ' '), byPolicy);
  }

  private static String text(String title, List<String> paragraphs) {
    String body = String.join("\n\n", paragraphs);
    return title == null || paragraphs.get(0).equals(title) ? body : title + "\n\n" + body;
  }

  private static String line(String text) {
    return text == null ? null : Characters.line(Markup.plain(text));
  }

  private static String authors(String given) {
    String line = line(given);
    return line != null && line.regionMatches(true, 0, "by ", 0, 3) ? line.substring(3) : line;
  }
}
