package org.dyad.aggregate;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the pairs of days are added up from.
 *
 * @param articles rows of {@link org.dyad.core.KeyedArticles}
 * @param margins rows of {@link Margins}, of the same articles
 * @param slices the shares of the same days
 */
public record PairSources(Dataset<Row> articles, Dataset<Row> margins, DaySlices slices) {}
