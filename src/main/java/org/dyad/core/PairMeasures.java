package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/** The columns that {@link ActorPairs} and {@link CountryPairs} have in common. */
public final class PairMeasures {
  public static final String DAY = Table.DAY;
  public static final String ARTICLES = Days.ARTICLES;
  public static final String STORIES = Days.STORIES;
  public static final String OUTLETS = Days.OUTLETS;
  public static final String SENTENCES = ActorDays.SENTENCES;
  public static final String PROXIMITY = "proximity";
  public static final String TONE_N = ActorDays.TONE_N;
  public static final String TONE_SUM = ActorDays.TONE_SUM;
  public static final String TONE_SQ = ActorDays.TONE_SQ;
  public static final String TONE_POSITIVE = ActorDays.TONE_POSITIVE;
  public static final String TONE_NEGATIVE = ActorDays.TONE_NEGATIVE;
  public static final String TONE_A_SUM = "tone_a_sum";
  public static final String TONE_B_SUM = "tone_b_sum";
  public static final String STORIES_A = "stories_a";
  public static final String STORIES_B = "stories_b";
  public static final String STORIES_TOTAL = "stories_total";
  public static final String NPMI = "npmi";
  public static final String G2 = "g2";
  public static final String LIFT = "lift";

  private PairMeasures() {}

  static Table.Builder addTo(Table.Builder pair) {
    return pair.day("The day.")
        .required(ARTICLES, LongType, "Articles that name both, anywhere.", "17")
        .required(STORIES, LongType, "Distinct stories of these.", "6")
        .required(OUTLETS, LongType, "Distinct outlets of these.", "11")
        .required(SENTENCES, LongType, "Sentences that name both.", "22")
        .required(
            PROXIMITY,
            DoubleType,
            "Sum over stories of exp(-d), d the smallest distance in sentences; 0 from 22 on.",
            "5.4")
        .required(TONE_N, LongType, "Stories whose shared sentences have a tone.", "5")
        .required(TONE_SUM, DoubleType, "Sum of these stories' pair tones.", "0.6")
        .required(TONE_SQ, DoubleType, "Sum of their squares.", "0.11")
        .required(TONE_POSITIVE, LongType, "Stories with a pair tone above 0.1.", "3")
        .required(TONE_NEGATIVE, LongType, "Stories with a pair tone below -0.1.", "0")
        .required(TONE_A_SUM, DoubleType, "Sum of the stories' tones toward the first.", "0.4")
        .required(TONE_B_SUM, DoubleType, "Sum of the stories' tones toward the second.", "0.8")
        .required(STORIES_A, LongType, "Stories of the day that name the first.", "14")
        .required(STORIES_B, LongType, "Stories of the day that name the second.", "9")
        .required(STORIES_TOTAL, LongType, "All stories of the day.", "288")
        .required(
            NPMI,
            DoubleType,
            "Normalised pointwise mutual information, -1 to 1 (Bouma 2009).",
            "0.68")
        .required(G2, DoubleType, "Log-likelihood ratio, 0 or more (Dunning 1993).", "38.2")
        .required(LIFT, DoubleType, "Observed over expected stories.", "13.7");
  }
}
