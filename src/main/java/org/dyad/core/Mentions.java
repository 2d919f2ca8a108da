package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * {@code mentions}: one row per entity mention; mentions of an article do not overlap.
 *
 * <p>Offsets are zero-based, end exclusive, in Unicode code points of {@code articles.text}.
 * Example: "Wang Yi", PER, in sentence 1 at 47 to 54.
 */
public final class Mentions {
  public static final String ARTICLE_ID = Articles.ARTICLE_ID;
  public static final String DAY = Table.DAY;
  public static final String SENTENCE = "sentence";
  public static final String SENTENCE_BEGIN = "sentence_begin";
  public static final String SENTENCE_END = "sentence_end";
  public static final String BEGIN_OFFSET = "begin_offset";
  public static final String END_OFFSET = "end_offset";
  public static final String SURFACE = "surface";
  public static final String BEFORE = "before";
  public static final String AFTER = "after";
  public static final String KIND = "kind";
  public static final String SOURCE = "source";
  public static final String CONFIDENCE = "confidence";
  public static final String TONE = "tone";
  public static final String MODEL_VERSION = Articles.MODEL_VERSION;

  /** Code points of {@link #BEFORE} and {@link #AFTER} at most. */
  public static final int CONTEXT = 48;

  public static final Table TABLE =
      Table.named("mentions")
          .key(ARTICLE_ID, BEGIN_OFFSET)
          .required(ARTICLE_ID, StringType, "The article.", "5f2b0c6ad41e9c0b7f2d6e1a90c3b8d4")
          .day("Day of the article.")
          .required(SENTENCE, IntegerType, "Sentence, from 0.", "1")
          .required(SENTENCE_BEGIN, IntegerType, "First code point of the sentence.", "25")
          .required(SENTENCE_END, IntegerType, "One past the sentence's last code point.", "140")
          .required(BEGIN_OFFSET, IntegerType, "First code point of the mention.", "47")
          .required(END_OFFSET, IntegerType, "One past the mention's last code point.", "54")
          .required(SURFACE, StringType, "The words of the text.", "Wang Yi")
          .required(
              BEFORE,
              StringType,
              "Up to 48 code points of the sentence before the mention.",
              "China's top diplomat, ")
          .required(
              AFTER,
              StringType,
              "Up to 48 code points of the sentence after the mention.",
              ", is set to visit Moscow")
          .required(KIND, StringType, "PER, ORG, LOC or NORP.", "PER")
          .required(SOURCE, StringType, "Who marked it: model or phrase.", "model")
          .required(CONFIDENCE, DoubleType, "Confidence, 0 to 1.", "0.97")
          .optional(
              TONE,
              DoubleType,
              "Tone toward this mention, -1 to 1; null where the pipeline supplies none.",
              "0.12")
          .required(MODEL_VERSION, StringType, "Version of the pipeline.", "news-en-3+3f9a12c0")
          .build();

  private Mentions() {}
}
