package org.dyad.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.annotate.Phrase;
import org.dyad.core.Articles;

/** The whole annotator: the default pipeline's transform over rows that lie in memory. */
final class SparkAnnotator {
  /** Characters of one transform at least, lest the start of a Spark job be what is measured. */
  private static final long CHARACTERS = 16_000_000;

  private static final int TASKS_A_CORE = 4;
  private static final Repetitions REPETITIONS = new Repetitions(10, 7);

  private SparkAnnotator() {}

  /** Speed on {@code local[cores]}, the articles repeated until they are enough. */
  static Figure measure(BenchArticles articles, List<Phrase> phrases, int cores) throws Exception {
    int copies = (int) Math.max(1, CHARACTERS / articles.characters());
    List<String> texts =
        IntStream.range(0, copies)
            .boxed()
            .flatMap(copy -> Stream.of(articles.texts()))
            .flatMap(List::stream)
            .toList();
    try (SparkSession spark = session(cores)) {
      PipelineModel pipeline = AnnotationPipeline.defaultPipeline(spark, phrases).pipeline();
      Dataset<Row> rows =
          spark
              .createDataset(texts, Encoders.STRING())
              .toDF(Articles.TEXT)
              .repartition(TASKS_A_CORE * cores)
              .persist(StorageLevel.MEMORY_ONLY());
      return REPETITIONS.measure(
          "Dyad, whole annotator",
          cores,
          copies * articles.characters(),
          () -> pipeline.transform(rows).write().format("noop").mode("overwrite").save());
    }
  }

  private static SparkSession session(int cores) {
    return SparkSession.builder()
        .master("local[" + cores + "]")
        .appName("dyad-bench")
        .config("spark.ui.enabled", false)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.warehouse.dir", "target/spark-warehouse")
        .getOrCreate();
  }
}
