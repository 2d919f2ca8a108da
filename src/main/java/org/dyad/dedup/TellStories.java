package org.dyad.dedup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dyad.core.Articles;

/**
 * Gives every article of a day its story: articles whose bodies have the same letters and digits
 * are copies.
 *
 * <p>The title does not count, nor do case, punctuation and white space: outlets change these.
 * {@code story_id} is the least {@code article_id} among the copies of a day, a function of the set
 * of articles and never of their arrival. Adds the column {@code story_id}; one shuffle, by day and
 * body.
 */
public final class TellStories {
  private static final String BODY = "body";
  private static final String BODY_KEY = "body_key";

  private TellStories() {}

  /** In: all articles of the days concerned, with {@code title} and {@code text}. */
  public static Dataset<Row> withStory(Dataset<Row> articles) {
    return articles
        .withColumn(BODY, body())
        .withColumn(BODY_KEY, sha2(lettersAndDigits(col(BODY)), 256))
        .withColumn(
            Articles.STORY_ID,
            min(col(Articles.ARTICLE_ID))
                .over(Window.partitionBy(col(Articles.DAY), col(BODY_KEY))))
        .drop(BODY, BODY_KEY);
  }

  /** The text without its title; all of it where nothing with a letter would be left. */
  private static Column body() {
    Column title = concat(col(Articles.TITLE), lit("\n\n"));
    Column rest = expr("substring(%s, length(%s) + 3)".formatted(Articles.TEXT, Articles.TITLE));
    return when(
            col(Articles.TEXT).startsWith(title).and(length(lettersAndDigits(rest)).gt(lit(0))),
            rest)
        .otherwise(col(Articles.TEXT));
  }

  private static Column lettersAndDigits(Column text) {
    return lower(regexp_replace(text, "[^\\p{L}\\p{N}]+", ""));
  }
}
