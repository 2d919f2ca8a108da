package org.dyad.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.RawRecords;

/** Makes the rows of {@link RawRecords} for one file. */
final class RawRows {
  static final String BAD_CSV = "bad-csv";
  static final String BAD_JSON = "bad-json";
  static final String INVALID_UTF8 = "invalid-utf8";
  static final String MISSING_TEXT = "missing-text";
  static final String TOO_LARGE = "too-large";
  static final String TRUNCATED = "truncated";
  static final String UNKNOWN_FORMAT = "unknown-format";
  static final String UNREADABLE = "unreadable";

  private static final int EXCERPT_CODE_POINTS = 200;
  private static final int WIDTH = RawRecords.TABLE.columns().size();

  private final String sourceFile;

  RawRows(String sourceFile) {
    this.sourceFile = sourceFile;
  }

  /** The article, or a reject where it has no text. */
  Row article(long record, RecordFields fields, String source) {
    if (!fields.hasText()) {
      return reject(record, MISSING_TEXT, "no text field, or an empty one", source);
    }
    Object[] values = new Object[WIDTH];
    values[0] = sourceFile;
    values[1] = record;
    for (int field = 0; field < FieldNames.FIELDS.size(); field++) {
      values[2 + field] = wellFormed(fields.value(field));
    }
    return RowFactory.create(values);
  }

  Row reject(long record, String reason, String detail, String source) {
    Object[] values = new Object[WIDTH];
    values[0] = sourceFile;
    values[1] = record;
    values[WIDTH - 3] = reason;
    values[WIDTH - 2] = wellFormed(detail);
    values[WIDTH - 1] = excerpt(source);
    return RowFactory.create(values);
  }

  Row tooLarge(long record, long bytes, byte[] head) {
    String detail = "%d bytes or more, the bound is read.max-record-bytes".formatted(bytes);
    return reject(record, TOO_LARGE, detail, new String(head, StandardCharsets.UTF_8));
  }

  Row invalidUtf8(long record, byte[] bytes) {
    int head = Math.min(bytes.length, BoundedLines.HEAD_BYTES);
    return reject(
        record,
        INVALID_UTF8,
        "bytes that are no UTF-8; convert the file",
        new String(bytes, 0, head, StandardCharsets.UTF_8));
  }

  /** The text of the bytes, a byte order mark dropped; null where they are no UTF-8. */
  static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException invalid) {
      return null;
    }
  }

  private static String excerpt(String source) {
    if (source == null || source.isEmpty()) {
      return null;
    }
    StringBuilder excerpt = new StringBuilder();
    source
        .codePoints()
        .limit(EXCERPT_CODE_POINTS)
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .forEach(excerpt::appendCodePoint);
    return wellFormed(excerpt.toString());
  }

  /** JSON may escape half a surrogate pair, which no UTF-8 can hold. */
  private static String wellFormed(String text) {
    if (text == null || StandardCharsets.UTF_16BE.newEncoder().canEncode(text)) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }
}
