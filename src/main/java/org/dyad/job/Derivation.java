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
import org.dyad.aggregate.DaySlices;
import org.dyad.aggregate.Margins;
import org.dyad.aggregate.PairSources;
import org.dyad.core.ActorDays;
import org.dyad.core.ActorMentions;
import org.dyad.core.ActorPairs;
import org.dyad.core.Actors;
import org.dyad.core.Articles;
import org.dyad.core.CountryPairs;
import org.dyad.core.Days;
import org.dyad.core.KeyedArticles;
import org.dyad.core.Mentions;
import org.dyad.core.PairEvidence;
import org.dyad.publish.Staging;
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
    SortedSet<LocalDate> all = new TreeSet<>(certain);
    all.addAll(candidates);
    if (all.isEmpty()) {
      new ActorsTable(context).stage();
      return all;
    }
    Staging staging = context.staging();
    staging.split(HeavyDays.of(staging.willBe(Articles.TABLE, all)));
    Dataset<Row> resolved = resolve(all);
    SortedSet<LocalDate> days = new TreeSet<>(certain);
    if (!candidates.isEmpty()) {
      days.addAll(stale.changed(resolved, candidates));
    }
    Dataset<Row> ofDays = resolved.where(col(ActorMentions.DAY).isInCollection(days));
    new ActorsTable(context).stage(staging.stage(ActorMentions.TABLE, ofDays, days));
    if (!days.isEmpty()) {
      aggregate(ofDays, days);
    }
    return days;
  }

  long cappedArticles() {
    return cappedArticles;
  }

  private Dataset<Row> resolve(SortedSet<LocalDate> days) {
    Dataset<Row> mentions = context.staging().willBe(Mentions.TABLE, days);
    return context.staging().keep("resolved", ResolveActors.apply(mentions, context.dictionary()));
  }

  private void aggregate(Dataset<Row> resolved, SortedSet<LocalDate> days) {
    AggregateDays.Options options = context.config().aggregate();
    Staging staging = context.staging();
    Dataset<Row> articles = staging.willBe(Articles.TABLE, days);
    Dataset<Row> totals = staging.stage(Days.TABLE, AggregateDays.days(resolved, articles), days);
    long named = totals.selectExpr("coalesce(sum(resolved), 0)").first().getLong(0);
    context.report().end("resolve", staging.rows(ActorMentions.TABLE), named);
    context.report().begin("aggregate");
    Dataset<Row> byActor =
        staging.keep("by_actor", AggregateDays.byActor(resolved, articles, options));
    cappedArticles = byActor.where(col(KeyedArticles.CAPPED)).count();
    PairSources actors = pairSources("actor", byActor, totals);
    staging.stageInOrder(ActorDays.TABLE, AggregateDays.actorDays(actors), days);
    staging.stageInOrder(
        ActorPairs.TABLE, AggregatePairs.apply(actors, ActorPairs.TABLE, options), days);
    staging.stageInOrder(PairEvidence.TABLE, CollectEvidence.apply(actors, options), days);
    Dataset<Row> byCountry =
        staging.keep(
            "by_country",
            AggregateDays.byCountry(resolved, articles, staging.willBe(Actors.TABLE), options));
    PairSources countries = pairSources("country", byCountry, totals);
    staging.stageInOrder(
        CountryPairs.TABLE, AggregatePairs.apply(countries, CountryPairs.TABLE, options), days);
    context.report().end("aggregate", named, staging.rows(ActorPairs.TABLE));
  }

  private PairSources pairSources(String key, Dataset<Row> keyedArticles, Dataset<Row> totals) {
    Dataset<Row> margins =
        context.staging().keep(key + "_margins", Margins.apply(keyedArticles, totals));
    return new PairSources(
        keyedArticles, margins, DaySlices.of(DaySlices.bounds(margins).collectAsList()));
  }
}
