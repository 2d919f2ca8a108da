package org.dyad.verify;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.dyad.core.Table;
import org.dyad.core.Tables;

/** Shows the tables of a warehouse as temporary views, each read once and then from local disk. */
final class StoredTables {
  /** The view of the files: table, file, columns found, columns expected. */
  static final String FILES = "table_files";

  private static final StructType FILE =
      new StructType()
          .add("table_name", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("found", DataTypes.StringType)
          .add("expected", DataTypes.StringType);

  private final SparkSession session;
  private final List<Dataset<Row>> persisted = new ArrayList<>();

  StoredTables(SparkSession session) {
    this.session = session;
  }

  /**
   * Registers a view for every table and {@link #FILES}. The rows of none are read here: a file may
   * be lost.
   */
  void open(Published published) {
    List<Row> files = new ArrayList<>();
    for (Table table : Tables.PUBLISHED) {
      String expected = FileColumns.expected(published.columnsOfFiles(table));
      for (String file : published.files(table)) {
        files.add(RowFactory.create(table.name(), file, null, expected));
      }
      show(published.read(table), table.name());
    }
    SerializableConfiguration configuration =
        new SerializableConfiguration(session.sessionState().newHadoopConf());
    MapFunction<Row, Row> withColumns =
        row ->
            RowFactory.create(
                row.getString(0),
                row.getString(1),
                FileColumns.found(row.getString(1), configuration.value()),
                row.getString(3));
    show(session.createDataFrame(files, FILE).map(withColumns, Encoders.row(FILE)), FILES);
  }

  void close() {
    persisted.forEach(Dataset::unpersist);
  }

  private void show(Dataset<Row> rows, String view) {
    Dataset<Row> stored = rows.persist(StorageLevel.DISK_ONLY());
    persisted.add(stored);
    stored.createOrReplaceTempView(view);
  }
}
