package org.dyad.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts of {@link TinyWarehouse} give China and Russia the pair tones 0.2375 (30 August), 0.125
 * and 0.075 (14 September), 0.025 (18 September) and -0.475 (19 September), a story each.
 */
class ToneViewsTest {
  @TempDir static Path warehouse;
  private static DuckdbEngine duckdb;
  private static SparkEngine spark;

  @BeforeAll
  static void open() throws Exception {
    TinyWarehouse.write(warehouse);
    duckdb = new DuckdbEngine(warehouse);
    spark = new SparkEngine(warehouse);
  }

  @AfterAll
  static void close() {
    duckdb.close();
    spark.close();
  }

  static List<SqlEngine> engines() {
    return List.of(duckdb, spark);
  }

  private static void assertRow(SqlEngine engine, String query, double... expected) {
    List<List<Object>> rows = engine.answer(query).rows();
    assertThat(rows).hasSize(1);
    for (int column = 0; column < expected.length; column++) {
      assertThat(((Number) rows.get(0).get(column)).doubleValue())
          .as("column %d", column)
          .isCloseTo(expected[column], within(1e-6));
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void aPairHasItsMeanItsSpreadAndTheToneTowardEither(SqlEngine engine) {
    assertRow(
        engine,
        "SELECT tone_n, mean_tone, deviation, mean_tone_a, mean_tone_b FROM pair_tone"
            + " WHERE actor_a = 'CHN' AND actor_b = 'RUS' AND day = DATE '2023-09-14'",
        2,
        0.1,
        Math.sqrt(0.00125),
        (0.1 + 0.05) / 2,
        (0.15 + 0.1) / 2);
  }

  /** One of two stories is above 0.1, none below -0.1: Wilson's intervals of 1/2 and 0/2. */
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void sharesOfStoriesHaveWilsonsInterval(SqlEngine engine) {
    assertRow(
        engine,
        "SELECT positive, positive_low, positive_high, neutral, neutral_low, neutral_high,"
            + " negative, negative_low, negative_high FROM pair_tone"
            + " WHERE actor_a = 'CHN' AND actor_b = 'RUS' AND day = DATE '2023-09-14'",
        0.5,
        0.094531,
        0.905469,
        0.5,
        0.094531,
        0.905469,
        0,
        0,
        0.657619);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void oneStoryLeavesTheMeanAnywhereOnTheScale(SqlEngine engine) {
    assertRow(
        engine,
        "SELECT tone_n, mean_tone, low, high, negative, negative_low, negative_high"
            + " FROM actor_tone WHERE actor_id = 'UKR' AND day = DATE '2023-08-30'",
        1,
        -0.2,
        -1,
        1,
        1,
        0.206549,
        1);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void allDaysAreOnePeriod(SqlEngine engine) {
    double mean = -0.0125 / 5;
    double squares = 0.05640625 + 0.015625 + 0.005625 + 0.000625 + 0.225625;
    double variance = (squares - 0.0125 * 0.0125 / 5) / 4;
    double half = 2.769373 * Math.sqrt(variance / 5);
    String rest =
        " tone_n, mean_tone, variance, low, high, positive, neutral, negative, mean_tone_a"
            + " FROM %s WHERE %s AND period = 'all' AND first_day = DATE '2023-08-30'";
    double toneOfChina = (0.275 + 0.1 + 0.05 + 0 - 0.5) / 5;
    assertRow(
        engine,
        "SELECT" + rest.formatted("pair_tone_periods", "actor_a = 'CHN' AND actor_b = 'RUS'"),
        5,
        mean,
        variance,
        mean - half,
        mean + half,
        0.4,
        0.4,
        0.2,
        toneOfChina);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void weeksAndMonthsSumTheirDays(SqlEngine engine) {
    String pair = " FROM pair_tone_periods WHERE actor_a = 'CHN' AND actor_b = 'RUS'";
    assertRow(
        engine,
        "SELECT tone_n, mean_tone"
            + pair
            + " AND period = 'week' AND first_day = DATE '2023-09-18'",
        2,
        (0.025 - 0.475) / 2);
    assertRow(
        engine,
        "SELECT tone_n, mean_tone"
            + pair
            + " AND period = 'month' AND first_day = DATE '2023-09-01'",
        4,
        (0.125 + 0.075 + 0.025 - 0.475) / 4);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void intervalsStayOnTheScaleAndHoldTheirMean(SqlEngine engine) {
    String outside =
        "SELECT count(*) FROM tone_measures WHERE low < -1 OR low > mean_tone + 1e-9"
            + " OR high < mean_tone - 1e-9 OR high > 1 OR positive_low < 0"
            + " OR positive_low > positive + 1e-9 OR positive_high < positive - 1e-9"
            + " OR neutral_low > neutral + 1e-9 OR neutral_high < neutral - 1e-9"
            + " OR negative_low > negative + 1e-9 OR negative_high < negative - 1e-9"
            + " OR negative_high > 1 OR abs(positive + neutral + negative - 1) > 1e-9";
    assertRow(engine, outside, 0);
    assertThat(engine.answer("SELECT * FROM country_pair_tone_periods").rows()).isNotEmpty();
  }
}
