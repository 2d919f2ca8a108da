package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.sql.QuestionsAgree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled sample, published by the job: invariants, and what the two SQL engines say of it. */
class SampleQuestionsTest {
  private static final String SAMPLE = "src/main/resources/sample/";

  @Test
  void publishedSampleIsConsistentAndAnswersEveryQuestionAlikeInSparkAndDuckdb(
      @TempDir Path warehouse) throws Exception {
    SparkSession session = LocalSpark.interpreting();
    CommandInProcess run =
        CommandInProcess.run(
            session,
            "run",
            "--warehouse=" + warehouse,
            "--batch=2023-09-20",
            "--input=" + SAMPLE + "*.jsonl",
            "--input=" + SAMPLE + "*.csv",
            "--input=" + SAMPLE + "web-pages");
    assertThat(run.exit()).as(run.output() + run.errors()).isZero();

    CommandInProcess verify = CommandInProcess.run(session, "verify", "--warehouse=" + warehouse);
    assertThat(verify.exit()).as(verify.errors()).isZero();

    Map<String, Integer> sizes = QuestionsAgree.on(warehouse);
    assertThat(sizes).containsEntry("articles", 53).containsEntry("rejects", 4);
    sizes.forEach((name, rows) -> assertThat(rows).as(name).isPositive());
  }
}
