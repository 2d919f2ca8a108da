package org.dyad.clean;

import java.time.LocalDate;

/** What cleaning makes of a raw article. */
sealed interface Cleaned {
  /**
   * An article to use.
   *
   * @param published microseconds since 1970, UTC, or null; {@code updated} likewise
   * @param agency null where none is credited
   */
  record Article(
      String articleId,
      String url,
      String outlet,
      String title,
      String authors,
      Long published,
      Long updated,
      LocalDate day,
      String daySource,
      String language,
      String text,
      String textHash,
      String agency)
      implements Cleaned {}

  /**
   * An article that is not used.
   *
   * @param byPolicy whether policy drops it, not a fault of the input
   */
  record Refusal(String reason, String detail, String excerpt, boolean byPolicy)
      implements Cleaned {}
}
