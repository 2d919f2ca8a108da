package org.dyad.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.ActorDays;
import org.dyad.core.ActorMentions;
import org.dyad.core.Actors;
import org.dyad.core.ArticlePairs;
import org.dyad.core.Articles;
import org.dyad.core.Days;
import org.dyad.core.Mentions;

/**
 * Counts what the analysts query: the totals of a day, its actors, and the raw material of its
 * pairs.
 *
 * <p>In: {@code actor_mentions}, {@code articles}, {@code actors}. The story is the unit of tone
 * and association; copies add to articles, outlets, sentences and mentions only.
 */
public final class AggregateDays {
  private static final String STORY_TONE = "story_tone";
  private static final String OUTLET_SET = "outlet_set";

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

  /** Resolved mentions with the story and outlet of their article; the key is the actor. */
  public static Dataset<Row> byActor(Dataset<Row> actorMentions, Dataset<Row> articles) {
    return actorMentions
        .where(col(ActorMentions.ACTOR_ID).isNotNull())
        .join(
            articles.select(col(Articles.ARTICLE_ID), col(Articles.STORY_ID), col(Articles.OUTLET)),
            new String[] {Articles.ARTICLE_ID},
            "inner")
        .select(
            col(Articles.ARTICLE_ID),
            col(Articles.DAY),
            col(Articles.STORY_ID),
            col(Articles.OUTLET),
            col(ActorMentions.ACTOR_ID).as(PairArticles.KEY),
            col(Mentions.SENTENCE),
            col(Mentions.BEGIN_OFFSET),
            col(Mentions.END_OFFSET),
            col(Mentions.TONE));
  }

  /** The same mentions with the actor's country as key; actors without a country drop out. */
  public static Dataset<Row> byCountry(Dataset<Row> byActor, Dataset<Row> actors) {
    Dataset<Row> countries =
        actors
            .where(col(Actors.COUNTRY).isNotNull())
            .select(col(Actors.ACTOR_ID).as(PairArticles.KEY), col(Actors.COUNTRY));
    return byActor
        .join(broadcast(countries), new String[] {PairArticles.KEY}, "inner")
        .drop(PairArticles.KEY)
        .withColumnRenamed(Actors.COUNTRY, PairArticles.KEY);
  }

  /** The rows of {@code actor_days}, from {@link #byActor}. Shuffles by day and actor. */
  public static Dataset<Row> actorDays(Dataset<Row> byActor) {
    Column[] actorAndDay = {col(Articles.DAY), col(PairArticles.KEY)};
    Column tone = col(STORY_TONE);
    Dataset<Row> stories =
        byActor
            .repartition(actorAndDay)
            .groupBy(col(Articles.DAY), col(PairArticles.KEY), col(Articles.STORY_ID))
            .agg(
                countDistinct(col(Articles.ARTICLE_ID)).as(ActorDays.ARTICLES),
                countDistinct(struct(col(Articles.ARTICLE_ID), col(Mentions.SENTENCE)))
                    .as(ActorDays.SENTENCES),
                count(lit(1)).as(ActorDays.MENTIONS),
                collect_set(col(Articles.OUTLET)).as(OUTLET_SET),
                sum(Billionths.of(col(Mentions.TONE)))
                    .divide(count(col(Mentions.TONE)))
                    .as(STORY_TONE))
            .withColumn(STORY_TONE, Billionths.toDouble(tone));
    return stories
        .groupBy(actorAndDay)
        .agg(
            sum(col(ActorDays.ARTICLES)).as(ActorDays.ARTICLES),
            count(lit(1)).as(ActorDays.STORIES),
            Stories.distinctOutlets(OUTLET_SET).as(ActorDays.OUTLETS),
            sum(col(ActorDays.SENTENCES)).as(ActorDays.SENTENCES),
            sum(col(ActorDays.MENTIONS)).as(ActorDays.MENTIONS),
            Stories.toneCount(tone).as(ActorDays.TONE_N),
            Stories.toneSum(tone).as(ActorDays.TONE_SUM),
            Stories.toneSum(tone.multiply(tone)).as(ActorDays.TONE_SQ),
            Stories.tonePositive(tone).as(ActorDays.TONE_POSITIVE),
            Stories.toneNegative(tone).as(ActorDays.TONE_NEGATIVE))
        .withColumnRenamed(PairArticles.KEY, ActorDays.ACTOR_ID)
        .select(ActorDays.TABLE.select());
  }

  /** {@link ArticlePairs} of actors, with candidates for evidence. One shuffle, by article. */
  public static Dataset<Row> actorArticlePairs(Dataset<Row> byActor, Options options) {
    return PairArticles.apply(
        byActor, new PairArticles.Options(options.maxActors(), options.evidence()));
  }

  /**
   * {@link ArticlePairs} of countries, ranked and capped by themselves. One shuffle, by article.
   */
  public static Dataset<Row> countryArticlePairs(Dataset<Row> byCountry, Options options) {
    return PairArticles.apply(byCountry, new PairArticles.Options(options.maxActors(), 0));
  }
}
