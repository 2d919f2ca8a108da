package org.dyad.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person may name an article by. */
public final class ArticleIds {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private ArticleIds() {}

  /**
   * The id of the article that is named by its id or by its URL, in any spelling that the job takes
   * for the same URL; nothing where the text is neither.
   */
  public static Optional<String> of(String idOrUrl, CleanArticles.Options options) {
    String id = idOrUrl.toLowerCase(Locale.ROOT);
    if (ID.matcher(id).matches()) {
      return Optional.of(id);
    }
    return Optional.ofNullable(CanonicalUrl.of(idOrUrl, options.trackingKeys()))
        .map(url -> ContentHash.of(url.text()));
  }
}
