package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * What read hands to clean, never published: a raw article, or a record that could not be read.
 *
 * <p>Every field is as the source has it. A record that could not be read has a {@code reason}, and
 * nothing but its place, detail and excerpt beside it.
 */
public final class RawRecords {
  public static final String SOURCE_FILE = Rejects.SOURCE_FILE;
  public static final String RECORD = Rejects.RECORD;
  public static final String URL = Articles.URL;
  public static final String OUTLET = Articles.OUTLET;
  public static final String TITLE = Articles.TITLE;
  public static final String AUTHORS = Articles.AUTHORS;
  public static final String PUBLISHED = "published";
  public static final String UPDATED = "updated";
  public static final String CRAWLED = "crawled";
  public static final String TEXT = Articles.TEXT;
  public static final String REASON = Rejects.REASON;
  public static final String DETAIL = Rejects.DETAIL;
  public static final String EXCERPT = Rejects.EXCERPT;

  public static final Table TABLE =
      Table.named("raw_records")
          .key(SOURCE_FILE, RECORD)
          .required(SOURCE_FILE, StringType, "File, relative to the input.", "part-3.jsonl.gz")
          .required(RECORD, LongType, "Line, row or element, from 1; 0 for the file.", "17")
          .optional(URL, StringType, "URL.", "http://Example.com/a?utm_source=x#top")
          .optional(OUTLET, StringType, "Outlet.", "Example Online")
          .optional(TITLE, StringType, "Title.", "Wang Yi to visit Moscow")
          .optional(AUTHORS, StringType, "Authors, joined by a comma and a space.", "Jane Roe")
          .optional(PUBLISHED, StringType, "Publication date.", "2023-09-18T08:30:00+02:00")
          .optional(UPDATED, StringType, "Date of the last update.", "1695028320")
          .optional(CRAWLED, StringType, "Date of the crawl.", "2023-09-19")
          .optional(TEXT, StringType, "Body.", "China's top diplomat…")
          .optional(REASON, StringType, "Why the record could not be read.", "bad-json")
          .optional(DETAIL, StringType, "What was found.", "unexpected end of input")
          .optional(EXCERPT, StringType, "The record's first 200 code points.", "{\"title\": …")
          .build();

  private RawRecords() {}
}
