package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** What annotate hands on, never published: one row per article annotated, with its mentions. */
public final class AnnotatedArticles {
  public static final String ARTICLE_ID = Articles.ARTICLE_ID;
  public static final String SENTENCE_COUNT = Articles.SENTENCE_COUNT;
  public static final String MENTIONS = "found";

  /** One element of {@link #MENTIONS}: the columns of {@link Mentions} that annotation supplies. */
  public static final StructType MENTION_TYPE =
      new StructType()
          .add(Mentions.SENTENCE, IntegerType)
          .add(Mentions.SENTENCE_BEGIN, IntegerType)
          .add(Mentions.SENTENCE_END, IntegerType)
          .add(Mentions.BEGIN_OFFSET, IntegerType)
          .add(Mentions.END_OFFSET, IntegerType)
          .add(Mentions.SURFACE, StringType)
          .add(Mentions.BEFORE, StringType)
          .add(Mentions.AFTER, StringType)
          .add(Mentions.KIND, StringType)
          .add(Mentions.SOURCE, StringType)
          .add(Mentions.CONFIDENCE, DoubleType)
          .add(Mentions.TONE, DoubleType);

  public static final Table TABLE =
      Table.named("annotated_articles")
          .key(ARTICLE_ID)
          .required(ARTICLE_ID, StringType, "The article.", "5f2b0c6ad41e9c0b…")
          .required(SENTENCE_COUNT, LongType, "Sentences in the text.", "14")
          .required(
              MENTIONS, createArrayType(MENTION_TYPE, false), "Mentions by offset.", "[{1, 25, …}]")
          .build();

  private AnnotatedArticles() {}
}
