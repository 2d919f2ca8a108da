package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * {@code actor_mentions}: one row per row of {@code mentions}, resolved or not.
 *
 * <p>Example: "Wang" at 312 to 316 is actor {@code wang-yi}, via surname, rule {@code
 * article-surname}.
 */
public final class ActorMentions {
  public static final String ARTICLE_ID = Articles.ARTICLE_ID;
  public static final String DAY = Table.DAY;
  public static final String SENTENCE = Mentions.SENTENCE;
  public static final String BEGIN_OFFSET = Mentions.BEGIN_OFFSET;
  public static final String END_OFFSET = Mentions.END_OFFSET;
  public static final String SURFACE = Mentions.SURFACE;
  public static final String KIND = Mentions.KIND;
  public static final String TONE = Mentions.TONE;
  public static final String ACTOR_ID = "actor_id";
  public static final String VIA = "via";
  public static final String RULE = "rule";
  public static final String DICTIONARY_VERSION = "dictionary_version";

  public static final Table TABLE =
      Table.named("actor_mentions")
          .key(ARTICLE_ID, BEGIN_OFFSET)
          .required(ARTICLE_ID, StringType, "The article.", "5f2b0c6ad41e9c0b7f2d6e1a90c3b8d4")
          .day("Day of the article.")
          .required(SENTENCE, IntegerType, "Sentence, from 0.", "4")
          .required(BEGIN_OFFSET, IntegerType, "First code point of the mention.", "312")
          .required(END_OFFSET, IntegerType, "One past the mention's last code point.", "316")
          .required(SURFACE, StringType, "The words of the text.", "Wang")
          .required(KIND, StringType, "PER, ORG, LOC or NORP.", "PER")
          .optional(TONE, DoubleType, "Tone toward this mention, -1 to 1.", "0.12")
          .optional(ACTOR_ID, StringType, "The actor; null where unresolved.", "wang-yi")
          .optional(
              VIA,
              StringType,
              "How the actor was named: name, alias, surname, acronym, demonym, capital, office;"
                  + " null where unresolved.",
              "surname")
          .required(
              RULE, StringType, "Why the mention is resolved so, or is not.", "article-surname")
          .required(
              DICTIONARY_VERSION,
              StringType,
              "Dictionary under which the day's resolution last changed.",
              "a41f0c9be2d7")
          .build();

  private ActorMentions() {}
}
