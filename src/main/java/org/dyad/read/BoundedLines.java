package org.dyad.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of a byte stream, of which never more than a bound is held.
 *
 * <p>A line ends with {@code \n}, a {@code \r} before it is dropped. Not thread-safe.
 */
final class BoundedLines implements Closeable {
  /** Kept of a line that is too long: enough for an excerpt. */
  static final int HEAD_BYTES = 1024;

  private final InputStream stream;
  private final int maxBytes;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int limit;
  private byte[] line = new byte[4096];
  private int length;
  private long lineBytes;
  private long offset;

  BoundedLines(InputStream stream, int maxBytes) {
    this.stream = stream;
    this.maxBytes = maxBytes;
  }

  /** Moves to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    length = 0;
    lineBytes = 0;
    if (position == limit && !fill()) {
      return false;
    }
    do {
      int end = endOfLine();
      keep(position, end - position);
      boolean ended = end < limit;
      position = ended ? end + 1 : end;
      if (ended) {
        offset++;
        break;
      }
    } while (fill());
    if (length > 0 && length == lineBytes && line[length - 1] == '\r') {
      length--;
    }
    return true;
  }

  /** The line's bytes; only its head where it is {@link #tooLong}. */
  byte[] bytes() {
    return Arrays.copyOf(line, length);
  }

  boolean tooLong() {
    return lineBytes > maxBytes;
  }

  /** Bytes of the whole line, its end not counted. */
  long lineBytes() {
    return lineBytes;
  }

  /** Bytes of the stream up to the end of the line just read. */
  long offset() {
    return offset;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private int endOfLine() {
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private void keep(int from, int count) {
    lineBytes += count;
    offset += count;
    if (lineBytes > maxBytes) {
      int head = Math.min(HEAD_BYTES, maxBytes);
      int more = Math.min(count, head - length);
      if (more > 0) {
        System.arraycopy(buffer, from, line, length, more);
      }
      length = Math.min(head, length + Math.max(0, more));
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, (int) Math.max(length + count, Math.min(maxBytes, 2L * length)));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  /** Decoders of broken data throw what they like. */
  private boolean fill() throws IOException {
    try {
      limit = Math.max(0, stream.read(buffer, 0, buffer.length));
    } catch (RuntimeException | InternalError failure) {
      throw new IOException("Corrupt data: " + failure, failure);
    }
    position = 0;
    return limit > 0;
  }
}
