package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * {@code actor_days}: one row per actor and day.
 *
 * <p>Example: {@code wang-yi} on 2023-09-18: 21 articles of 12 outlets in 9 stories, tone 0.8
 * summed over 9 stories.
 */
public final class ActorDays {
  public static final String ACTOR_ID = ActorMentions.ACTOR_ID;
  public static final String DAY = Table.DAY;
  public static final String ARTICLES = Days.ARTICLES;
  public static final String STORIES = Days.STORIES;
  public static final String OUTLETS = Days.OUTLETS;
  public static final String SENTENCES = "sentences";
  public static final String MENTIONS = Days.MENTIONS;
  public static final String TONE_N = "tone_n";
  public static final String TONE_SUM = "tone_sum";
  public static final String TONE_SQ = "tone_sq";
  public static final String TONE_POSITIVE = "tone_positive";
  public static final String TONE_NEGATIVE = "tone_negative";

  public static final Table TABLE =
      Table.named("actor_days")
          .key(ACTOR_ID)
          .required(ACTOR_ID, StringType, "The actor.", "wang-yi")
          .day("The day.")
          .required(ARTICLES, LongType, "Articles that name the actor.", "21")
          .required(STORIES, LongType, "Distinct stories of these.", "9")
          .required(OUTLETS, LongType, "Distinct outlets of these.", "12")
          .required(SENTENCES, LongType, "Sentences that name the actor.", "64")
          .required(MENTIONS, LongType, "Mentions of the actor.", "71")
          .required(TONE_N, LongType, "Stories that have a tone toward the actor.", "9")
          .required(TONE_SUM, DoubleType, "Sum of the stories' tones.", "0.8")
          .required(TONE_SQ, DoubleType, "Sum of their squares.", "0.21")
          .required(TONE_POSITIVE, LongType, "Stories with a tone above 0.1.", "4")
          .required(TONE_NEGATIVE, LongType, "Stories with a tone below -0.1.", "1")
          .build();

  private ActorDays() {}
}
