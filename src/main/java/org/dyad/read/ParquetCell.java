package org.dyad.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * One value of a Parquet row as text: strings, numbers, ISO dates and timestamps, lists of strings.
 */
final class ParquetCell {
  private static final ParquetCell EMPTY = new ParquetCell(null, null);

  /** Julian day of 1970-01-01, by which INT96 timestamps count. */
  private static final int EPOCH_JULIAN_DAY = 2440588;

  private static final long SECONDS_PER_DAY = 86_400;

  private final String text;
  private final byte[] bytes;

  private ParquetCell(String text, byte[] bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  /** Whether a column is of a type that can hold a field. */
  static boolean understood(Type column) {
    if (column.isPrimitive()) {
      return column.getRepetition() != Type.Repetition.REPEATED
          && column.asPrimitiveType().getPrimitiveTypeName() != PrimitiveTypeName.BOOLEAN
          && !(column.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation);
    }
    return column.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        && element(column) != null;
  }

  static ParquetCell of(Group row, int column) {
    if (row.getFieldRepetitionCount(column) == 0) {
      return EMPTY;
    }
    Type type = row.getType().getType(column);
    if (!understood(type)) {
      return EMPTY;
    }
    return type.isPrimitive() ? primitive(row, column, type) : list(row.getGroup(column, 0));
  }

  /** Null where there is no value. */
  String text() {
    return text;
  }

  /** Whether the value is a string that is no UTF-8. */
  boolean invalid() {
    return bytes != null;
  }

  byte[] invalidBytes() {
    return bytes.clone();
  }

  long size() {
    return text == null ? 0 : text.length();
  }

  byte[] head() {
    return text.substring(0, Math.min(text.length(), BoundedLines.HEAD_BYTES))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ParquetCell primitive(Group row, int column, Type type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> string(row.getBinary(column, 0).getBytes());
      case INT32 ->
          text(
              logical instanceof DateLogicalTypeAnnotation
                  ? LocalDate.ofEpochDay(row.getInteger(column, 0)).toString()
                  : Integer.toString(row.getInteger(column, 0)));
      case INT64 ->
          text(
              logical instanceof TimestampLogicalTypeAnnotation timestamp
                  ? instant(row.getLong(column, 0), timestamp).toString()
                  : Long.toString(row.getLong(column, 0)));
      case INT96 -> text(instant(NanoTime.fromBinary(row.getInt96(column, 0))).toString());
      case DOUBLE -> number(row.getDouble(column, 0));
      case FLOAT -> number(row.getFloat(column, 0));
      default -> EMPTY;
    };
  }

  private static ParquetCell string(byte[] bytes) {
    String text = RawRows.decode(bytes);
    return text == null ? new ParquetCell(null, bytes) : text(text);
  }

  private static ParquetCell text(String text) {
    return new ParquetCell(text, null);
  }

  private static ParquetCell number(double value) {
    return Double.isFinite(value) ? text(BigDecimal.valueOf(value).toPlainString()) : EMPTY;
  }

  private static Instant instant(long value, TimestampLogicalTypeAnnotation type) {
    return switch (type.getUnit()) {
      case MILLIS -> Instant.EPOCH.plus(value, ChronoUnit.MILLIS);
      case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
      case NANOS -> Instant.EPOCH.plusNanos(value);
    };
  }

  private static Instant instant(NanoTime time) {
    long days = (long) time.getJulianDay() - EPOCH_JULIAN_DAY;
    return Instant.ofEpochSecond(days * SECONDS_PER_DAY, time.getTimeOfDayNanos());
  }

  /** The string that a list's repeated field is, or holds as its only member; else null. */
  private static Type element(Type list) {
    if (list.asGroupType().getFieldCount() != 1) {
      return null;
    }
    Type repeated = list.asGroupType().getType(0);
    Type element =
        repeated.isPrimitive()
            ? repeated
            : repeated.asGroupType().getFieldCount() == 1
                ? repeated.asGroupType().getType(0)
                : null;
    return element != null
            && element.isPrimitive()
            && element.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
        ? element
        : null;
  }

  private static ParquetCell list(Group list) {
    boolean wrapped = !list.getType().getType(0).isPrimitive();
    StringJoiner joined = new StringJoiner(", ");
    for (int index = 0; index < list.getFieldRepetitionCount(0); index++) {
      Group holder = wrapped ? list.getGroup(0, index) : list;
      if (holder.getFieldRepetitionCount(0) == 0) {
        continue;
      }
      ParquetCell element = string(holder.getBinary(0, wrapped ? 0 : index).getBytes());
      if (element.invalid()) {
        return element;
      }
      joined.add(element.text().strip());
    }
    return text(joined.toString());
  }
}
