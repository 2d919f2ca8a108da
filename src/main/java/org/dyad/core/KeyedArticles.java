package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * What aggregation adds up, never published: one row per article that names a key. A key is an
 * actor or a country.
 *
 * <p>Tones are whole billionths, so that their sums do not depend on order.
 */
public final class KeyedArticles {
  public static final String ARTICLE_ID = Articles.ARTICLE_ID;
  public static final String DAY = Table.DAY;
  public static final String STORY_ID = Articles.STORY_ID;
  public static final String OUTLET = Articles.OUTLET;
  public static final String CAPPED = "capped";
  public static final String KEYS = "keys";
  public static final String MENTIONS = "key_mentions";
  public static final String TEXTS = "texts";

  /** Field of {@link #KEYS}: the actor or country. */
  public static final String KEY = "key";

  /** Field of {@link #KEYS}: whether the key survives the cap. */
  public static final String PAIRED = "paired";

  /** Field of {@link #KEYS}: surviving keys after this one; 0 where it does not survive itself. */
  public static final String PAIRS = "pairs";

  /** A key of the article; all of them, in the order of code points. */
  public static final StructType KEY_TYPE =
      new StructType()
          .add(KEY, StringType)
          .add(PAIRED, BooleanType)
          .add(PAIRS, LongType)
          .add(ActorDays.MENTIONS, LongType)
          .add(ActorDays.SENTENCES, LongType)
          .add(ActorDays.TONE_N, LongType)
          .add(ActorDays.TONE_SUM, LongType);

  /** A mention of a surviving key, which is given by its place in {@link #KEYS}; by offset. */
  public static final StructType MENTION_TYPE =
      new StructType()
          .add(KEY, IntegerType)
          .add(Mentions.SENTENCE, IntegerType)
          .add(Mentions.BEGIN_OFFSET, IntegerType)
          .add(Mentions.END_OFFSET, IntegerType)
          .add(Mentions.TONE, DoubleType);

  /** A sentence that names two surviving keys. */
  public static final StructType TEXT_TYPE =
      new StructType().add(Mentions.SENTENCE, IntegerType).add(Articles.TEXT, StringType);

  public static final Table TABLE =
      Table.named("keyed_articles")
          .key(STORY_ID, ARTICLE_ID)
          .required(ARTICLE_ID, StringType, "The article.", "5f2b0c6ad41e9c0b…")
          .day("Day of the article.")
          .required(STORY_ID, StringType, "Its story.", "1f0c33a95be24d77…")
          .optional(OUTLET, StringType, "Its outlet.", "example.com")
          .required(CAPPED, BooleanType, "Whether it lost keys to the cap.", "false")
          .required(KEYS, createArrayType(KEY_TYPE, false), "Its keys.", "[…]")
          .required(MENTIONS, createArrayType(MENTION_TYPE, false), "Their mentions.", "[…]")
          .required(
              TEXTS,
              createArrayType(TEXT_TYPE, false),
              "Sentences that name two keys; none where no evidence is asked for.",
              "[…]")
          .build();

  private KeyedArticles() {}
}
