package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.Articles;

/** Tells the days whose rows are too many for one file a table. */
final class HeavyDays {
  /** Some 3 kB of Parquet each, text and all: a file of 60 MB, half of what is aimed at. */
  private static final long ARTICLES = 20_000;

  private HeavyDays() {}

  /**
   * The heavy days of these articles. Runs a small job that reads the day alone.
   *
   * @param articles any rows with a {@code day}, one an article
   */
  static Set<LocalDate> of(Dataset<Row> articles) {
    Set<LocalDate> days = new TreeSet<>();
    String number = "number";
    articles
        .groupBy(col(Articles.DAY))
        .agg(count(lit(1)).as(number))
        .where(col(number).gt(lit(ARTICLES)))
        .collectAsList()
        .forEach(row -> days.add(row.getDate(0).toLocalDate()));
    return days;
  }
}
