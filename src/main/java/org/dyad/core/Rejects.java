package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * {@code rejects}: one row per record that was not used, under its batch's day.
 *
 * <p>Example: line 17 of {@code feed/part-3.jsonl.gz}, reason {@code bad-json}.
 */
public final class Rejects {
  public static final String DAY = Table.DAY;
  public static final String BATCH_ID = Articles.BATCH_ID;
  public static final String SOURCE_FILE = "source_file";
  public static final String RECORD = "record";
  public static final String REASON = "reason";
  public static final String DETAIL = "detail";
  public static final String EXCERPT = "excerpt";

  public static final Table TABLE =
      Table.named("rejects")
          .key(BATCH_ID, SOURCE_FILE, RECORD)
          .day("Day of the batch.")
          .required(BATCH_ID, StringType, "The batch.", "2023-09-18")
          .required(SOURCE_FILE, StringType, "File, relative to the input.", "part-3.jsonl.gz")
          .required(
              RECORD,
              LongType,
              "Line, row or element in the file, from 1; 0 for the file as a whole.",
              "17")
          .required(REASON, StringType, "Short code of the reason.", "bad-json")
          .optional(DETAIL, StringType, "What was found, and what was expected.", "no field text")
          .optional(EXCERPT, StringType, "The record's first 200 code points.", "{\"title\": …")
          .build();

  private Rejects() {}
}
