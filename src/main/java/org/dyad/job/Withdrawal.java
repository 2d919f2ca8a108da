package org.dyad.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.ArticleChanges;
import org.dyad.core.Articles;
import org.dyad.core.CleanedRecords;
import org.dyad.dedup.TellStories;
import org.dyad.publish.WarehouseState;

/** Takes the articles of the takedown list out of every table, and keeps them out. */
final class Withdrawal {
  private static final String REASON = "withdrawn";
  private static final String LISTED = "listed_article_id";

  private final RunContext context;

  Withdrawal(RunContext context) {
    this.context = context;
  }

  /**
   * Whether the tables may hold articles of the list: a person has edited it, or the command that
   * wrote it has died.
   */
  boolean isPending() {
    return !context
        .warehouse()
        .state()
        .map(WarehouseState::takedownVersion)
        .orElse("")
        .equals(context.takedowns().version());
  }

  /** Rebuilds the days that hold articles of the list, without these. */
  Published run() {
    Set<String> withdrawn = context.takedowns().articleIds();
    SortedSet<LocalDate> days = new TreeSet<>(stored(withdrawn).values());
    return new Publication(context)
        .derive(Batch.at(Instant.now()), annotate(withdrawn, days), days, new TreeSet<>());
  }

  private Annotation.Annotated annotate(Set<String> withdrawn, SortedSet<LocalDate> days) {
    if (days.isEmpty()) {
      return Annotation.nothing(context);
    }
    Dataset<Row> kept =
        context
            .warehouse()
            .read(Articles.TABLE, days)
            .join(
                broadcast(ids(context.spark(), withdrawn)),
                col(Articles.ARTICLE_ID).equalTo(col(LISTED)),
                "left_anti")
            .withColumn(ArticleChanges.STORED_DAY, col(Articles.DAY))
            .drop(Articles.STORY_ID)
            .transform(TellStories::withStory)
            .select(Annotation.INPUT.select());
    return new Annotation(context).run(context.staging().keep("articles", kept), days);
  }

  /** Those of these articles that the tables hold, each with its day. */
  Map<String, LocalDate> stored(Collection<String> articleIds) {
    Map<String, LocalDate> found = new TreeMap<>();
    if (!articleIds.isEmpty()) {
      context
          .warehouse()
          .read(Articles.TABLE)
          .join(
              broadcast(ids(context.spark(), articleIds)),
              col(Articles.ARTICLE_ID).equalTo(col(LISTED)),
              "left_semi")
          .select(col(Articles.ARTICLE_ID), col(Articles.DAY))
          .collectAsList()
          .forEach(row -> found.put(row.getString(0), row.getDate(1).toLocalDate()));
    }
    return found;
  }

  /** Turns articles of the list into rejects that keep nothing of their text. */
  static Dataset<Row> reject(Dataset<Row> cleaned, Set<String> withdrawn) {
    if (withdrawn.isEmpty()) {
      return cleaned;
    }
    Dataset<Row> marked =
        cleaned.join(
            broadcast(ids(cleaned.sparkSession(), withdrawn)),
            col(Articles.ARTICLE_ID).equalTo(col(LISTED)),
            "left_outer");
    return marked.select(
        CleanedRecords.TABLE.columns().stream()
            .map(column -> rejected(column.name()))
            .toArray(Column[]::new));
  }

  private static Column rejected(String column) {
    Column value = col(column);
    Column kept = when(col(LISTED).isNull(), value);
    Column result =
        switch (column) {
          case CleanedRecords.SOURCE_FILE, CleanedRecords.RECORD -> value;
          case CleanedRecords.REASON -> kept.otherwise(lit(REASON));
          case CleanedRecords.DETAIL -> kept.otherwise(col(LISTED));
          case CleanedRecords.BY_POLICY -> kept.otherwise(lit(true));
          default -> kept;
        };
    return result.as(column);
  }

  private static Dataset<Row> ids(SparkSession spark, Collection<String> articleIds) {
    return spark.createDataset(List.copyOf(articleIds), Encoders.STRING()).toDF(LISTED);
  }
}
