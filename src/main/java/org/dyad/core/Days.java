package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.LongType;

/**
 * {@code days}: one row per day, the totals behind every share.
 *
 * <p>Example: 2023-09-18 has 412 articles of 37 outlets in 288 stories.
 */
public final class Days {
  public static final String DAY = Table.DAY;
  public static final String ARTICLES = "articles";
  public static final String STORIES = "stories";
  public static final String OUTLETS = "outlets";
  public static final String MENTIONS = "mentions";
  public static final String RESOLVED = "resolved";

  public static final Table TABLE =
      Table.named("days")
          .day("The day.")
          .required(ARTICLES, LongType, "Articles of the day.", "412")
          .required(STORIES, LongType, "Distinct stories.", "288")
          .required(OUTLETS, LongType, "Distinct outlets; unknown ones are not counted.", "37")
          .required(MENTIONS, LongType, "Entity mentions.", "9120")
          .required(RESOLVED, LongType, "Mentions that have an actor.", "7544")
          .build();

  private Days() {}
}
