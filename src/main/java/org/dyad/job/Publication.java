package org.dyad.job;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.ActorMentions;
import org.dyad.core.CheckFailed;
import org.dyad.core.Days;
import org.dyad.core.Mentions;
import org.dyad.core.Runs;
import org.dyad.core.Tables;
import org.dyad.publish.Warehouse;

/** Swaps what a run staged into the warehouse and, when all is done, writes the run's own row. */
final class Publication {
  private final RunContext context;

  Publication(RunContext context) {
    this.context = context;
  }

  /**
   * Resolves and aggregates what follows from the staged articles and mentions, and publishes all.
   *
   * @param touched days whose articles are staged
   * @param forced days to derive again although nothing of theirs is staged
   */
  Published derive(
      Batch batch,
      Annotation.Annotated annotated,
      SortedSet<LocalDate> touched,
      SortedSet<LocalDate> forced) {
    Derivation derivation = new Derivation(context);
    SortedSet<LocalDate> days = derivation.run(touched, forced);
    return run(new Changes(batch, List.of(), annotated, days, derivation.cappedArticles()));
  }

  /**
   * Publishes what is staged.
   *
   * @throws CheckFailed where the staged tables contradict each other; nothing is replaced
   */
  Published run(Changes changes) {
    context.report().begin("publish");
    check(changes.days());
    context.staging().publish(Tables.PUBLISHED);
    context.warehouse().writeState(context.state());
    context.report().end("publish", changes.days().size(), changes.days().size());
    writeRun(changes);
    return new Published(
        changes.days(), changes.annotated().articles(), changes.annotated().characters());
  }

  /**
   * What a run did, for its row.
   *
   * @param inputs paths read; none for a run without input
   * @param days days staged
   */
  record Changes(
      Batch batch,
      List<String> inputs,
      Annotation.Annotated annotated,
      SortedSet<LocalDate> days,
      long cappedArticles) {}

  /**
   * Every mention of a staged day has its row in both tables, and the totals of the day count it.
   */
  private void check(SortedSet<LocalDate> days) {
    if (days.isEmpty()) {
      return;
    }
    long mentions = context.staging().willBe(Mentions.TABLE, days).count();
    long actorMentions = context.staging().rows(ActorMentions.TABLE);
    Dataset<Row> totals = context.staging().willBe(Days.TABLE, days);
    long counted = totals.selectExpr("coalesce(sum(mentions), 0)").first().getLong(0);
    if (mentions != actorMentions || mentions != counted) {
      throw new CheckFailed(
          "staged tables disagree: %d mentions, %d actor mentions, %d in the totals of the days; nothing was replaced"
              .formatted(mentions, actorMentions, counted));
    }
  }

  private void writeRun(Changes changes) {
    List<LocalDate> day = List.of(changes.batch().day());
    Dataset<Row> own = context.spark().createDataFrame(List.of(row(changes)), Runs.TABLE.schema());
    Dataset<Row> others = context.warehouse().read(Runs.TABLE, day);
    context.staging().stage(Runs.TABLE, others.unionByName(own), day);
    context.staging().publish(List.of(Runs.TABLE));
  }

  private Row row(Changes changes) {
    RunReport report = context.report();
    Instant started = report.started();
    return RowFactory.create(
        Date.valueOf(changes.batch().day()),
        runId(started),
        changes.batch().id(),
        Warehouse.timestamp(started),
        Warehouse.timestamp(Instant.now()),
        changes.inputs().toArray(),
        report.stages().stream().map(RunReport.Stage::row).toArray(),
        report.rejected().entrySet().stream().map(Publication::rejected).toArray(),
        changes.days().stream().map(Date::valueOf).toArray(),
        changes.cappedArticles(),
        (long) context.config().aggregate().maxActors(),
        (long) Tables.SCHEMA_VERSION,
        ProgramVersion.text(),
        changes.annotated().modelVersion(),
        context.dictionary().version(),
        context.config().json());
  }

  private static Row rejected(Map.Entry<String, Long> entry) {
    return RowFactory.create(entry.getKey(), entry.getValue());
  }

  /** The start to the microsecond: runs on one warehouse follow each other. */
  private static String runId(Instant started) {
    return started.truncatedTo(ChronoUnit.MICROS).toString().replaceAll("[-:]", "");
  }
}
