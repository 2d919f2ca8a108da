package org.dyad.read;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.dyad.core.RawRecords;
import org.dyad.core.UserError;

/**
 * Input files to {@link RawRecords}: JSON lines, CSV, Parquet and plain text, gzip, bzip2 and zstd.
 *
 * <p>No shuffle. The files are listed on the driver; where an uncompressed line file is split, a
 * job counts the lines of its pieces first, so that a record's number is its line in the file.
 * Compressed line files, CSV and text are one task a file. {@code record} is the line on which the
 * record begins, a Parquet row's number, 1 for a text file, and 0 for a file as a whole.
 */
public final class ReadRecords {
  static final String AUTO = "auto";
  private static final Set<String> FORMATS = Set.of(AUTO, "jsonl", "csv", "parquet", "text");

  private ReadRecords() {}

  /**
   * What the files hold, one row a record, what cannot be read as rows with a reason.
   *
   * @param inputs files, folders or globs of any Hadoop file system
   * @throws UserError where an input leads to no file
   */
  public static Dataset<Row> apply(SparkSession spark, List<String> inputs, Options options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration conf = spark.sessionState().newHadoopConf();
    Broadcast<SerializableConfiguration> shared =
        context.broadcast(new SerializableConfiguration(conf));
    List<FilePiece> files = InputFiles.list(conf, inputs, options.format());
    List<FilePiece> pieces =
        LineNumbers.of(context, FilePieces.cut(files, options.splitBytes()), shared);
    List<List<FilePiece>> groups =
        FilePieces.group(pieces, options.splitBytes(), context.defaultParallelism());
    return spark.createDataFrame(
        context
            .parallelize(groups, groups.size())
            .flatMap(group -> rows(group, shared.value().value(), options)),
        RawRecords.TABLE.schema());
  }

  private static Iterator<Row> rows(List<FilePiece> group, Configuration conf, Options options) {
    PieceRows rows = new PieceRows(group.iterator(), conf, options);
    TaskCompletionListener close = context -> rows.close();
    TaskContext.get().addTaskCompletionListener(close);
    return rows;
  }

  /**
   * How to read.
   *
   * @param format jsonl, csv, parquet, text, or auto: by the file's name
   * @param fields for each field of {@link RawRecords} the names that sources use, best first
   * @param maxRecordBytes a longer line, row or text file is rejected without being held
   * @param splitBytes bytes that one task should read
   */
  public record Options(
      String format, Map<String, List<String>> fields, int maxRecordBytes, long splitBytes)
      implements Serializable {
    public Options {
      fields = Map.copyOf(fields);
      if (!FORMATS.contains(format)) {
        throw new IllegalArgumentException(
            "read.format is unknown: %s. Use auto, jsonl, csv, parquet or text.".formatted(format));
      }
      for (String field : fields.keySet()) {
        if (!FieldNames.FIELDS.contains(field)) {
          throw new IllegalArgumentException(
              "read.fields has no field %s. Use %s.".formatted(field, FieldNames.FIELDS));
        }
      }
      if (fields.getOrDefault(RawRecords.TEXT, List.of()).isEmpty()) {
        throw new IllegalArgumentException(
            "read.fields.text is empty. Name the field that holds the body.");
      }
      if (maxRecordBytes < 1 || maxRecordBytes > MAX_RECORD_BYTES) {
        throw new IllegalArgumentException(
            "read.max-record-bytes is out of range: %d. Use 1 to %d."
                .formatted(maxRecordBytes, MAX_RECORD_BYTES));
      }
      if (splitBytes < 1) {
        throw new IllegalArgumentException(
            "read.split-bytes is out of range: %d. Use 1 or more.".formatted(splitBytes));
      }
    }

    /** A record is decoded to characters in one array. */
    private static final int MAX_RECORD_BYTES = 1 << 29;

    FieldNames fieldNames() {
      return new FieldNames(fields);
    }
  }
}
