package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/**
 * What a batch changes in {@code articles}, never published: new articles, and newer versions of
 * stored ones. {@code model_version} and {@code sentence_count} are null where the text must be
 * annotated.
 */
public final class ArticleChanges {
  /** The day under which the stored version lies; null for a new article. */
  public static final String STORED_DAY = "stored_day";

  public static final Table TABLE =
      Table.named("article_changes")
          .key(Articles.ARTICLE_ID)
          .required(Articles.ARTICLE_ID, StringType, "Article id.", "5f2b0c6ad41e9c0b…")
          .optional(Articles.URL, StringType, "Canonical URL.", "https://example.com/a")
          .optional(Articles.OUTLET, StringType, "Outlet, folded.", "example.com")
          .optional(Articles.TITLE, StringType, "Headline.", "Wang Yi to visit Moscow")
          .optional(Articles.AUTHORS, StringType, "Byline.", "Jane Roe")
          .optional(Articles.PUBLISHED_AT, TimestampType, "Publication, UTC.", "2023-09-18 06:30")
          .optional(Articles.UPDATED_AT, TimestampType, "Update, UTC.", "2023-09-18 09:12")
          .day("UTC day the article belongs to.")
          .required(Articles.DAY_SOURCE, StringType, "published, url, crawl or batch.", "published")
          .required(Articles.LANGUAGE, StringType, "ISO 639-1 code.", "en")
          .required(Articles.TEXT, StringType, "Clean text, title first.", "Wang Yi to visit…")
          .required(Articles.TEXT_HASH, StringType, "Hash of the text.", "0d4a1185f3c96a7b…")
          .optional(Articles.SENTENCE_COUNT, LongType, "Sentences, where known.", "14")
          .required(Articles.IS_WIRE, BooleanType, "Whether an agency is credited.", "true")
          .optional(Articles.AGENCY, StringType, "The agency.", "Reuters")
          .optional(Articles.MODEL_VERSION, StringType, "Pipeline, where annotated.", "news-en-3+…")
          .required(Articles.BATCH_ID, StringType, "Batch of this version.", "2023-09-18")
          .optional(STORED_DAY, DateType, "Day of the stored version.", "2023-09-17")
          .build();

  private ArticleChanges() {}
}
