package org.dyad.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.Column;

/**
 * Names and physical types of the columns of a Parquet file, as one line that can be compared with
 * what a table's contract asks for: {@code article_id binary(STRING), sentence int32}.
 *
 * <p>Read from the footer, since a reader that knows the schema fills a missing column with nulls
 * and reads an INT96 like any other timestamp.
 */
final class FileColumns {
  private FileColumns() {}

  /** These columns as {@link #found} tells them. */
  static String expected(List<Column> columns) {
    return columns.stream()
        .map(column -> column.name() + " " + expected(column.type()))
        .collect(Collectors.joining(", "));
  }

  private static String expected(DataType type) {
    if (type instanceof ArrayType array) {
      return "list<" + expected(array.elementType()) + ">";
    }
    if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields())
          .map(field -> field.name() + " " + expected(field.dataType()))
          .collect(Collectors.joining(", ", "group<", ">"));
    }
    if (type.equals(DataTypes.StringType)) {
      return "binary(STRING)";
    } else if (type.equals(DataTypes.LongType)) {
      return "int64";
    } else if (type.equals(DataTypes.IntegerType)) {
      return "int32";
    } else if (type.equals(DataTypes.DateType)) {
      return "int32(DATE)";
    } else if (type.equals(DataTypes.TimestampType)) {
      return "int64(TIMESTAMP(MICROS,true))";
    }
    return type.typeName();
  }

  /** The columns that a file has; a file that cannot be read is told as such. */
  static String found(String file, Configuration configuration) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromPath(new Path(java.net.URI.create(file)), configuration))) {
      return fields(reader.getFileMetaData().getSchema());
    } catch (IOException | RuntimeException e) {
      return "unreadable: " + e.getMessage();
    }
  }

  private static String fields(GroupType group) {
    return group.getFields().stream()
        .map(field -> field.getName() + " " + found(field))
        .collect(Collectors.joining(", "));
  }

  private static String found(Type type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (type instanceof PrimitiveType primitive) {
      String name = primitive.getPrimitiveTypeName().toString().toLowerCase(java.util.Locale.ROOT);
      return logical == null ? name : name + "(" + logical + ")";
    }
    GroupType group = type.asGroupType();
    if (logical instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
      return "list<" + found(group.getType(0).asGroupType().getType(0)) + ">";
    }
    return "group<" + fields(group) + ">";
  }
}
