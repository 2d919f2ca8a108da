package org.dyad.read;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Row;

/**
 * The rows of the row groups that begin in a range of a Parquet file.
 *
 * <p>Read without Spark SQL, whose reader fails the whole job, or drops rows in silence, where one
 * file is broken in its middle, and wants one schema for all files.
 */
final class ParquetRows implements RecordSource {
  private final ParquetReader<Group> reader;
  private final RawRows rows;
  private final int maxRecordBytes;
  private final List<List<FieldNames.Place>> places;
  private final RecordFields fields = new RecordFields();
  private long position = 1;

  ParquetRows(FilePiece piece, Configuration conf, RawRows rows, ReadRecords.Options options)
      throws IOException {
    Path path = new Path(piece.path());
    FieldNames names = options.fieldNames();
    MessageType wanted = wanted(path, conf, names);
    Configuration projected = new Configuration(conf);
    projected.set(ReadSupport.PARQUET_READ_SCHEMA, wanted.toString());
    this.reader =
        ParquetReader.builder(new GroupReadSupport(), path)
            .withConf(projected)
            .withFileRange(piece.begin(), piece.end())
            .build();
    this.rows = rows;
    this.maxRecordBytes = options.maxRecordBytes();
    this.places =
        wanted.getFields().stream().map(column -> names.places(column.getName())).toList();
  }

  @Override
  public Row next() throws IOException {
    Group group = read();
    if (group == null) {
      return null;
    }
    long record = reader.getCurrentRowIndex() + 1;
    position = record + 1;
    fields.clear();
    long size = 0;
    for (int column = 0; column < places.size(); column++) {
      ParquetCell cell = ParquetCell.of(group, column);
      if (cell.invalid()) {
        return rows.invalidUtf8(record, cell.invalidBytes());
      }
      size += cell.size();
      if (size > maxRecordBytes) {
        return rows.tooLarge(record, size, cell.head());
      }
      fields.put(places.get(column), cell.text());
    }
    return rows.article(record, fields, null);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Group read() throws IOException {
    try {
      return reader.read();
    } catch (RuntimeException failure) {
      throw new IOException("Corrupt data: " + failure.getMessage(), failure);
    }
  }

  /** The columns of use; where there is none the first, so that the rows are known. */
  private static MessageType wanted(Path path, Configuration conf, FieldNames names)
      throws IOException {
    MessageType schema;
    try (ParquetFileReader footer = ParquetFileReader.open(HadoopInputFile.fromPath(path, conf))) {
      schema = footer.getFooter().getFileMetaData().getSchema();
    } catch (RuntimeException failure) {
      throw new IOException("No Parquet file: " + failure.getMessage(), failure);
    }
    List<Type> used =
        schema.getFields().stream()
            .filter(column -> !names.places(column.getName()).isEmpty())
            .filter(ParquetCell::understood)
            .toList();
    return new MessageType(
        schema.getName(), used.isEmpty() ? schema.getFields().subList(0, 1) : used);
  }
}
