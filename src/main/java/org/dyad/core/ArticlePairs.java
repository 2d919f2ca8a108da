package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * What aggregation adds up, never published: one row per article and key that survives the cap
 * ({@code key_b} null), and one per article and pair of such keys, {@code key_a < key_b}. A key is
 * an actor or a country.
 *
 * <p>Tones are whole billionths, so that their sums do not depend on order.
 */
public final class ArticlePairs {
  public static final String ARTICLE_ID = Articles.ARTICLE_ID;
  public static final String DAY = Table.DAY;
  public static final String STORY_ID = Articles.STORY_ID;
  public static final String OUTLET = Articles.OUTLET;
  public static final String KEY_A = "key_a";
  public static final String KEY_B = "key_b";
  public static final String CAPPED = "capped";
  public static final String SENTENCES = ActorDays.SENTENCES;
  public static final String DISTANCE = "distance";
  public static final String TONE_N = ActorDays.TONE_N;
  public static final String TONE_SUM = ActorDays.TONE_SUM;
  public static final String TONE_A_SUM = PairMeasures.TONE_A_SUM;
  public static final String TONE_B_SUM = PairMeasures.TONE_B_SUM;
  public static final String SHARED = "shared";

  /** Field of {@link #SHARED}: code points between the two closest mentions. */
  public static final String GAP = "gap";

  /** One shared sentence: a candidate for {@link PairEvidence}. */
  public static final StructType SHARED_TYPE =
      new StructType()
          .add(PairEvidence.SENTENCE, IntegerType)
          .add(GAP, IntegerType)
          .add(PairEvidence.BEGIN_A, IntegerType)
          .add(PairEvidence.END_A, IntegerType)
          .add(PairEvidence.BEGIN_B, IntegerType)
          .add(PairEvidence.END_B, IntegerType)
          .add(PairEvidence.TONE_A, DoubleType)
          .add(PairEvidence.TONE_B, DoubleType);

  public static final Table TABLE =
      Table.named("article_pairs")
          .key(KEY_A, KEY_B, STORY_ID, ARTICLE_ID)
          .required(ARTICLE_ID, StringType, "The article.", "5f2b0c6ad41e9c0b…")
          .day("Day of the article.")
          .required(STORY_ID, StringType, "Its story.", "1f0c33a95be24d77…")
          .optional(OUTLET, StringType, "Its outlet.", "example.com")
          .required(KEY_A, StringType, "The lesser key.", "CHN")
          .optional(KEY_B, StringType, "The greater key; null in the row of one key.", "RUS")
          .required(CAPPED, BooleanType, "True in one row of an article that lost keys.", "false")
          .required(SENTENCES, LongType, "Sentences that name both.", "2")
          .required(DISTANCE, IntegerType, "Smallest distance in sentences.", "0")
          .required(TONE_N, LongType, "Shared sentences with both tones.", "2")
          .required(TONE_SUM, LongType, "Sum of their mean tones, in billionths.", "240000000")
          .required(TONE_A_SUM, LongType, "Sum of tones toward the first.", "100000000")
          .required(TONE_B_SUM, LongType, "Sum of tones toward the second.", "140000000")
          .required(SHARED, createArrayType(SHARED_TYPE, false), "Best shared sentences.", "[…]")
          .build();

  private ArticlePairs() {}
}
