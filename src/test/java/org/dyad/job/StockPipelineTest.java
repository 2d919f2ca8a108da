package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.annotate.StockPipelines;
import org.dyad.core.ActorDays;
import org.dyad.core.Articles;
import org.dyad.core.Mentions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline of Spark NLP's own annotators takes the place of the bundled one. */
class StockPipelineTest {
  private static final SparkSession SESSION = LocalSpark.interpreting();

  @TempDir static Path folder;
  private static Path pipeline;
  private static Path input;

  @BeforeAll
  static void saveAPipelineAndWriteAnArticle() throws IOException {
    pipeline = folder.resolve("toy-crf");
    StockPipelines.trained(folder).save(pipeline.toString());
    input =
        Files.writeString(
            folder.resolve("feed.jsonl"),
            """
            {"url": "https://north.example/1", "published": "2023-09-18", "title": "🎉 A party 🎉", "text": "🎉 Mr. Quill lives in Overby. 🎉🎉 Mr. Sorrel lives in Wick."}
            """);
  }

  private static CommandInProcess run(String warehouse, String... settings) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "run",
                "--warehouse=" + folder.resolve(warehouse),
                "--batch=2023-09-18",
                "--input=" + input,
                "--set=annotate.pipeline=" + pipeline,
                "--set=clean.min-characters=0",
                "--set=clean.languages=[]"));
    arguments.addAll(List.of(settings));
    return CommandInProcess.run(SESSION, arguments.toArray(String[]::new));
  }

  @Test
  void itsMentionsReachTheTablesWithSentenceOffsetsAndKindAndWithoutTone() {
    CommandInProcess run = run("warehouse", "--set=annotate.labels.SEAT=LOC");

    assertThat(run.errors()).isEmpty();
    assertThat(run.exit()).isZero();
    WarehouseRows tables = new WarehouseRows(SESSION, folder.resolve("warehouse"));
    Row article = tables.of(Articles.TABLE).first();
    assertThat(article.<Long>getAs(Articles.SENTENCE_COUNT)).isEqualTo(3L);
    assertThat(article.<String>getAs(Articles.MODEL_VERSION)).matches("toy-crf\\+[0-9a-f]{8}");
    List<Row> mentions =
        tables.of(Mentions.TABLE).orderBy(col(Mentions.BEGIN_OFFSET)).collectAsList();
    assertThat(mentions)
        .extracting(
            row -> row.getAs(Mentions.SURFACE),
            row -> row.getAs(Mentions.KIND),
            row -> row.getAs(Mentions.SENTENCE),
            row -> row.getAs(Mentions.TONE),
            row -> row.getAs(Mentions.SOURCE))
        .containsExactly(
            tuple("Quill", "PER", 1, null, "model"),
            tuple("Overby", "LOC", 1, null, "model"),
            tuple("Sorrel", "PER", 2, null, "model"),
            tuple("Wick", "LOC", 2, null, "model"));
    String text = article.getAs(Articles.TEXT);
    assertThat(mentions)
        .allSatisfy(
            row -> {
              assertThat(substring(text, row, Mentions.BEGIN_OFFSET, Mentions.END_OFFSET))
                  .isEqualTo(row.<String>getAs(Mentions.SURFACE));
              assertThat(substring(text, row, Mentions.SENTENCE_BEGIN, Mentions.SENTENCE_END))
                  .contains("lives in")
                  .endsWith(".");
            });
    assertThat(tables.of(ActorDays.TABLE).where(col("tone_n").gt(0)).count()).isZero();
  }

  private static Path storyWithMoods() throws IOException {
    return Files.writeString(
        folder.resolve("moods.jsonl"),
        """
            {"url": "https://north.example/2", "published": "2023-09-18", "title": "A party", "text": "🎉 Ada Quill gave a splendid party. 🎉 Ben Sorrel began a dreadful quarrel. Ada Quill and Ben Sorrel left."}
            """);
  }

  @Test
  void aStockSentimentAnnotatorSuppliesTheToneOfItsSentences() throws IOException {
    Path saved = folder.resolve("moody");
    StockPipelines.withSentiment(folder).save(saved.toString());
    CommandInProcess run =
        run(
            "moods",
            "--input=" + storyWithMoods(),
            "--set=annotate.pipeline=" + saved,
            "--set=annotate.tone=mood");

    assertThat(run.errors()).isEmpty();
    assertThat(run.exit()).isZero();
    WarehouseRows tables = new WarehouseRows(SESSION, folder.resolve("moods"));
    assertThat(
            tables
                .of(Mentions.TABLE)
                .where(col(Mentions.SENTENCE).gt(0).and(col(Mentions.TONE).isNotNull()))
                .orderBy(col(Mentions.BEGIN_OFFSET))
                .collectAsList())
        .extracting(row -> row.getAs(Mentions.SURFACE), row -> row.getAs(Mentions.TONE))
        .containsSubsequence(
            tuple("Ada Quill", 0.6666),
            tuple("Ben Sorrel", -1.0),
            tuple("Ada Quill", 0.0),
            tuple("Ben Sorrel", 0.0));
    assertThat(tables.of(ActorDays.TABLE).where(col("tone_n").gt(0)).count()).isEqualTo(2);
  }

  @Test
  void aToneWithoutAPipelineIsTold() {
    CommandInProcess run = run("never", "--set=annotate.pipeline=", "--set=annotate.tone=mood");

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines())
        .singleElement()
        .asString()
        .contains("annotate.tone = mood is a column of no pipeline: set annotate.pipeline");
  }

  @Test
  void aToneOutsideTheScaleIsTold() {
    CommandInProcess run = run("never", "--set=annotate.tone-labels.awful=-2");

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines())
        .singleElement()
        .asString()
        .contains("annotate.tone-labels.awful = -2.0 is no tone");
  }

  /** Spark counts code points, as the tables do. */
  private static String substring(String text, Row row, String begin, String end) {
    int[] points = text.codePoints().toArray();
    int from = row.getAs(begin);
    int to = row.getAs(end);
    return new String(points, from, to - from);
  }

  @Test
  void aWrongPipelineIsToldInOneLineBeforeAnythingIsWritten() {
    CommandInProcess run = run("never", "--set=annotate.pipeline=" + folder);

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines())
        .singleElement()
        .asString()
        .contains("annotate.pipeline = " + folder + " cannot be loaded");
    assertThat(folder.resolve("never/articles")).doesNotExist();
    assertThat(folder.resolve("never/_dyad/lock")).doesNotExist();
  }

  @Test
  void aLabelThatMeansNoKindIsTold() {
    CommandInProcess run = run("never", "--set=annotate.labels.SEAT=chair");

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines())
        .singleElement()
        .asString()
        .contains("annotate.labels.SEAT = chair is no kind");
  }
}
