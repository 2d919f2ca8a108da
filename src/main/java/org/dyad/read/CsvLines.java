package org.dyad.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/** CSV with a header row; a record's number is that of its first line. */
final class CsvLines implements RecordSource {
  private final LineSource lines;
  private final RawRows rows;
  private final ReadRecords.Options options;
  private final RecordFields fields = new RecordFields();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final CsvRecord record = new CsvRecord();
  private List<List<FieldNames.Place>> header;
  private long first;
  private long recordBytes;
  private boolean open;

  CsvLines(LineSource lines, RawRows rows, ReadRecords.Options options) {
    this.lines = lines;
    this.rows = rows;
    this.options = options;
  }

  @Override
  public Row next() throws IOException {
    while (assemble()) {
      if (recordBytes > options.maxRecordBytes()) {
        return rows.tooLarge(first, recordBytes, held.toByteArray());
      }
      byte[] bytes = held.toByteArray();
      String text = RawRows.decode(bytes);
      if (text == null) {
        return rows.invalidUtf8(first, bytes);
      }
      if (open) {
        return rows.reject(first, RawRows.BAD_CSV, "a quote is never closed", text);
      }
      if (header == null) {
        readHeader(text);
      } else if (!text.isBlank()) {
        return row(text);
      }
    }
    return null;
  }

  @Override
  public long position() {
    return lines.number() + 1;
  }

  @Override
  public void close() throws IOException {
    lines.line().close();
  }

  /** Gathers the lines of the next record; of one that grows too long only the head is held. */
  private boolean assemble() throws IOException {
    held.reset();
    recordBytes = 0;
    open = false;
    while (lines.next()) {
      BoundedLines line = lines.line();
      byte[] bytes = line.bytes();
      if (open) {
        hold(new byte[] {'\n'});
      } else {
        first = lines.number();
      }
      hold(bytes);
      recordBytes += line.lineBytes() - bytes.length;
      // Of a line that is too long only the head is known: the record is taken to end with it.
      open = line.tooLong() ? record.ends() : record.continues(bytes);
      if (!open) {
        return true;
      }
    }
    return open;
  }

  private void hold(byte[] bytes) {
    recordBytes += bytes.length;
    if (recordBytes <= options.maxRecordBytes()) {
      held.writeBytes(bytes);
    } else if (held.size() == 0) {
      held.write(bytes, 0, Math.min(bytes.length, BoundedLines.HEAD_BYTES));
    }
  }

  private void readHeader(String text) {
    header = new ArrayList<>();
    for (String column : CsvRecord.split(text)) {
      header.add(options.fieldNames().places(column));
    }
  }

  private Row row(String text) {
    List<String> values = CsvRecord.split(text);
    if (values.size() > header.size()) {
      String detail = "%d fields, the header has %d".formatted(values.size(), header.size());
      return rows.reject(first, RawRows.BAD_CSV, detail, text);
    }
    fields.clear();
    for (int column = 0; column < values.size(); column++) {
      fields.put(header.get(column), values.get(column));
    }
    return rows.article(first, fields, text);
  }
}
