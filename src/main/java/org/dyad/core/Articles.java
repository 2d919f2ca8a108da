package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/**
 * {@code articles}: one row per accepted article, copies included.
 *
 * <p>Example: the report "Wang Yi to visit Moscow" of {@code example.com}, published on 18
 * September 2023, story {@code 1f0c…}, 14 sentences.
 */
public final class Articles {
  public static final String ARTICLE_ID = "article_id";
  public static final String URL = "url";
  public static final String OUTLET = "outlet";
  public static final String TITLE = "title";
  public static final String AUTHORS = "authors";
  public static final String PUBLISHED_AT = "published_at";
  public static final String UPDATED_AT = "updated_at";
  public static final String DAY = Table.DAY;
  public static final String DAY_SOURCE = "day_source";
  public static final String LANGUAGE = "language";
  public static final String TEXT = "text";
  public static final String TEXT_HASH = "text_hash";
  public static final String SENTENCE_COUNT = "sentence_count";
  public static final String STORY_ID = "story_id";
  public static final String IS_WIRE = "is_wire";
  public static final String AGENCY = "agency";
  public static final String MODEL_VERSION = "model_version";
  public static final String BATCH_ID = "batch_id";

  public static final Table TABLE =
      Table.named("articles")
          .key(ARTICLE_ID)
          .required(
              ARTICLE_ID,
              StringType,
              "Stable hash of the canonical URL, else of outlet, title and text.",
              "5f2b0c6ad41e9c0b7f2d6e1a90c3b8d4")
          .optional(URL, StringType, "Canonical URL.", "https://example.com/world/wang-yi-moscow")
          .optional(OUTLET, StringType, "Outlet, its spellings folded.", "example.com")
          .optional(TITLE, StringType, "Headline.", "Wang Yi to visit Moscow")
          .optional(AUTHORS, StringType, "Byline as published.", "Jane Roe")
          .optional(
              PUBLISHED_AT,
              TimestampType,
              "Time of publication, UTC; null where undated or dated impossibly.",
              "2023-09-18 06:30:00")
          .optional(
              UPDATED_AT, TimestampType, "Time of the last update, UTC.", "2023-09-18 09:12:00")
          .day("UTC day the article belongs to.")
          .required(
              DAY_SOURCE,
              StringType,
              "Where the day comes from: published, url, crawl or batch.",
              "published")
          .required(LANGUAGE, StringType, "ISO 639-1 code of the text.", "en")
          .required(
              TEXT,
              StringType,
              "Clean text; its first paragraph is the title. Offsets count its code points.",
              "Wang Yi to visit Moscow\n\nChina's top diplomat…")
          .required(TEXT_HASH, StringType, "Hash of the text.", "0d4a1185f3c96a7b2e08d95c61f7ab34")
          .required(SENTENCE_COUNT, LongType, "Sentences in the text.", "14")
          .required(
              STORY_ID,
              StringType,
              "Story: articles of one day that are copies of each other share it.",
              "1f0c33a95be24d7786aa0f4b12d9e650")
          .required(IS_WIRE, BooleanType, "Whether the article credits a news agency.", "true")
          .optional(AGENCY, StringType, "The news agency credited.", "Reuters")
          .required(
              MODEL_VERSION,
              StringType,
              "Version of the annotation pipeline.",
              "news-en-3+3f9a12c0")
          .required(BATCH_ID, StringType, "Batch that brought this version.", "2023-09-18")
          .build();

  private Articles() {}
}
