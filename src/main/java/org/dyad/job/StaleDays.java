package org.dyad.job;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.ActorMentions;
import org.dyad.core.Actors;
import org.dyad.core.Days;
import org.dyad.publish.WarehouseState;

/** Finds the days whose tables no longer follow from the dictionary and the settings in force. */
final class StaleDays {
  private static final String ROWS = "row_number";
  private static final String HASH = "hash";
  private static final String PUBLISHED_ROWS = "published_rows";
  private static final String PUBLISHED_HASH = "published_hash";

  private final RunContext context;

  StaleDays(RunContext context) {
    this.context = context;
  }

  /** Every day, where the settings of aggregation are others than those of the last run. */
  SortedSet<LocalDate> bySettings() {
    return unless(WarehouseState::settings, context.state().settings());
  }

  /**
   * Every day, where the dictionary is another one than that of the last run: any of them may
   * differ.
   */
  SortedSet<LocalDate> byDictionary() {
    return unless(WarehouseState::dictionaryVersion, context.dictionary().version());
  }

  /** Every day, also where the first run died before it could note its state. */
  private SortedSet<LocalDate> unless(Function<WarehouseState, String> checked, String inForce) {
    return context.warehouse().state().map(checked).filter(inForce::equals).isPresent()
        ? new TreeSet<>()
        : context.warehouse().days(Days.TABLE);
  }

  /**
   * The candidates whose mentions now have another actor, via, rule or country.
   *
   * @param resolved rows of {@code actor_mentions} under the dictionary in force
   */
  SortedSet<LocalDate> changed(Dataset<Row> resolved, SortedSet<LocalDate> candidates) {
    Dataset<Row> published =
        fingerprints(
                context.warehouse().read(ActorMentions.TABLE, candidates),
                context.warehouse().read(Actors.TABLE))
            .withColumnRenamed(ROWS, PUBLISHED_ROWS)
            .withColumnRenamed(HASH, PUBLISHED_HASH);
    SortedSet<LocalDate> days = new TreeSet<>();
    fingerprints(
            resolved.where(col(ActorMentions.DAY).isInCollection(candidates)),
            context.dictionary().actors(context.spark()))
        .join(published, new String[] {ActorMentions.DAY}, "full_outer")
        .where(
            col(ROWS)
                .eqNullSafe(col(PUBLISHED_ROWS))
                .and(col(HASH).eqNullSafe(col(PUBLISHED_HASH)))
                .equalTo(lit(false)))
        .select(col(ActorMentions.DAY))
        .collectAsList()
        .forEach(row -> days.add(row.getDate(0).toLocalDate()));
    return days;
  }

  /** Mentions are unique by article and offset, so that equal rows never cancel each other out. */
  private static Dataset<Row> fingerprints(Dataset<Row> actorMentions, Dataset<Row> actors) {
    return actorMentions
        .join(
            broadcast(actors.select(col(Actors.ACTOR_ID), col(Actors.COUNTRY))),
            new String[] {ActorMentions.ACTOR_ID},
            "left_outer")
        .groupBy(col(ActorMentions.DAY))
        .agg(
            count(lit(1)).as(ROWS),
            bit_xor(
                    xxhash64(
                        col(ActorMentions.ARTICLE_ID),
                        col(ActorMentions.BEGIN_OFFSET),
                        col(ActorMentions.ACTOR_ID),
                        col(ActorMentions.VIA),
                        col(ActorMentions.RULE),
                        col(Actors.COUNTRY)))
                .as(HASH));
  }
}
