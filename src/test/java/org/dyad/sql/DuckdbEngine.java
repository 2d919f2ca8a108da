package org.dyad.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB in memory, over JDBC. */
final class DuckdbEngine implements SqlEngine {
  private final Connection connection;

  DuckdbEngine(Path warehouse) throws IOException, SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    for (String file : List.of("duckdb/tables.sql", "views.sql")) {
      for (String statement : SqlText.statements(file, warehouse)) {
        try (Statement run = connection.createStatement()) {
          run.execute(statement);
        }
      }
    }
  }

  @Override
  public Answer answer(String query) {
    try (Statement run = connection.createStatement();
        ResultSet found = run.executeQuery(query)) {
      ResultSetMetaData meta = found.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(meta.getColumnName(i));
      }
      List<List<Object>> rows = new ArrayList<>();
      while (found.next()) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          values.add(SqlEngine.plain(found.getObject(i)));
        }
        rows.add(values);
      }
      return new Answer(columns, rows);
    } catch (SQLException e) {
      throw new AssertionError("DuckDB: " + e.getMessage() + "\n" + query, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
