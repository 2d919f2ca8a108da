package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * One row per name and kind that the dictionary did not know; not stored.
 *
 * <p>Example: "Harbour Relief", organisation, in 3 mentions of 2 stories from 2023-09-12 on.
 */
public final class UnresolvedNames {
  public static final String NAME = Actors.NAME;
  public static final String KIND = Actors.KIND;
  public static final String MENTIONS = Days.MENTIONS;
  public static final String ARTICLES = Days.ARTICLES;
  public static final String STORIES = Days.STORIES;
  public static final String DAYS = "days";
  public static final String FIRST_DAY = "first_day";
  public static final String LAST_DAY = "last_day";
  public static final String RULE = ActorMentions.RULE;
  public static final String BEFORE = Mentions.BEFORE;
  public static final String SURFACE = Mentions.SURFACE;
  public static final String AFTER = Mentions.AFTER;

  /** Between two rules. */
  public static final String AND = "; ";

  public static final Table TABLE =
      Table.named("unresolved_names")
          .key(NAME, KIND)
          .required(NAME, StringType, "The name, a person's without titles.", "Harbour Relief")
          .required(KIND, StringType, "person, organisation, place or people.", "organisation")
          .required(MENTIONS, LongType, "Mentions.", "3")
          .required(ARTICLES, LongType, "Distinct articles.", "3")
          .required(STORIES, LongType, "Distinct stories of a day, summed.", "2")
          .required(DAYS, LongType, "Distinct days.", "2")
          .required(FIRST_DAY, DateType, "First day.", "2023-09-12")
          .required(LAST_DAY, DateType, "Last day.", "2023-09-19")
          .required(RULE, StringType, "The rules of its mentions, sorted.", "discovered")
          .required(BEFORE, StringType, "What precedes its earliest mention.", "Ann Lee of ")
          .required(SURFACE, StringType, "The earliest mention.", "Harbour Relief")
          .required(AFTER, StringType, "What follows it.", " spoke")
          .build();

  private UnresolvedNames() {}
}
