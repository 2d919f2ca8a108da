package org.dyad.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/** The rows of some pieces, one open file at a time; a file that breaks off ends in a reject. */
final class PieceRows implements Iterator<Row>, AutoCloseable {
  private final Iterator<FilePiece> pieces;
  private final Configuration conf;
  private final ReadRecords.Options options;
  private FilePiece piece;
  private RawRows rows;
  private RecordSource source;
  private Row next;

  PieceRows(Iterator<FilePiece> pieces, Configuration conf, ReadRecords.Options options) {
    this.pieces = pieces;
    this.conf = conf;
    this.options = options;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (source != null || pieces.hasNext())) {
      next = source == null ? open(pieces.next()) : read();
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  @Override
  public void close() {
    if (source == null) {
      return;
    }
    try {
      source.close();
    } catch (IOException | RuntimeException ignored) {
      // Every row was read, or the failure to read one was told.
    }
    source = null;
  }

  /** Null, or the reject of a piece that cannot be opened. */
  private Row open(FilePiece opened) {
    piece = opened;
    rows = new RawRows(piece.sourceFile());
    if (piece.problem() != null) {
      return rows.reject(0, RawRows.UNREADABLE, piece.problem(), null);
    }
    if (piece.format() == FileFormat.UNKNOWN) {
      return rows.reject(
          0, RawRows.UNKNOWN_FORMAT, "the name tells no format; set read.format", null);
    }
    try {
      source = openSource();
      return null;
    } catch (IOException | RuntimeException failure) {
      return piece.begin() == 0 ? broken(0, failure) : null;
    }
  }

  private Row read() {
    Row row;
    try {
      row = source.next();
    } catch (IOException failure) {
      row = broken(source.position(), failure);
      close();
      return row;
    }
    if (row == null) {
      close();
    }
    return row;
  }

  private RecordSource openSource() throws IOException {
    if (piece.format() == FileFormat.PARQUET) {
      return new ParquetRows(piece, conf, rows, options);
    }
    FSDataInputStream raw = open(new Path(piece.path()));
    try {
      Compression compression = Compression.byName(piece.name());
      raw.seek(Math.max(0, piece.begin() - 1));
      InputStream plain = compression.open(raw, conf);
      if (piece.format() == FileFormat.TEXT) {
        return new TextFile(plain, rows, options);
      }
      BoundedLines lines = new BoundedLines(plain, options.maxRecordBytes());
      LineSource numbered = new LineSource(lines, piece, compression != Compression.NONE);
      return piece.format() == FileFormat.CSV
          ? new CsvLines(numbered, rows, options)
          : new JsonLines(numbered, rows, options);
    } catch (IOException | RuntimeException failure) {
      raw.close();
      throw failure;
    }
  }

  private FSDataInputStream open(Path path) throws IOException {
    return path.getFileSystem(conf).open(path);
  }

  private Row broken(long record, Exception failure) {
    String message = String.valueOf(failure.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    boolean truncated =
        failure instanceof EOFException
            || lower.contains("truncated")
            || lower.contains("unexpected end");
    return rows.reject(record, truncated ? RawRows.TRUNCATED : RawRows.UNREADABLE, message, null);
  }
}
