package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.sql.OperationsAnswers;
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
    assertOperatorsSeeTheRun(warehouse);
  }

  private static void assertOperatorsSeeTheRun(Path warehouse) throws Exception {
    List<List<List<Object>>> alerts = OperationsAnswers.alerts(warehouse);
    assertThat(alerts).hasSize(4);
    assertThat(alerts.get(0)).as("missing yesterday").containsExactly(List.of(true));
    assertThat(alerts.get(1)).as("a row a run").hasSize(1);
    assertThat(alerts.get(1).get(0)).containsSubsequence("2023-09-20", 58L, 54L);
    assertThat(alerts.get(2)).as("reasons").hasSize(4);

    assertThat(OperationsAnswers.metrics(warehouse))
        .allMatch(line -> line.matches("dyad_run_[a-z_]+(\\{[a-z]+=\"[a-z-]+\"})? [0-9.]+"))
        .contains(
            "dyad_run_batch_timestamp_seconds 1695168000",
            "dyad_run_rows{stage=\"read\"} 58",
            "dyad_run_rows{stage=\"clean\"} 54",
            "dyad_run_rejected_records{reason=\"bad-json\"} 1");
    assertThat(OperationsAnswers.latestRun(warehouse))
        .hasSize(2)
        .allSatisfy(rows -> assertThat(rows).hasSize(1))
        .allSatisfy(rows -> assertThat(rows.toString()).contains("2023-09-20", "bad-json"));
  }
}
