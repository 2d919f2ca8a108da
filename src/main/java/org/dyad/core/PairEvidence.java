package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * {@code pair_evidence}: sentences that name both actors of a pair, the best few of a day.
 *
 * <p>Offsets are those of the article's text. Example: {@code CHN} and {@code RUS}, sentence 1,
 * "China's top diplomat, Wang Yi, is set to visit Moscow".
 */
public final class PairEvidence {
  public static final String ACTOR_A = ActorPairs.ACTOR_A;
  public static final String ACTOR_B = ActorPairs.ACTOR_B;
  public static final String DAY = Table.DAY;
  public static final String ARTICLE_ID = Articles.ARTICLE_ID;
  public static final String SENTENCE = Mentions.SENTENCE;
  public static final String TEXT = Articles.TEXT;
  public static final String BEGIN_A = "begin_a";
  public static final String END_A = "end_a";
  public static final String BEGIN_B = "begin_b";
  public static final String END_B = "end_b";
  public static final String TONE_A = "tone_a";
  public static final String TONE_B = "tone_b";

  public static final Table TABLE =
      Table.named("pair_evidence")
          .key(ACTOR_A, ACTOR_B, ARTICLE_ID, SENTENCE)
          .required(ACTOR_A, StringType, "The actor whose id is less.", "CHN")
          .required(ACTOR_B, StringType, "The other actor.", "RUS")
          .day("The day.")
          .required(ARTICLE_ID, StringType, "The article.", "5f2b0c6ad41e9c0b7f2d6e1a90c3b8d4")
          .required(SENTENCE, IntegerType, "Sentence, from 0.", "1")
          .optional(
              TEXT,
              StringType,
              "The sentence; null where aggregate.evidence-text is off.",
              "China's top diplomat, Wang Yi, is set to visit Moscow.")
          .required(BEGIN_A, IntegerType, "First code point of the first's mention.", "25")
          .required(END_A, IntegerType, "One past its last code point.", "30")
          .required(BEGIN_B, IntegerType, "First code point of the second's mention.", "73")
          .required(END_B, IntegerType, "One past its last code point.", "79")
          .optional(TONE_A, DoubleType, "Mean tone of the first's mentions here.", "0.1")
          .optional(TONE_B, DoubleType, "Mean tone of the second's mentions here.", "0.2")
          .build();

  private PairEvidence() {}
}
