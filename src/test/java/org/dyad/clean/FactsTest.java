package org.dyad.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  private static final ArticleDay.Range RANGE =
      new ArticleDay.Range(LocalDate.of(1980, 1, 1), LocalDate.of(2023, 9, 20));
  private static final LocalDate BATCH = LocalDate.of(2023, 9, 19);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-09-18 | 2023-09-18T00:00:00Z",
        "2023/9/18 | 2023-09-18T00:00:00Z",
        "2023-09-18T06:30:15Z | 2023-09-18T06:30:15Z",
        "2023-09-18T06:30 | 2023-09-18T06:30:00Z",
        "2023-09-18 06:30:15 | 2023-09-18T06:30:15Z",
        "2023-09-18T08:30:15.250+02:00 | 2023-09-18T06:30:15.250Z",
        "2023-09-18T02:30:15-0400 | 2023-09-18T06:30:15Z",
        "2023-09-18 06:30:00 UTC | 2023-09-18T06:30:00Z",
        "2023-09-18 06:30:00 +0000 UTC | 2023-09-18T06:30:00Z",
        "Mon, 18 Sep 2023 06:30:00 GMT | 2023-09-18T06:30:00Z",
        "Mon, 18 Sep 2023 02:30:00 EDT | 2023-09-18T06:30:00Z",
        "1695018600 | 2023-09-18T06:30:00Z",
        "1695018600000 | 2023-09-18T06:30:00Z",
        "1695018600.5 | 2023-09-18T06:30:00.500Z",
        "1.6950186E9 | 2023-09-18T06:30:00Z",
        "20230918 | 2023-09-18T00:00:00Z",
        "20230918T063000Z | 2023-09-18T06:30:00Z",
        "20230918063000 | 2023-09-18T06:30:00Z",
        "18 Sep 2023 | 2023-09-18T00:00:00Z",
        "18th September, 2023 | 2023-09-18T00:00:00Z",
        "September 18, 2023 | 2023-09-18T00:00:00Z",
        "Sept. 18, 2023 at 6:30 pm | 2023-09-18T18:30:00Z",
        "Monday, September 18, 2023, 12:05 AM | 2023-09-18T00:05:00Z",
        "1/21/2019 | 2019-01-21T00:00:00Z",
        "21/1/2019 | 2019-01-21T00:00:00Z",
        "21.01.2019 | 2019-01-21T00:00:00Z",
        "03.04.2019 | 2019-04-03T00:00:00Z",
        "1/21/19 | 2019-01-21T00:00:00Z",
        "0001-01-01 | 0001-01-01T00:00:00Z"
      })
  void readsSpellingsOfDates(String given, String expected) {
    assertThat(DateReader.read(given).at()).isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1/21",
        "2019-00-00",
        "2019-02-30",
        "yesterday",
        "18 Foo 2023",
        "2023",
        "12",
        "99999999",
        "2023-09-18T25:00:00Z",
        "1/2/3/4"
      })
  void takesDirtForNoDate(String given) {
    assertThat(DateReader.read(given)).isNull();
  }

  @Test
  void readsDatesAlikeUnderAnyLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(DateReader.read("18 APRIL 2023").day()).isEqualTo(LocalDate.of(2023, 4, 18));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/world/2023/09/18/talks, 2023-09-18",
    "/2023/sep/18/talks, 2023-09-18",
    "/talks-2023-09-18.html, 2023-09-18",
    "/a/20230918/b, 2023-09-18",
    "/2050/01/01/talks-2023-09-18, 2023-09-18"
  })
  void findsDayInUrl(String path, LocalDate day) {
    assertThat(ArticleDay.inPath(path, RANGE)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/2023/09/talks", "/1202309181", "/2023/13/18/x", "/2050/01/01/x", "/story-12345"})
  void findsNoDayInUrlWithoutOne(String path) {
    assertThat(ArticleDay.inPath(path, RANGE)).isNull();
  }

  @Test
  void decidesDayByPublicationThenUrlThenCrawlThenBatch() {
    CanonicalUrl url = CanonicalUrl.of("https://example.com/2023/09/17/a", List.of());
    CanonicalUrl plain = CanonicalUrl.of("https://example.com/a", List.of());
    Moment published = DateReader.read("2023-09-18");
    Moment crawled = DateReader.read("2023-09-16");
    assertThat(ArticleDay.of(published, url, crawled, RANGE, BATCH))
        .isEqualTo(new ArticleDay(LocalDate.of(2023, 9, 18), "published"));
    assertThat(ArticleDay.of(null, url, crawled, RANGE, BATCH))
        .isEqualTo(new ArticleDay(LocalDate.of(2023, 9, 17), "url"));
    assertThat(ArticleDay.of(null, plain, crawled, RANGE, BATCH))
        .isEqualTo(new ArticleDay(LocalDate.of(2023, 9, 16), "crawl"));
    assertThat(ArticleDay.of(null, null, null, RANGE, BATCH))
        .isEqualTo(new ArticleDay(BATCH, "batch"));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://WWW.Example.com:80/A/b?x=1#top, http://www.example.com/A/b?x=1",
    "https://example.com:443/a, https://example.com/a",
    "https://example.com:8443/a, https://example.com:8443/a",
    "https://example.com/a?utm_source=x&id=7&UTM_medium=y&b=, https://example.com/a?id=7&b=",
    "https://example.com/a?fbclid=x, https://example.com/a",
    "https://example.com/a?b=2&a=1, https://example.com/a?b=2&a=1",
    "' http://example.com/a b ', http://example.com/a b"
  })
  void makesUrlsCanonical(String given, String canonical) {
    assertThat(CanonicalUrl.of(given, List.of("utm_*", "fbclid")).text()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/a",
        "ftp://example.com/a",
        "http:///a",
        "http://exa mple.com/a",
        "javascript:alert(1)",
        "http://example.com:port/a"
      })
  void takesNoOtherStringForUrl(String given) {
    assertThat(CanonicalUrl.of(given, List.of())).isNull();
  }

  @Test
  void foldsOutletsBySpellingThenHostThenName() {
    OutletNames names = new OutletNames(List.of("Harbour Post\tharbour.example"));
    CanonicalUrl reuters = CanonicalUrl.of("https://uk.reuters.com/a", List.of());
    CanonicalUrl unknown = CanonicalUrl.of("https://www.steppe.example/a", List.of());
    assertThat(names.fold("CNN (Web News)", null)).isEqualTo("cnn.com");
    assertThat(names.fold("  harbour   POST", unknown)).isEqualTo("harbour.example");
    assertThat(names.fold("A Guest", reuters)).isEqualTo("reuters.com");
    assertThat(names.fold("A Guest", unknown)).isEqualTo("steppe.example");
    assertThat(names.fold("A Guest", null)).isEqualTo("A Guest");
    assertThat(names.fold("www.bbc.co.uk", null)).isEqualTo("bbc.com");
    assertThat(names.fold(null, null)).isNull();
  }

  @Test
  void holdsEachBundledOutletOnce() {
    List<String> facts = ResourceLines.of("outlets.tsv");
    assertThat(facts).hasSizeGreaterThan(500);
    assertThat(facts.stream().map(fact -> OutletNames.columns(fact)[0].toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesOptionsThatCannotBe() {
    assertThatThrownBy(
            () ->
                new CleanArticles.Options(
                    10, 5, List.of(), true, List.of(), LocalDate.of(1980, 1, 1), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clean.max-characters");
    assertThatThrownBy(
            () ->
                new CleanArticles.Options(
                    0, 5, List.of("English"), true, List.of(), LocalDate.of(1980, 1, 1), ""))
        .hasMessageContaining("clean.languages");
  }
}
