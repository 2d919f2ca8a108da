package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.ArticleChanges;
import org.dyad.core.Articles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "annotate",
    description = "Annotates again the articles of another model version, and rebuilds their days.",
    mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private DayRange range;

  @Override
  public Integer call() {
    RunReport report = RunReport.toTerminal();
    Published published = common.change(report, this::annotate);
    report.print("Annotate: " + published.text(), published.articles());
    return 0;
  }

  private Published annotate(RunContext context) {
    SortedSet<LocalDate> days = range.of(context.warehouse().days(Articles.TABLE));
    Column current = col(Articles.MODEL_VERSION).equalTo(lit(context.pipeline().modelVersion()));
    Dataset<Row> articles =
        context
            .warehouse()
            .read(Articles.TABLE, days)
            .withColumn(ArticleChanges.STORED_DAY, col(Articles.DAY));
    SortedSet<LocalDate> touched = new TreeSet<>();
    articles
        .where(current.equalTo(lit(false)))
        .select(col(Articles.DAY))
        .distinct()
        .collectAsList()
        .forEach(row -> touched.add(row.getDate(0).toLocalDate()));
    Dataset<Row> outdated =
        articles
            .where(col(Articles.DAY).isInCollection(touched))
            .withColumn(Articles.MODEL_VERSION, when(current, col(Articles.MODEL_VERSION)))
            .select(Annotation.INPUT.select());
    Annotation.Annotated annotated =
        new Annotation(context).run(context.staging().keep("articles", outdated), touched);
    return new Publication(context)
        .derive(Batch.at(Instant.now()), annotated, touched, new TreeSet<>());
  }
}
