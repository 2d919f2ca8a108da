package org.dyad.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.ActorDays;
import org.dyad.core.ActorMentions;
import org.dyad.core.Actors;
import org.dyad.core.Articles;
import org.dyad.core.Days;
import org.dyad.core.KeyedArticles;
import org.dyad.core.Mentions;

/**
 * Counts what the analysts query: the totals of a day, its actors, and the raw material of its
 * pairs.
 *
 * <p>In: {@code actor_mentions}, {@code articles}, {@code actors}. The story is the unit of tone
 * and association; copies add to articles, outlets, sentences and mentions only.
 */
public final class AggregateDays {

  private AggregateDays() {}

  /**
   * What is counted, and what is written.
   *
   * @param maxActors actors of an article that are paired: {@code aggregate.max-actors}
   * @param minArticles smallest number of articles of a pair's row: {@code aggregate.min-articles}
   * @param evidence sentences of evidence a pair and day: {@code aggregate.evidence}
   * @param evidenceText whether evidence carries its sentence: {@code aggregate.evidence-text}
   */
  public record Options(int maxActors, int minArticles, int evidence, boolean evidenceText)
      implements Serializable {
    public Options {
      if (maxActors < 2) {
        throw new IllegalArgumentException(
            "aggregate.max-actors is " + maxActors + ": a pair needs 2 or more");
      }
      if (minArticles < 1) {
        throw new IllegalArgumentException(
            "aggregate.min-articles is " + minArticles + ": give 1 or more");
      }
      if (evidence < 0) {
        throw new IllegalArgumentException(
            "aggregate.evidence is " + evidence + ": give 0 or more");
      }
    }

    /** The part that decides what the tables hold; another one makes every day stale. */
    public String fingerprint() {
      return "max-actors=%d min-articles=%d evidence=%d evidence-text=%s"
          .formatted(maxActors, minArticles, evidence, evidenceText);
    }
  }

  /** The rows of {@code days}. Two shuffles, by day. */
  public static Dataset<Row> days(Dataset<Row> actorMentions, Dataset<Row> articles) {
    Dataset<Row> named =
        actorMentions
            .groupBy(col(Days.DAY))
            .agg(
                count(lit(1)).as(Days.MENTIONS),
                count(col(ActorMentions.ACTOR_ID)).as(Days.RESOLVED));
    return articles
        .groupBy(col(Days.DAY))
        .agg(
            count(lit(1)).as(Days.ARTICLES),
            countDistinct(col(Articles.STORY_ID)).as(Days.STORIES),
            countDistinct(col(Articles.OUTLET)).as(Days.OUTLETS))
        .join(named, new String[] {Days.DAY}, "left_outer")
        .select(
            col(Days.DAY),
            col(Days.ARTICLES),
            col(Days.STORIES),
            col(Days.OUTLETS),
            coalesce(col(Days.MENTIONS), lit(0L)).as(Days.MENTIONS),
            coalesce(col(Days.RESOLVED), lit(0L)).as(Days.RESOLVED));
  }

  /**
   * {@link KeyedArticles} of actors, with the sentences that evidence needs. One shuffle, by
   * article.
   *
   * @param mentions rows of {@code actor_mentions} with the bounds of their sentences
   */
  public static Dataset<Row> byActor(
      Dataset<Row> mentions, Dataset<Row> articles, Options options) {
    return KeyArticles.apply(
        keyed(mentions, col(ActorMentions.ACTOR_ID)),
        articles,
        options.evidence() > 0 && options.evidenceText()
            ? KeyArticles.Options.withSentences(options.maxActors())
            : KeyArticles.Options.withoutSentences(options.maxActors()));
  }

  /**
   * {@link KeyedArticles} of the actors' countries, ranked and capped by themselves. One shuffle,
   * by article.
   *
   * @param mentions rows of {@code actor_mentions} with the bounds of their sentences
   */
  public static Dataset<Row> byCountry(
      Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> actors, Options options) {
    Dataset<Row> countries =
        actors
            .where(col(Actors.COUNTRY).isNotNull())
            .select(col(Actors.ACTOR_ID), col(Actors.COUNTRY));
    Dataset<Row> named =
        mentions.join(broadcast(countries), new String[] {Actors.ACTOR_ID}, "inner");
    return KeyArticles.apply(
        keyed(named, col(Actors.COUNTRY)),
        articles,
        KeyArticles.Options.withoutSentences(options.maxActors()));
  }

  private static Dataset<Row> keyed(Dataset<Row> mentions, Column key) {
    return mentions
        .where(key.isNotNull())
        .select(
            col(Mentions.ARTICLE_ID),
            key.as(KeyedArticles.KEY),
            col(Mentions.SENTENCE),
            col(Mentions.SENTENCE_BEGIN),
            col(Mentions.SENTENCE_END),
            col(Mentions.BEGIN_OFFSET),
            col(Mentions.END_OFFSET),
            col(Mentions.TONE));
  }

  /**
   * The rows of {@code actor_days}, from {@link #byActor}. One shuffle, by ranges of day and slice:
   * rows come out in the order of the table.
   */
  public static Dataset<Row> actorDays(PairSources actors) {
    return AddUpActors.apply(actors).select(ActorDays.TABLE.select());
  }
}
