package org.dyad.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;
import org.dyad.core.Column;
import org.dyad.core.Table;
import org.dyad.core.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is expected here is computed by hand from the texts of {@link TinyWarehouse}. */
class ViewsTest {
  @TempDir static Path warehouse;
  private static DuckdbEngine duckdb;

  @BeforeAll
  static void open() throws Exception {
    TinyWarehouse.write(warehouse);
    duckdb = new DuckdbEngine(warehouse);
  }

  @AfterAll
  static void close() {
    duckdb.close();
  }

  private static double number(SqlEngine.Answer answer, String column, Object... key) {
    return ((Number) answer.value(column, key)).doubleValue();
  }

  /** China and Russia on 14 September: b2 has tones 0.1 and 0.15, b3 0.05 and 0.1. */
  @Test
  void toneOfAPairIsTheMeanOverStoriesWithStudentsInterval() {
    SqlEngine.Answer answer =
        duckdb.answer(
            "SELECT * FROM pair_tone WHERE actor_a = 'CHN' AND actor_b = 'RUS'"
                + " AND day = DATE '2023-09-14'");
    assertThat(number(answer, "tone_n", "CHN", "RUS")).isEqualTo(2);
    assertThat(number(answer, "mean_tone", "CHN", "RUS")).isCloseTo(0.1, within(1e-9));
    assertThat(number(answer, "variance", "CHN", "RUS")).isCloseTo(0.00125, within(1e-8));
    assertThat(number(answer, "low", "CHN", "RUS"))
        .isCloseTo(0.1 - 12.706 * Math.sqrt(0.00125 / 2), within(1e-6));
  }

  /**
   * Week of 11 September: China and Russia share two of three story days; China is in two, Russia
   * in all three, on 12 September without China.
   */
  @Test
  void marginsOfAWeekCountTheDaysOnWhichTheOtherIsAbsent() {
    SqlEngine.Answer answer =
        duckdb.answer(
            "SELECT actor_a, actor_b, * EXCLUDE (actor_a, actor_b) FROM actor_pair_weeks"
                + " WHERE week = DATE '2023-09-11'");
    assertThat(number(answer, "story_days", "CHN", "RUS")).isEqualTo(2);
    assertThat(number(answer, "story_days_a", "CHN", "RUS")).isEqualTo(2);
    assertThat(number(answer, "story_days_b", "CHN", "RUS")).isEqualTo(3);
    assertThat(number(answer, "story_days_total", "CHN", "RUS")).isEqualTo(3);
    assertThat(number(answer, "lift", "CHN", "RUS")).isCloseTo(1, within(1e-12));
    assertThat(number(answer, "npmi", "CHN", "RUS")).isCloseTo(0, within(1e-12));
    assertThat(number(answer, "g2", "CHN", "RUS")).isCloseTo(0, within(1e-9));
  }

  @Test
  void copiesAddArticlesAndOutletsButNoStoryDay() {
    SqlEngine.Answer answer =
        duckdb.answer(
            "SELECT * FROM country_days WHERE day = DATE '2023-08-30' AND country = 'CHN'");
    assertThat(answer.rows()).containsExactly(List.of("2023-08-30", "CHN", 2L, 1L, 2L, 6L));
  }

  @Test
  void namedPairsMarkAnActorThatMeetsItsOwnCountry() {
    SqlEngine.Answer answer =
        duckdb.answer("SELECT DISTINCT name_a, name_b, own_country FROM named_pairs");
    assertThat(answer.value("own_country", "Russia", "Sergey Lavrov")).isEqualTo(true);
    assertThat(answer.value("own_country", "Russia", "Wang Yi")).isEqualTo(false);
    assertThat(answer.value("own_country", "China", "Russia")).isEqualTo(false);
  }

  @Test
  void pairsOverAllDaysMarkAnActorThatMeetsItsOwnCountry() {
    SqlEngine.Answer answer =
        duckdb.answer("SELECT actor_a, actor_b, own_country FROM pair_span ORDER BY 1, 2");
    assertThat(answer.value("own_country", "RUS", "sergei-lavrov")).isEqualTo(true);
    assertThat(answer.value("own_country", "CHN", "wang-yi")).isEqualTo(true);
    assertThat(answer.value("own_country", "RUS", "wang-yi")).isEqualTo(false);
    assertThat(answer.value("own_country", "CHN", "RUS")).isEqualTo(false);
    assertThat(answer.value("own_country", "UKR", "organisation:harbour relief")).isEqualTo(false);
  }

  /**
   * 30 August, a1 and its copy a2: Lavrov and Wang in Moscow; Russia, China and "Chinese" in one
   * sentence. 14 September: b2, and the two sentences of b3, of which one says Russia and
   * "Russian".
   */
  @Test
  void sentencesOfAPairAreCountedByHowEachOfTheTwoIsNamed() {
    String query =
        "SELECT actor_a, actor_b, via_a, via_b, sentences FROM actor_pair_via"
            + " WHERE day = DATE '%s' ORDER BY ALL";
    assertThat(duckdb.answer(query.formatted("2023-08-30")).rows())
        .containsExactly(
            List.of("CHN", "RUS", "demonym", "name", 2L),
            List.of("CHN", "RUS", "name", "name", 2L),
            List.of("RUS", "sergei-lavrov", "capital", "name", 2L),
            List.of("RUS", "wang-yi", "capital", "name", 2L),
            List.of("sergei-lavrov", "wang-yi", "name", "name", 2L));
    assertThat(duckdb.answer(query.formatted("2023-09-14")).rows())
        .containsExactly(
            List.of("CHN", "RUS", "name", "name", 2L),
            List.of("CHN", "UKR", "name", "name", 1L),
            List.of("RUS", "UKR", "demonym", "name", 1L),
            List.of("RUS", "UKR", "name", "name", 2L));
  }

  @Test
  void evidenceReadsItsSentenceFromTheArticleWhereItIsNotStored() {
    String query =
        "SELECT day, actor_a, actor_b, sentence_text, surface_a, surface_b FROM evidence_sentences"
            + " WHERE article_id = 'a1' AND actor_b = 'wang-yi' AND actor_a = 'sergei-lavrov'";
    List<List<Object>> stored = duckdb.answer(query).rows();
    String sentence = "Sergey Lavrov met Wang Yi in Moscow 😀 today.";
    assertThat(stored)
        .containsExactly(
            List.of(
                "2023-08-30", "sergei-lavrov", "wang-yi", sentence, "Sergey Lavrov", "Wang Yi"));
    String definition =
        duckdb
            .answer("SELECT sql FROM duckdb_views() WHERE view_name = 'evidence_sentences'")
            .rows()
            .get(0)
            .get(0)
            .toString();
    String withoutText =
        definition.substring(definition.indexOf("SELECT")).replace("e.\"text\"", "NULL");
    assertThat(withoutText).contains("NULL");
    assertThat(
            duckdb
                .answer(
                    "SELECT day, actor_a, actor_b, sentence_text, surface_a, surface_b FROM ("
                        + withoutText.replace(";", "")
                        + ") WHERE article_id = 'a1' AND actor_b = 'wang-yi'"
                        + " AND actor_a = 'sergei-lavrov'")
                .rows())
        .isEqualTo(stored);
  }

  @Test
  void spanOfAPairRunsFromItsFirstDayToItsLast() {
    SqlEngine.Answer answer = duckdb.answer("SELECT * FROM pair_span");
    assertThat(answer.value("first_day", "CHN", "RUS")).isEqualTo("2023-08-30");
    assertThat(answer.value("last_day", "CHN", "RUS")).isEqualTo("2023-09-19");
    assertThat(number(answer, "story_days", "CHN", "RUS")).isEqualTo(5);
  }

  @Test
  void sparkTablesHaveTheColumnsTypesAndCommentsOfTheCode() throws Exception {
    try (SparkEngine spark = new SparkEngine(warehouse)) {
      for (Table table : Tables.PUBLISHED) {
        Map<String, String> found = new HashMap<>();
        for (StructField field : spark.table(table.name()).schema().fields()) {
          found.put(field.name(), field.dataType().sql() + " " + field.getComment().get());
        }
        Map<String, String> expected = new HashMap<>();
        for (Column column : table.columns()) {
          expected.put(column.name(), column.type().sql() + " " + column.meaning());
        }
        assertThat(found).as(table.name()).isEqualTo(expected);
      }
    }
  }

  @Test
  void duckdbViewsOfAnEmptyWarehouseHaveTheSameColumnTypes(@TempDir Path empty) throws Exception {
    String query = "SELECT table_name, column_name, data_type FROM duckdb_columns() ORDER BY ALL";
    try (DuckdbEngine nothing = new DuckdbEngine(empty)) {
      assertThat(nothing.answer(query).rows()).isEqualTo(duckdb.answer(query).rows());
      assertThat(nothing.answer("SELECT count(*) FROM named_pairs").rows())
          .isEqualTo(List.of(Arrays.asList(0L)));
    }
  }
}
