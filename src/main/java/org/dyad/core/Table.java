package org.dyad.core;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The contract of a table: its name, columns in order and key.
 *
 * <p>A daily table holds one folder a day ({@code day=2023-09-18}); the day is a column for every
 * reader and no column inside the files. Rows are unique by day and key, and sorted by key inside a
 * file. Immutable.
 */
public final class Table {
  /** The partition column of every daily table, a DATE in UTC. */
  public static final String DAY = "day";

  private final String name;
  private final boolean daily;
  private final List<String> key;
  private final List<Column> columns;

  private Table(Builder builder) {
    this.name = builder.name;
    this.daily = builder.columns.stream().anyMatch(column -> column.name().equals(DAY));
    this.key = List.copyOf(builder.key);
    this.columns = List.copyOf(builder.columns);
  }

  public static Builder named(String name) {
    return new Builder(name);
  }

  public String name() {
    return name;
  }

  /** Whether the table is partitioned by {@link #DAY}. */
  public boolean daily() {
    return daily;
  }

  /** The columns that identify a row, inside its day where the table is daily; the sort order. */
  public List<String> key() {
    return key;
  }

  public List<Column> columns() {
    return columns;
  }

  /** Every column, the day included, nullable as Parquet readers see them. */
  public StructType schema() {
    return new StructType(
        columns.stream()
            .map(column -> DataTypes.createStructField(column.name(), column.type(), true))
            .toArray(StructField[]::new));
  }

  /** The columns in order, for the select that ends a stage. */
  public org.apache.spark.sql.Column[] select() {
    return columns.stream()
        .map(column -> col(column.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  /** The day, where there is one, then the key: the order of rows in a file. */
  public org.apache.spark.sql.Column[] order() {
    Stream<String> day = daily ? Stream.of(DAY) : Stream.empty();
    return Stream.concat(day, key.stream())
        .map(column -> col(column))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Collects columns in the order in which they stand in the table. */
  public static final class Builder {
    private final String name;
    private final List<String> key = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    public Builder key(String... names) {
      key.addAll(Arrays.asList(names));
      return this;
    }

    /** A column that is never null. */
    public Builder required(String column, DataType type, String meaning, String example) {
      columns.add(new Column(column, type, true, meaning, example));
      return this;
    }

    /** A column that is null where its value is unknown. */
    public Builder optional(String column, DataType type, String meaning, String example) {
      columns.add(new Column(column, type, false, meaning, example));
      return this;
    }

    /** The partition column. */
    public Builder day(String meaning) {
      return required(DAY, DataTypes.DateType, meaning, "2023-09-18");
    }

    public Table build() {
      return new Table(this);
    }
  }
}
