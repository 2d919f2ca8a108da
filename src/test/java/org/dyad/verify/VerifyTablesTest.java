package org.dyad.verify;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.core.ActorMentions;
import org.dyad.core.ActorPairs;
import org.dyad.core.Actors;
import org.dyad.core.Articles;
import org.dyad.core.CountryPairs;
import org.dyad.core.Days;
import org.dyad.core.Mentions;
import org.dyad.core.PairEvidence;
import org.dyad.core.PairMeasures;
import org.dyad.core.Table;
import org.dyad.core.Tables;
import org.dyad.job.PublishedWarehouse;
import org.dyad.publish.Warehouse;
import org.dyad.sql.TinyWarehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTablesTest {
  @TempDir static Path clean;
  @TempDir Path corrupted;

  @BeforeAll
  static void write() {
    TinyWarehouse.write(clean);
  }

  private final SparkSession session = LocalSpark.interpreting();

  private List<Finding> findings(Path warehouse) {
    return VerifyTables.apply(
        session,
        own -> new PublishedWarehouse(Warehouse.at(own, warehouse.toString())),
        new VerifyTables.Options(2, 1, true, 4),
        line -> {});
  }

  /** Changes one column of one row of several tables at once, each breaking one invariant. */
  private void corrupt(Table table, Function<Dataset<Row>, Dataset<Row>> change) {
    Path folder = clean.resolve(table.name());
    Dataset<Row> rows = session.read().schema(table.schema()).parquet(folder.toString());
    TinyWarehouse.write(corrupted, table, change.apply(rows.select(table.select())));
  }

  private void copyTheRest() throws IOException {
    for (Table table : Tables.PUBLISHED) {
      Path from = clean.resolve(table.name());
      Path to = corrupted.resolve(table.name());
      if (Files.exists(from) && !Files.exists(to)) {
        FileUtils.copyDirectory(from.toFile(), to.toFile());
      }
    }
  }

  private static Function<Dataset<Row>, Dataset<Row>> set(
      String column, String value, String where) {
    return rows ->
        rows.withColumn(
            column, expr("CASE WHEN %s THEN %s ELSE %s END".formatted(where, value, column)));
  }

  @Test
  void findsNothingInACleanWarehouse() {
    assertThat(findings(clean)).isEmpty();
  }

  /** All faults lie in one warehouse: none hides another, and each run costs a hundred queries. */
  @Test
  void namesEveryInvariantThatIsBrokenAndNoOther() throws IOException {
    corruptCountsAndValues();
    corruptKeysAndReferences();
    copyTheRest();
    List<Finding> findings = findings(corrupted);
    assertThat(findings.stream().map(Finding::invariant))
        .containsExactlyInAnyOrder(
            "actors-key",
            "actor-mentions-required",
            "article-values",
            "mention-values",
            "context-is-in-text",
            "mentions-are-actor-mentions",
            "resolution-values",
            "days-add-up",
            "actor-pairs-proximity",
            "actor-pairs-tones-add-up",
            "actor-pairs-margins",
            "actor-pairs-association",
            "country-pairs-add-up",
            "evidence-is-complete",
            "evidence-text");
    assertThat(findings)
        .filteredOn(finding -> finding.invariant().equals("article-values"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.violations()).isEqualTo(1);
              assertThat(finding.example()).contains("\"day_source\":\"guess\"");
              assertThat(finding.toString()).startsWith("article-values: 1 rows break");
            });
  }

  private void corruptCountsAndValues() {
    String pair = "actor_a = 'CHN' AND actor_b = 'RUS' AND day = DATE '2023-09-14'";
    String margin = "actor_a = 'CHN' AND actor_b = 'RUS' AND day = DATE '2023-08-30'";
    corrupt(
        Mentions.TABLE,
        set(Mentions.CONFIDENCE, "1.5D", "article_id = 'a3' AND begin_offset = 0")
            .andThen(set(Mentions.BEFORE, "'ab'", "article_id = 'c1' AND begin_offset = 16")));
    corrupt(Days.TABLE, set(Days.OUTLETS, "outlets + 1", "day = DATE '2023-09-12'"));
    corrupt(
        ActorPairs.TABLE,
        set(PairMeasures.NPMI, "npmi + 0.001D", pair)
            .andThen(set(PairMeasures.PROXIMITY, "proximity + 0.001D", pair))
            .andThen(set(PairMeasures.STORIES_TOTAL, "stories_total + 1", margin))
            .andThen(set(PairMeasures.TONE_A_SUM, "tone_a_sum + 0.001D", pair)));
    corrupt(CountryPairs.TABLE, set(PairMeasures.ARTICLES, "articles + 1", "country_a = 'CHN'"));
  }

  private void corruptKeysAndReferences() {
    corrupt(Articles.TABLE, set(Articles.DAY_SOURCE, "'guess'", "article_id = 'a3'"));
    corrupt(
        Actors.TABLE,
        rows ->
            rows.union(
                rows.where(col(Actors.ACTOR_ID).equalTo(lit("organisation:harbour relief")))));
    corrupt(
        ActorMentions.TABLE,
        set(ActorMentions.VIA, "'name'", "actor_id IS NULL")
            .andThen(set(ActorMentions.RULE, "NULL", "article_id = 'c3'"))
            .andThen(set(ActorMentions.SURFACE, "'Peking'", "surface = 'China'")));
    corrupt(
        PairEvidence.TABLE,
        set(PairEvidence.TEXT, "'other'", "article_id = 'b2' AND actor_a = 'CHN'")
            .andThen(rows -> rows.where(col(PairEvidence.ARTICLE_ID).notEqual(lit("c3")))));
  }

  @Test
  void checksNothingElseWhereTheColumnsOfAFileAreWrong() {
    session
        .range(1)
        .select(col("id").as(Days.ARTICLES))
        .write()
        .parquet(corrupted.resolve("days/day=2023-09-12").toString());
    assertThat(findings(corrupted))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.invariant()).isEqualTo("file-columns");
              assertThat(finding.example()).contains("articles int64").contains("day=2023-09-12");
            });
  }

  @Test
  void refusesACapThatLeavesNoPair() {
    assertThatThrownBy(() -> new VerifyTables.Options(5, 1, true, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("aggregate.max-actors is 1");
  }
}
