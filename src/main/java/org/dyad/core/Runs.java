package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * {@code runs}: one row per run that succeeded, written last, under its batch's day. The one table
 * that holds clock times.
 *
 * <p>Example: batch 2023-09-18, 412 articles in, 3 days touched, 96 seconds.
 */
public final class Runs {
  public static final String DAY = Table.DAY;
  public static final String RUN_ID = "run_id";
  public static final String BATCH_ID = Articles.BATCH_ID;
  public static final String STARTED_AT = "started_at";
  public static final String FINISHED_AT = "finished_at";
  public static final String INPUT = "input";
  public static final String STAGES = "stages";
  public static final String REJECTED = "rejected";
  public static final String DAYS_TOUCHED = "days_touched";
  public static final String CAPPED_ARTICLES = "capped_articles";
  public static final String MAX_ACTORS = "max_actors";
  public static final String SCHEMA_VERSION = "schema_version";
  public static final String PROGRAM_VERSION = "program_version";
  public static final String MODEL_VERSION = Articles.MODEL_VERSION;
  public static final String DICTIONARY_VERSION = ActorMentions.DICTIONARY_VERSION;
  public static final String CONFIGURATION = "configuration";

  public static final StructType STAGE_TYPE =
      new StructType()
          .add("stage", StringType)
          .add("rows_in", LongType)
          .add("rows_out", LongType)
          .add("seconds", DoubleType);

  public static final StructType REJECTED_TYPE =
      new StructType().add("reason", StringType).add("records", LongType);

  public static final Table TABLE =
      Table.named("runs")
          .key(RUN_ID)
          .day("Day of the batch.")
          .required(RUN_ID, StringType, "The run.", "20230919T010203.004005Z")
          .required(BATCH_ID, StringType, "The batch; of a rebuild, the day it ran.", "2023-09-18")
          .required(STARTED_AT, TimestampType, "Start, UTC.", "2023-09-19 01:02:03")
          .required(FINISHED_AT, TimestampType, "End, UTC.", "2023-09-19 01:03:39")
          .required(INPUT, createArrayType(StringType, false), "Paths read.", "[feed/2023-09-18]")
          .required(
              STAGES,
              createArrayType(STAGE_TYPE, false),
              "Rows in, rows out and seconds of every stage, in order.",
              "[{clean, 415, 412, 2.1}]")
          .required(
              REJECTED,
              createArrayType(REJECTED_TYPE, false),
              "Records not used, by reason.",
              "[{bad-json, 2}]")
          .required(
              DAYS_TOUCHED,
              createArrayType(DateType, false),
              "Days whose tables were replaced.",
              "[2023-09-18]")
          .required(CAPPED_ARTICLES, LongType, "Articles with more actors than the cap.", "1")
          .required(MAX_ACTORS, LongType, "The cap in force, aggregate.max-actors.", "50")
          .required(SCHEMA_VERSION, LongType, "Version of these tables.", "1")
          .required(PROGRAM_VERSION, StringType, "Version of the program.", "0.1.0")
          .required(MODEL_VERSION, StringType, "Version of the pipeline.", "news-en-3+3f9a12c0")
          .required(DICTIONARY_VERSION, StringType, "Version of the dictionary.", "a41f0c9be2d7")
          .required(CONFIGURATION, StringType, "The configuration in force, as JSON.", "{…}")
          .build();

  private Runs() {}
}
