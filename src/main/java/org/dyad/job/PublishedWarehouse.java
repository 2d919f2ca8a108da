package org.dyad.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.Column;
import org.dyad.core.Table;
import org.dyad.publish.Warehouse;
import org.dyad.verify.Published;

/** The tables of a warehouse as the proof of their invariants reads them. */
public record PublishedWarehouse(Warehouse warehouse) implements Published {
  @Override
  public Dataset<Row> read(Table table) {
    return warehouse.read(table);
  }

  @Override
  public List<String> files(Table table) {
    return warehouse.files(table);
  }

  @Override
  public List<Column> columnsOfFiles(Table table) {
    return warehouse.columnsOfFiles(table);
  }
}
