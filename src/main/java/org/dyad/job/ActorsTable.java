package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.ActorMentions;
import org.dyad.core.Actors;
import org.dyad.publish.WarehouseState;
import org.dyad.resolve.DescribeActors;

/**
 * Stages the dictionary and every name discovered so far, where that differs from what is
 * published.
 */
final class ActorsTable {
  private static final Column IS_DISCOVERED = col(Actors.ORIGIN).equalTo(lit("discovered"));

  private final RunContext context;

  ActorsTable(RunContext context) {
    this.context = context;
  }

  /** For a run that resolves nothing: the dictionary alone can have changed. */
  void stage() {
    if (!holdsTheDictionary()) {
      stageWhole(context.warehouse().read(ActorMentions.TABLE).limit(0));
    }
  }

  /**
   * For a run that resolves.
   *
   * @param actorMentions the rows resolved now
   */
  void stage(Dataset<Row> actorMentions) {
    if (!holdsTheDictionary()) {
      stageWhole(actorMentions);
      return;
    }
    // A discovered actor's row follows from its id, so that a known id is a known row.
    Dataset<Row> published = context.warehouse().read(Actors.TABLE);
    Dataset<Row> fresh =
        context
            .staging()
            .keep(
                "discovered",
                DescribeActors.discovered(actorMentions)
                    .join(
                        published.where(IS_DISCOVERED).select(col(Actors.ACTOR_ID)),
                        new String[] {Actors.ACTOR_ID},
                        "left_anti"));
    if (!fresh.isEmpty()) {
      context.staging().stage(Actors.TABLE, published.unionByName(fresh), new TreeSet<>());
    }
  }

  private boolean holdsTheDictionary() {
    return context
        .warehouse()
        .state()
        .map(WarehouseState::dictionaryVersion)
        .filter(context.dictionary().version()::equals)
        .isPresent();
  }

  private void stageWhole(Dataset<Row> actorMentions) {
    Dataset<Row> described = DescribeActors.apply(actorMentions, context.dictionary());
    Dataset<Row> published = context.warehouse().read(Actors.TABLE);
    Dataset<Row> all =
        context
            .staging()
            .keep(
                "actors",
                described.unionByName(
                    published
                        .where(IS_DISCOVERED)
                        .join(described, new String[] {Actors.ACTOR_ID}, "left_anti")));
    if (!all.exceptAll(published).isEmpty() || !published.exceptAll(all).isEmpty()) {
      context.staging().stage(Actors.TABLE, all, new TreeSet<>());
    }
  }
}
