package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.clean.CleanArticles;
import org.dyad.core.ArticleChanges;
import org.dyad.core.Articles;
import org.dyad.core.Rejects;
import org.dyad.dedup.ChooseVersions;
import org.dyad.dedup.TellStories;
import org.dyad.read.ReadRecords;

/**
 * The nightly run over one batch: read, clean, dedup, annotate, resolve, aggregate, publish.
 *
 * <p>Every step writes its table to the staging folder and the next one reads it from there.
 */
final class NightlyJob {
  private final RunContext context;

  NightlyJob(RunContext context) {
    this.context = context;
  }

  /** Reads the inputs, rebuilds the days that they touch, and publishes these. */
  Published run(List<String> inputs, Batch batch) {
    Dataset<Row> records = read(inputs);
    Dataset<Row> cleaned = clean(records, batch);
    Dataset<Row> versions = dedup(cleaned, batch);
    SortedSet<LocalDate> touched = touched(versions);
    Annotation.Annotated annotated = annotate(versions, cleaned, touched);
    Derivation derivation = new Derivation(context);
    SortedSet<LocalDate> days = derivation.run(touched, new TreeSet<>());
    stageRejects(cleaned, batch);
    return new Publication(context)
        .run(new Publication.Changes(batch, inputs, annotated, days, derivation.cappedArticles()));
  }

  private Dataset<Row> read(List<String> inputs) {
    context.report().begin("clean");
    return ReadRecords.apply(context.spark(), inputs, context.config().read());
  }

  private Dataset<Row> clean(Dataset<Row> records, Batch batch) {
    Dataset<Row> all = CleanArticles.apply(records, context.config().clean(), batch.day());
    Set<String> withdrawn = context.takedowns().articleIds();
    Dataset<Row> cleaned = context.staging().keep("cleaned", Withdrawal.reject(all, withdrawn));
    new RejectShare(context).check(cleaned);
    return cleaned;
  }

  private Dataset<Row> dedup(Dataset<Row> cleaned, Batch batch) {
    context.report().begin("dedup");
    Dataset<Row> stored = context.warehouse().read(Articles.TABLE);
    return context.staging().keep("versions", ChooseVersions.apply(cleaned, stored, batch.id()));
  }

  /** The days from which articles come and to which they go. */
  private SortedSet<LocalDate> touched(Dataset<Row> versions) {
    SortedSet<LocalDate> days = new TreeSet<>();
    long articles = 0;
    for (Row group :
        versions
            .groupBy(col(Articles.DAY), col(ArticleChanges.STORED_DAY))
            .count()
            .collectAsList()) {
      days.add(group.getDate(0).toLocalDate());
      if (!group.isNullAt(1)) {
        days.add(group.getDate(1).toLocalDate());
      }
      articles += group.getLong(2);
    }
    context.report().end("dedup", context.report().articlesRead(), articles);
    return days;
  }

  private Annotation.Annotated annotate(
      Dataset<Row> versions, Dataset<Row> cleaned, SortedSet<LocalDate> touched) {
    if (touched.isEmpty()) {
      return Annotation.nothing(context);
    }
    Dataset<Row> articles = stories(versions, cleaned, touched);
    return new Annotation(context).run(articles, touched);
  }

  /** All articles of the touched days: a story is told among all of a day, whenever they came. */
  private Dataset<Row> stories(
      Dataset<Row> versions, Dataset<Row> cleaned, SortedSet<LocalDate> touched) {
    Column[] columns = Annotation.INPUT.select();
    Dataset<Row> stored =
        context
            .warehouse()
            .read(Articles.TABLE, touched)
            .join(
                versions.select(col(Articles.ARTICLE_ID)),
                new String[] {Articles.ARTICLE_ID},
                "left_anti")
            .withColumn(ArticleChanges.STORED_DAY, col(Articles.DAY));
    Dataset<Row> all =
        stored
            .drop(Articles.STORY_ID)
            .unionByName(ChooseVersions.withTexts(versions, cleaned))
            .transform(TellStories::withStory)
            .select(columns);
    return context.staging().keep("articles", all);
  }

  /** A rerun of a batch replaces its rejects. */
  private void stageRejects(Dataset<Row> cleaned, Batch batch) {
    if (context.report().rejected().isEmpty()
        && !context.warehouse().days(Rejects.TABLE).contains(batch.day())) {
      return;
    }
    Dataset<Row> fresh =
        cleaned
            .where(col(Rejects.REASON).isNotNull())
            .withColumn(Rejects.BATCH_ID, lit(batch.id()))
            .withColumn(Rejects.DAY, lit(Date.valueOf(batch.day())))
            .select(Rejects.TABLE.select());
    List<LocalDate> day = List.of(batch.day());
    Dataset<Row> others =
        context
            .warehouse()
            .read(Rejects.TABLE, day)
            .where(col(Rejects.BATCH_ID).notEqual(lit(batch.id())));
    context.staging().stage(Rejects.TABLE, others.unionByName(fresh), day);
  }
}
