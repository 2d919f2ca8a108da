package org.dyad.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day an article belongs to: of its publication, else of the date in its URL, else of the
 * crawl, else of the batch. An update alone decides nothing.
 */
record ArticleDay(LocalDate day, String source) {
  private static final Pattern FOLDERS =
      Pattern.compile("/(\\d{4})/(\\d{1,2}|[A-Za-z]{3,9})/(\\d{1,2})(?!\\d)");
  private static final Pattern DASHES =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
  private static final Pattern DIGITS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");

  /** The days that are no dirt, both inclusive. */
  record Range(LocalDate earliest, LocalDate latest) {
    Moment keep(Moment moment) {
      return moment == null || !contains(moment.day()) ? null : moment;
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(earliest) && !day.isAfter(latest);
    }
  }

  static ArticleDay of(
      Moment published, CanonicalUrl url, Moment crawled, Range range, LocalDate batchDay) {
    if (published != null) {
      return new ArticleDay(published.day(), "published");
    }
    LocalDate inUrl = url == null ? null : inPath(url.path(), range);
    if (inUrl != null) {
      return new ArticleDay(inUrl, "url");
    }
    return crawled != null
        ? new ArticleDay(crawled.day(), "crawl")
        : new ArticleDay(batchDay, "batch");
  }

  /** The first date in the path that is no dirt, or null. */
  static LocalDate inPath(String path, Range range) {
    for (Pattern pattern : new Pattern[] {FOLDERS, DASHES, DIGITS}) {
      Matcher found = pattern.matcher(path);
      while (found.find()) {
        LocalDate day = day(found);
        if (day != null && range.contains(day)) {
          return day;
        }
      }
    }
    return null;
  }

  private static LocalDate day(Matcher found) {
    String month = found.group(2);
    try {
      return LocalDate.of(
          Integer.parseInt(found.group(1)),
          Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : DateReader.month(month),
          Integer.parseInt(found.group(3)));
    } catch (DateTimeException dirt) {
      return null;
    }
  }
}
