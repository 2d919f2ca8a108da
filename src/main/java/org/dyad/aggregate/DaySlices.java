package org.dyad.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.dyad.core.KeyedArticles;
import org.dyad.core.Table;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * How the pairs of each day are shared out: a day is one slice, a heavy one several, each a range
 * of lesser keys. A slice is added up in memory, by one task.
 */
public final class DaySlices implements Serializable {
  /** Pairs of articles a slice: some 300 bytes of memory for each that differs. */
  private static final long PAIRS = 250_000;

  private static final String SLICE = "slice";

  /** The least key of every slice but the first, for days of several slices. */
  private final TreeMap<LocalDate, List<String>> bounds;

  private DaySlices(SortedMap<LocalDate, List<String>> bounds) {
    this.bounds = new TreeMap<>(bounds);
  }

  /**
   * Where the days of {@link Margins} are cut: {@code day, key}, the least key of every slice but
   * the first. Only heavy days have rows. One shuffle, by day.
   */
  public static Dataset<Row> bounds(Dataset<Row> margins) {
    return bounds(margins, PAIRS);
  }

  static Dataset<Row> bounds(Dataset<Row> margins, long pairs) {
    Column day = col(Table.DAY);
    Column before =
        sum(col(KeyedArticles.PAIRS))
            .over(
                Window.partitionBy(day)
                    .orderBy(col(KeyedArticles.KEY))
                    .rowsBetween(Window.unboundedPreceding(), Window.currentRow()))
            .minus(col(KeyedArticles.PAIRS));
    return margins
        .where(col(KeyedArticles.PAIRS).gt(lit(0)))
        .withColumn(SLICE, floor(before.divide(lit(pairs))))
        .where(col(SLICE).gt(lit(0)))
        .groupBy(day, col(SLICE))
        .agg(min(col(KeyedArticles.KEY)).as(KeyedArticles.KEY))
        .select(day, col(KeyedArticles.KEY));
  }

  /** From the collected rows of {@link #bounds}, in any order. */
  public static DaySlices of(List<Row> bounds) {
    SortedMap<LocalDate, List<String>> byDay = new TreeMap<>();
    for (Row row : bounds) {
      byDay
          .computeIfAbsent(row.getDate(0).toLocalDate(), day -> new ArrayList<>())
          .add(row.getString(1));
    }
    byDay.values().forEach(keys -> keys.sort(KeyMention.KEY_ORDER));
    return new DaySlices(byDay);
  }

  /** The slice of the pairs whose lesser key this is. */
  int slice(LocalDate day, String key) {
    int at =
        Collections.binarySearch(bounds.getOrDefault(day, List.of()), key, KeyMention.KEY_ORDER);
    return at >= 0 ? at + 1 : -at - 1;
  }

  int count(LocalDate day) {
    return bounds.getOrDefault(day, List.of()).size() + 1;
  }

  private int[] slices(LocalDate day, Collection<String> keys) {
    return keys.stream().mapToInt(key -> slice(day, key)).distinct().sorted().toArray();
  }

  /** The slice of a key of a day. */
  Column ofKey(Column day, Column key) {
    UDF2<Date, String, Integer> slice = (date, name) -> slice(date.toLocalDate(), name);
    return bounds.isEmpty() ? lit(0) : udf(slice, DataTypes.IntegerType).apply(day, key);
  }

  /** The slices in which an article of a day with these keys counts. */
  Column ofArticle(Column day, Column keys) {
    UDF2<Date, Seq<String>, int[]> slices =
        (date, names) -> slices(date.toLocalDate(), JavaConverters.seqAsJavaList(names));
    return bounds.isEmpty()
        ? array(lit(0))
        : udf(slices, DataTypes.createArrayType(DataTypes.IntegerType, false)).apply(day, keys);
  }

  /** Every slice of a day. */
  Column ofDay(Column day) {
    UDF1<Date, int[]> slices = date -> IntStream.range(0, count(date.toLocalDate())).toArray();
    return bounds.isEmpty()
        ? array(lit(0))
        : udf(slices, DataTypes.createArrayType(DataTypes.IntegerType, false)).apply(day);
  }
}
