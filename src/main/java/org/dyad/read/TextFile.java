package org.dyad.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dyad.core.RawRecords;

/** Plain text: one article a file, its first line the title. */
final class TextFile implements RecordSource {
  private static final List<FieldNames.Place> TITLE = place(RawRecords.TITLE);
  private static final List<FieldNames.Place> TEXT = place(RawRecords.TEXT);

  private final InputStream stream;
  private final RawRows rows;
  private final int maxBytes;
  private boolean done;

  TextFile(InputStream stream, RawRows rows, ReadRecords.Options options) {
    this.stream = stream;
    this.rows = rows;
    this.maxBytes = options.maxRecordBytes();
  }

  @Override
  public Row next() throws IOException {
    if (done) {
      return null;
    }
    byte[] bytes = read();
    done = true;
    if (bytes.length > maxBytes) {
      return rows.tooLarge(1, bytes.length, bytes);
    }
    String content = RawRows.decode(bytes);
    if (content == null) {
      return rows.invalidUtf8(1, bytes);
    }
    return content.isBlank() ? null : row(content.strip());
  }

  @Override
  public long position() {
    return 1;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private byte[] read() throws IOException {
    try {
      return stream.readNBytes(maxBytes + 1);
    } catch (RuntimeException | InternalError failure) {
      throw new IOException("Corrupt data: " + failure, failure);
    }
  }

  private Row row(String content) {
    RecordFields fields = new RecordFields();
    int end = content.indexOf('\n');
    fields.put(TITLE, end < 0 ? content : content.substring(0, end).strip());
    fields.put(TEXT, end < 0 ? null : content.substring(end + 1).strip());
    return rows.article(1, fields, content);
  }

  private static List<FieldNames.Place> place(String field) {
    return List.of(new FieldNames.Place(FieldNames.FIELDS.indexOf(field), 0));
  }
}
