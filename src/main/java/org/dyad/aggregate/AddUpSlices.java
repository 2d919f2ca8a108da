package org.dyad.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.sql.Date;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.KeyedArticles;
import org.dyad.core.PairMeasures;
import org.dyad.core.RowGroups;
import org.dyad.core.Table;

/**
 * Brings the articles of each slice of a day together and adds up its pairs in memory.
 *
 * <p>What crosses the network is articles, not their many pairs. One shuffle, by ranges of day and
 * slice; where the rows made of a slice are in the order of their keys, so is the whole.
 */
final class AddUpSlices {
  static final String SLICE = "slice";
  static final String NAMES = "names";

  private AddUpSlices() {}

  /** Makes the rows of a pair that is complete, in order. */
  interface MakeRows<S> extends BiFunction<Date, SlicePairs.Pair<S>, Stream<Row>>, Serializable {}

  /**
   * What is made of the pairs.
   *
   * @param articles smallest number of articles of a pair that counts
   * @param start what is gathered of a pair
   * @param type type of the rows made
   */
  record Options<S extends PairSum>(
      int articles, PairSum.Start<S> start, StructType type, MakeRows<S> make)
      implements Serializable {}

  static <S extends PairSum> Dataset<Row> apply(PairSources sources, Options<S> options) {
    DaySlices slices = sources.slices();
    MapPartitionsFunction<Row, Row> addUp =
        rows -> {
          SliceReader<S> reader = new SliceReader<>(slices, options.start());
          return RowGroups.flatMap(
              rows, SliceReader::sameSlice, slice -> rows(reader.read(slice), options));
        };
    return articles(sources, options.start())
        .unionAll(keys(sources))
        .repartitionByRange(col(Table.DAY), col(SLICE))
        // The rows of keys have no story: they come before the articles, in order.
        .sortWithinPartitions(
            col(Table.DAY),
            col(SLICE),
            col(KeyedArticles.STORY_ID).asc_nulls_first(),
            col(KeyedArticles.KEY),
            col(KeyedArticles.ARTICLE_ID))
        .mapPartitions(addUp, Encoders.row(options.type()));
  }

  private static <S extends PairSum> Iterator<Row> rows(SlicePairs<S> slice, Options<S> options) {
    Date day = Date.valueOf(slice.day());
    return slice
        .inOrder()
        .filter(pair -> pair.sum().articles() >= options.articles())
        .flatMap(pair -> options.make().apply(day, pair))
        .iterator();
  }

  private static Dataset<Row> articles(PairSources sources, PairSum.Start<?> start) {
    Column paired =
        filter(col(KeyedArticles.KEYS), one -> one.getField(KeyedArticles.PAIRED))
            .getField(KeyedArticles.KEY);
    return sources
        .articles()
        .select(
            col(Table.DAY),
            explode(sources.slices().ofArticle(col(Table.DAY), paired)).as(SLICE),
            none(KeyedArticles.STORY_ID).as(KeyedArticles.KEY),
            lit(null).cast(DataTypes.LongType).as(PairMeasures.STORIES),
            lit(null).cast(DataTypes.LongType).as(PairMeasures.STORIES_TOTAL),
            col(KeyedArticles.STORY_ID),
            col(KeyedArticles.ARTICLE_ID),
            col(KeyedArticles.OUTLET),
            col(KeyedArticles.KEYS + "." + KeyedArticles.KEY).as(NAMES),
            col(KeyedArticles.MENTIONS),
            start.readsTexts() ? col(KeyedArticles.TEXTS) : none(KeyedArticles.TEXTS));
  }

  private static Dataset<Row> keys(PairSources sources) {
    return sources
        .margins()
        .select(
            col(Table.DAY),
            explode(sources.slices().ofDay(col(Table.DAY))).as(SLICE),
            col(KeyedArticles.KEY),
            col(PairMeasures.STORIES),
            col(PairMeasures.STORIES_TOTAL),
            none(KeyedArticles.STORY_ID),
            none(KeyedArticles.ARTICLE_ID),
            none(KeyedArticles.OUTLET),
            array().cast(DataTypes.createArrayType(DataTypes.StringType)).as(NAMES),
            none(KeyedArticles.MENTIONS),
            none(KeyedArticles.TEXTS));
  }

  private static Column none(String column) {
    StructType schema = KeyedArticles.TABLE.schema();
    return lit(null).cast(schema.apply(schema.fieldIndex(column)).dataType()).as(column);
  }
}
