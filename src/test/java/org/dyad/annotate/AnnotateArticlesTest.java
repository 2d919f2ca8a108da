package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.LocalSpark;
import org.dyad.core.AnnotatedArticles;
import org.dyad.core.Articles;
import org.dyad.core.Mentions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateArticlesTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final StructType INPUT =
      new StructType()
          .add(Articles.ARTICLE_ID, DataTypes.StringType)
          .add(Articles.TEXT, DataTypes.StringType);
  private static final String FIRST =
      "🎉 Angela Merkel visits Paris\n\nThe French foreign ministry praised her. 🎉 She left.";

  private static Dataset<Row> articles() {
    return SPARK.createDataFrame(
        List.of(
            RowFactory.create("a", FIRST),
            RowFactory.create("b", "Nothing of note happened here. Nothing at all."),
            RowFactory.create("c", "")),
        INPUT);
  }

  private static List<Row> annotate(AnnotationPipeline pipeline) {
    return AnnotateArticles.apply(articles(), pipeline)
        .orderBy(AnnotatedArticles.ARTICLE_ID)
        .collectAsList();
  }

  @Test
  void writesTheTableWithOffsetsInCodePoints() {
    Dataset<Row> annotated =
        AnnotateArticles.apply(articles(), AnnotationPipeline.defaultPipeline(SPARK, List.of()));
    assertThat(annotated.schema()).isEqualTo(AnnotatedArticles.TABLE.schema());
    List<Row> rows = annotated.orderBy(AnnotatedArticles.ARTICLE_ID).collectAsList();
    assertThat(rows).extracting(row -> row.getLong(1)).containsExactly(3L, 2L, 0L);
    List<Row> mentions = rows.get(0).getList(2);
    assertThat(mentions)
        .extracting(row -> row.<String>getAs(Mentions.SURFACE))
        .containsExactly("Angela Merkel", "Paris", "French", "foreign ministry");
    assertThat(mentions)
        .allSatisfy(
            row -> {
              int begin = FIRST.offsetByCodePoints(0, row.getAs(Mentions.BEGIN_OFFSET));
              int end = FIRST.offsetByCodePoints(0, row.getAs(Mentions.END_OFFSET));
              assertThat(FIRST.substring(begin, end))
                  .isEqualTo(row.<String>getAs(Mentions.SURFACE));
            });
    assertThat(rows.get(1).getList(2)).isEmpty();
  }

  @Test
  void savedPipelineGivesEqualRows(@TempDir Path folder) throws IOException {
    List<Phrase> phrases = List.of(new Phrase("of note", Kind.ORG));
    AnnotationPipeline pipeline = AnnotationPipeline.defaultPipeline(SPARK, phrases);
    String path = folder.resolve("saved").toString();
    pipeline.pipeline().save(path);
    AnnotationPipeline loaded = AnnotationPipeline.load(SPARK, AnnotationPipeline.Options.of(path));
    assertThat(annotate(loaded)).isEqualTo(annotate(pipeline));
    assertThat(loaded.modelVersion()).startsWith("saved+");
    assertThat(AnnotationPipeline.load(SPARK, AnnotationPipeline.Options.of(path)).modelVersion())
        .isEqualTo(loaded.modelVersion());
  }

  @Test
  void oneModelServesAllTasksAndPipelinesOfAJvm(@TempDir Path folder) throws IOException {
    int before = ModelPayload.built();
    List<Phrase> phrases = List.of(new Phrase("one copy alone", Kind.ORG));
    AnnotationPipeline pipeline = AnnotationPipeline.defaultPipeline(SPARK, phrases);
    String path = folder.resolve("saved").toString();
    pipeline.pipeline().save(path);
    AnnotationPipeline loaded = AnnotationPipeline.load(SPARK, AnnotationPipeline.Options.of(path));
    Dataset<Row> tasks =
        SPARK
            .range(0, 64, 1, 16)
            .selectExpr("cast(id as string) as article_id", "'Angela Merkel left.' as text");
    for (AnnotationPipeline each : List.of(pipeline, loaded, pipeline)) {
      assertThat(AnnotateArticles.apply(tasks, each).collectAsList())
          .hasSize(64)
          .allSatisfy(row -> assertThat(row.getList(2)).hasSize(1));
    }
    assertThat(ModelPayload.built() - before).isEqualTo(1);
  }

  @Test
  void versionDependsOnThePhrases() {
    String without = AnnotationPipeline.defaultPipeline(SPARK, List.of()).modelVersion();
    String with =
        AnnotationPipeline.defaultPipeline(SPARK, List.of(new Phrase("Oak Party", Kind.ORG)))
            .modelVersion();
    assertThat(without).matches("news-en-3\\+[0-9a-f]{8}").isNotEqualTo(with);
  }

  @Test
  void takesAStockPipeline(@TempDir Path folder) throws IOException {
    String path = folder.resolve("stock").toString();
    StockPipelines.fit(
            StockPipelines.assembler(),
            StockPipelines.sentences(),
            StockPipelines.tokens(),
            StockPipelines.matcher(folder, "entity", "PERSON", "Angela Merkel"))
        .save(path);
    List<Row> rows = annotate(AnnotationPipeline.load(SPARK, AnnotationPipeline.Options.of(path)));
    List<Row> mentions = rows.get(0).getList(2);
    assertThat(mentions).hasSize(1);
    Row mention = mentions.get(0);
    assertThat(mention.<String>getAs(Mentions.SURFACE)).isEqualTo("Angela Merkel");
    assertThat(mention.<String>getAs(Mentions.KIND)).isEqualTo("PER");
    assertThat(mention.<Integer>getAs(Mentions.BEGIN_OFFSET)).isEqualTo(2);
    assertThat(mention.<Double>getAs(Mentions.CONFIDENCE)).isEqualTo(1.0);
    assertThat(mention.<Double>getAs(Mentions.TONE)).isNull();
  }
}
