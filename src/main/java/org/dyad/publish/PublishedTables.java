package org.dyad.publish;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.Column;
import org.dyad.core.Table;

/** The tables of a warehouse in one format: how they are read, and how staged rows come there. */
interface PublishedTables extends Placement {
  /** All rows of a table; none where it is not there yet. */
  Dataset<Row> read(Table table);

  /** The rows of some days of a daily table; a day that it does not have brings none. */
  Dataset<Row> read(Table table, Collection<LocalDate> days);

  /** Where the files of a table lie, as URIs; none where it is not there yet. */
  List<String> files(Table table);

  /** What each of these files holds, in order. */
  List<Column> columnsOfFiles(Table table);

  /** The days that a daily table holds. */
  SortedSet<LocalDate> days(Table table);
}
