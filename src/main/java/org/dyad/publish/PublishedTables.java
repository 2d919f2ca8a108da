package org.dyad.publish;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.Table;

/** The tables of a warehouse in one format: how they are read, and how staged rows come there. */
interface PublishedTables extends Placement {
  /** All rows of a table; none where it is not there yet. */
  Dataset<Row> read(Table table);

  /** The rows of some days of a daily table; a day that it does not have brings none. */
  Dataset<Row> read(Table table, Collection<LocalDate> days);

  /** The days that a daily table holds. */
  SortedSet<LocalDate> days(Table table);
}
