package org.dyad.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.dyad.annotate.AnnotateArticles;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.core.AnnotatedArticles;
import org.dyad.core.ArticleChanges;
import org.dyad.core.Articles;
import org.dyad.core.Mentions;
import org.dyad.core.Table;

/**
 * Annotates the articles that have no {@code model_version} and stages {@code articles} and {@code
 * mentions}: of all other articles the stored mentions are taken over, under the day they now have.
 */
final class Annotation {
  private static final String FOUND = "mention";

  /** The articles of the days concerned, stories told; unannotated ones without model version. */
  static final Table INPUT = input();

  /** What was annotated: articles, their code points, and by which model. */
  record Annotated(long articles, long characters, String modelVersion) {}

  private final RunContext context;

  Annotation(RunContext context) {
    this.context = context;
  }

  private static Table input() {
    Table.Builder builder = Table.named("article_stories").key(Articles.ARTICLE_ID);
    Articles.TABLE
        .columns()
        .forEach(
            column ->
                builder.optional(column.name(), column.type(), column.meaning(), column.example()));
    return builder
        .optional(
            ArticleChanges.STORED_DAY,
            DataTypes.DateType,
            "Day of the stored version.",
            "2023-09-17")
        .build();
  }

  /** What a run did that annotates nothing. */
  static Annotated nothing(RunContext context) {
    return new Annotated(0, 0, context.pipeline().modelVersion());
  }

  /** Stages both tables for these days. */
  Annotated run(Dataset<Row> articles, SortedSet<LocalDate> days) {
    context.report().begin("annotate");
    context.staging().split(HeavyDays.of(articles));
    AnnotationPipeline pipeline = context.pipeline();
    Dataset<Row> fresh = articles.where(col(Articles.MODEL_VERSION).isNull());
    Dataset<Row> annotated =
        context.staging().keep("annotated", AnnotateArticles.apply(fresh, pipeline));
    stageArticles(articles, annotated, pipeline.modelVersion(), days);
    stageMentions(articles, annotated, pipeline.modelVersion(), days);
    Row totals = fresh.selectExpr("count(1)", "coalesce(sum(length(text)), 0)").first();
    context.report().end("annotate", totals.getLong(0), context.staging().rows(Mentions.TABLE));
    return new Annotated(totals.getLong(0), totals.getLong(1), pipeline.modelVersion());
  }

  private void stageArticles(
      Dataset<Row> articles,
      Dataset<Row> annotated,
      String modelVersion,
      SortedSet<LocalDate> days) {
    String counted = "counted";
    Dataset<Row> counts =
        annotated.select(
            col(Articles.ARTICLE_ID), col(AnnotatedArticles.SENTENCE_COUNT).as(counted));
    Dataset<Row> complete =
        articles
            .join(counts, new String[] {Articles.ARTICLE_ID}, "left_outer")
            .withColumn(
                Articles.SENTENCE_COUNT, coalesce(col(counted), col(Articles.SENTENCE_COUNT)))
            .withColumn(
                Articles.MODEL_VERSION, coalesce(col(Articles.MODEL_VERSION), lit(modelVersion)));
    context.staging().stage(Articles.TABLE, complete, days);
  }

  private void stageMentions(
      Dataset<Row> articles,
      Dataset<Row> annotated,
      String modelVersion,
      SortedSet<LocalDate> days) {
    Dataset<Row> dayOf = articles.select(col(Articles.ARTICLE_ID), col(Articles.DAY));
    Dataset<Row> carried =
        context
            .warehouse()
            .read(Mentions.TABLE, days)
            .drop(Mentions.DAY)
            .join(
                articles
                    .where(col(Articles.MODEL_VERSION).isNotNull())
                    .select(col(Articles.ARTICLE_ID), col(Articles.DAY)),
                new String[] {Articles.ARTICLE_ID},
                "inner")
            .select(Mentions.TABLE.select());
    List<Column> columns = new ArrayList<>(List.of(col(Articles.ARTICLE_ID)));
    for (String field : AnnotatedArticles.MENTION_TYPE.fieldNames()) {
      columns.add(col(FOUND + "." + field).as(field));
    }
    Dataset<Row> found =
        annotated
            .select(col(Articles.ARTICLE_ID), explode(col(AnnotatedArticles.MENTIONS)).as(FOUND))
            .select(columns.toArray(Column[]::new))
            .withColumn(Mentions.MODEL_VERSION, lit(modelVersion))
            .join(dayOf, new String[] {Articles.ARTICLE_ID}, "inner")
            .select(Mentions.TABLE.select());
    context.staging().stage(Mentions.TABLE, carried.unionByName(found), days);
  }
}
