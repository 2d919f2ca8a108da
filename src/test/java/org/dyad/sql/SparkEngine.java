package org.dyad.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;

/** Spark SQL, in a database of its own. */
final class SparkEngine implements SqlEngine {
  private final SparkSession session = LocalSpark.interpreting();
  private final String database = "dyad_" + UUID.randomUUID().toString().replace('-', '_');

  SparkEngine(Path warehouse) throws IOException {
    session.sql("CREATE DATABASE " + database);
    session.sql("USE " + database);
    SqlText.statements("spark/tables.sql", warehouse).forEach(session::sql);
    SqlText.statements("views.sql", warehouse).forEach(session::sql);
  }

  Dataset<Row> table(String name) {
    return session.table(name);
  }

  @Override
  public Answer answer(String query) {
    Dataset<Row> found = session.sql(query);
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : found.collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        values.add(SqlEngine.plain(row.get(i)));
      }
      rows.add(values);
    }
    return new Answer(List.of(found.columns()), rows);
  }

  @Override
  public void close() {
    session.sql("DROP DATABASE " + database + " CASCADE");
  }
}
