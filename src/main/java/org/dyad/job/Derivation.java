package org.dyad.job;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.aggregate.AggregateDays;
import org.dyad.aggregate.AggregatePairs;
import org.dyad.aggregate.CollectEvidence;
import org.dyad.core.ActorDays;
import org.dyad.core.ActorMentions;
import org.dyad.core.ActorPairs;
import org.dyad.core.Actors;
import org.dyad.core.ArticlePairs;
import org.dyad.core.Articles;
import org.dyad.core.CountryPairs;
import org.dyad.core.Days;
import org.dyad.core.Mentions;
import org.dyad.core.PairEvidence;
import org.dyad.resolve.ResolveActors;

/**
 * Resolves and aggregates: everything that follows from mentions, without a model and without NLP.
 */
final class Derivation {
  private final RunContext context;
  private long cappedArticles;

  Derivation(RunContext context) {
    this.context = context;
  }

  /**
   * Stages the derived tables of the touched days, of the forced ones, and of those that a change
   * of dictionary or settings makes stale.
   *
   * @return all days staged
   */
  SortedSet<LocalDate> run(SortedSet<LocalDate> touched, SortedSet<LocalDate> forced) {
    context.report().begin("resolve");
    StaleDays stale = new StaleDays(context);
    SortedSet<LocalDate> certain = new TreeSet<>(touched);
    certain.addAll(forced);
    certain.addAll(stale.bySettings());
    SortedSet<LocalDate> candidates = stale.byDictionary();
    candidates.removeAll(certain);
    SortedSet<LocalDate> days = resolve(stale, certain, candidates);
    if (!days.isEmpty()) {
      aggregate(days);
    }
    return days;
  }

  long cappedArticles() {
    return cappedArticles;
  }

  private SortedSet<LocalDate> resolve(
      StaleDays stale, SortedSet<LocalDate> certain, SortedSet<LocalDate> candidates) {
    SortedSet<LocalDate> all = new TreeSet<>(certain);
    all.addAll(candidates);
    if (all.isEmpty()) {
      new ActorsTable(context).stage();
      return certain;
    }
    Dataset<Row> resolved =
        ResolveActors.apply(context.staging().willBe(Mentions.TABLE, all), context.dictionary());
    SortedSet<LocalDate> days = new TreeSet<>(certain);
    if (!candidates.isEmpty()) {
      resolved = context.staging().keep("resolved", resolved);
      days.addAll(stale.changed(resolved, candidates));
    }
    Dataset<Row> staged =
        context
            .staging()
            .stage(
                ActorMentions.TABLE,
                resolved.where(col(ActorMentions.DAY).isInCollection(days)),
                days);
    new ActorsTable(context).stage(staged);
    return days;
  }

  private void aggregate(SortedSet<LocalDate> days) {
    AggregateDays.Options options = context.config().aggregate();
    Dataset<Row> actorMentions = context.staging().willBe(ActorMentions.TABLE, days);
    Dataset<Row> articles = context.staging().willBe(Articles.TABLE, days);
    Dataset<Row> totals =
        context.staging().stage(Days.TABLE, AggregateDays.days(actorMentions, articles), days);
    long resolved = totals.selectExpr("coalesce(sum(resolved), 0)").first().getLong(0);
    long mentions = context.staging().rows(ActorMentions.TABLE);
    context.report().end("resolve", mentions, resolved);
    context.report().begin("aggregate");
    Dataset<Row> byActor =
        context.staging().keep("by_actor", AggregateDays.byActor(actorMentions, articles));
    context.staging().stage(ActorDays.TABLE, AggregateDays.actorDays(byActor), days);
    actorPairs(byActor, totals, days);
    Dataset<Row> byCountry =
        AggregateDays.byCountry(byActor, context.staging().willBe(Actors.TABLE));
    Dataset<Row> countryPairs =
        context
            .staging()
            .keep("country_articles", AggregateDays.countryArticlePairs(byCountry, options));
    context
        .staging()
        .stage(
            CountryPairs.TABLE,
            AggregatePairs.apply(countryPairs, totals, CountryPairs.TABLE, options),
            days);
    context.report().end("aggregate", resolved, context.staging().rows(ActorPairs.TABLE));
  }

  private void actorPairs(Dataset<Row> byActor, Dataset<Row> totals, SortedSet<LocalDate> days) {
    AggregateDays.Options options = context.config().aggregate();
    Dataset<Row> articlePairs =
        context.staging().keep("actor_articles", AggregateDays.actorArticlePairs(byActor, options));
    cappedArticles = articlePairs.where(col(ArticlePairs.CAPPED)).count();
    Dataset<Row> unordered =
        context
            .staging()
            .keep(
                "actor_pairs",
                AggregatePairs.apply(articlePairs, totals, ActorPairs.TABLE, options));
    Dataset<Row> pairs = context.staging().stage(ActorPairs.TABLE, unordered, days);
    CollectEvidence.Sources sources =
        new CollectEvidence.Sources(
            articlePairs,
            pairs,
            context.staging().willBe(Mentions.TABLE, days),
            context.staging().willBe(Articles.TABLE, days));
    context.staging().stage(PairEvidence.TABLE, CollectEvidence.apply(sources, options), days);
  }
}
