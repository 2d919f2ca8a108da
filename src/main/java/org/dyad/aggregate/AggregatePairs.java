package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.PairMeasures;
import org.dyad.core.Table;

/**
 * Adds articles up to the pairs of a day, of actors or of countries.
 *
 * <p>One shuffle, by ranges of day and slice. Rows come out in the order of the table.
 */
public final class AggregatePairs {
  private static final Set<String> ASSOCIATION =
      Set.of(PairMeasures.NPMI, PairMeasures.G2, PairMeasures.LIFT);

  private AggregatePairs() {}

  /**
   * The rows of the target table.
   *
   * @param target {@code actor_pairs} or {@code country_pairs}, whose key names the two columns
   * @param options what rows to write
   */
  public static Dataset<Row> apply(
      PairSources sources, Table target, AggregateDays.Options options) {
    Dataset<Row> pairs =
        AddUpSlices.apply(
            sources,
            new AddUpSlices.Options<>(
                options.minArticles(),
                PairTotals::new,
                measured(target),
                (day, pair) -> Stream.of(row(day, pair))));
    return withAssociation(pairs).select(target.select());
  }

  /** The columns of the target that are counted: all but those of association. */
  private static StructType measured(Table target) {
    StructType all = target.schema();
    StructType counted = new StructType();
    for (String name : all.fieldNames()) {
      if (!ASSOCIATION.contains(name)) {
        counted = counted.add(all.apply(name));
      }
    }
    return counted;
  }

  /** Both keys and the day, the measures, the margins: as {@link #measured} has them. */
  private static Row row(Date day, SlicePairs.Pair<PairTotals> pair) {
    Object[] measures = pair.sum().end();
    Object[] row = new Object[3 + measures.length + 3];
    row[0] = pair.a().name();
    row[1] = pair.b().name();
    row[2] = day;
    System.arraycopy(measures, 0, row, 3, measures.length);
    row[row.length - 3] = pair.a().stories();
    row[row.length - 2] = pair.b().stories();
    row[row.length - 1] = pair.a().storiesTotal();
    return RowFactory.create(row);
  }

  private static Dataset<Row> withAssociation(Dataset<Row> pairs) {
    Association association =
        new Association(
            col(PairMeasures.STORIES_TOTAL).cast("double"),
            col(PairMeasures.STORIES_A).cast("double"),
            col(PairMeasures.STORIES_B).cast("double"),
            col(PairMeasures.STORIES).cast("double"));
    return pairs
        .withColumn(PairMeasures.NPMI, association.npmi())
        .withColumn(PairMeasures.G2, association.logLikelihood())
        .withColumn(PairMeasures.LIFT, association.lift());
  }
}
