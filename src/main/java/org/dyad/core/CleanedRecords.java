package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/**
 * What clean hands on, never published: an article that is not yet annotated nor given a story, or,
 * where {@code reason} is set, a record that is not used.
 */
public final class CleanedRecords {
  public static final String SOURCE_FILE = Rejects.SOURCE_FILE;
  public static final String RECORD = Rejects.RECORD;
  public static final String REASON = Rejects.REASON;
  public static final String DETAIL = Rejects.DETAIL;
  public static final String EXCERPT = Rejects.EXCERPT;

  /** True where policy (language, length) drops the record and not a fault of the input. */
  public static final String BY_POLICY = "by_policy";

  /** The UTC day the article belongs to; a column here, not yet a partition. */
  public static final String ARTICLE_DAY = "article_day";

  public static final Table TABLE =
      Table.named("cleaned_records")
          .key(SOURCE_FILE, RECORD)
          .required(SOURCE_FILE, StringType, "File, relative to the input.", "part-3.jsonl.gz")
          .required(RECORD, LongType, "Line, row or element, from 1; 0 for the file.", "17")
          .optional(
              REASON, StringType, "Why the record is not used; null where it is.", "too-short")
          .optional(DETAIL, StringType, "What was found.", "120 characters of at least 200")
          .optional(EXCERPT, StringType, "The record's first 200 code points.", "Subscribe now")
          .optional(BY_POLICY, BooleanType, "Whether policy drops it, not a fault.", "true")
          .optional(Articles.ARTICLE_ID, StringType, "Article id.", "5f2b0c6ad41e9c0b…")
          .optional(Articles.URL, StringType, "Canonical URL.", "https://example.com/a")
          .optional(Articles.OUTLET, StringType, "Outlet, folded.", "example.com")
          .optional(Articles.TITLE, StringType, "Headline.", "Wang Yi to visit Moscow")
          .optional(Articles.AUTHORS, StringType, "Byline.", "Jane Roe")
          .optional(Articles.PUBLISHED_AT, TimestampType, "Publication, UTC.", "2023-09-18 06:30")
          .optional(Articles.UPDATED_AT, TimestampType, "Update, UTC.", "2023-09-18 09:12")
          .optional(ARTICLE_DAY, DateType, "UTC day the article belongs to.", "2023-09-18")
          .optional(Articles.DAY_SOURCE, StringType, "published, url, crawl or batch.", "published")
          .optional(Articles.LANGUAGE, StringType, "ISO 639-1 code.", "en")
          .optional(Articles.TEXT, StringType, "Clean text, title first.", "Wang Yi to visit…")
          .optional(Articles.TEXT_HASH, StringType, "Hash of the text.", "0d4a1185f3c96a7b…")
          .optional(Articles.IS_WIRE, BooleanType, "Whether an agency is credited.", "true")
          .optional(Articles.AGENCY, StringType, "The agency.", "Reuters")
          .build();

  private CleanedRecords() {}
}
