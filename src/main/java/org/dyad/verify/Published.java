package org.dyad.verify;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.Column;
import org.dyad.core.Table;

/** The published tables as a session of the proof's own sees them. */
public interface Published {
  /** All rows of a table; none where it is not there yet. */
  Dataset<Row> read(Table table);

  /** Where the files of a table lie, as URIs. */
  List<String> files(Table table);

  /** What each of these files holds, in order. */
  List<Column> columnsOfFiles(Table table);
}
