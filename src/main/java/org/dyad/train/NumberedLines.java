package org.dyad.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.dyad.core.UserError;

/**
 * The lines of a UTF-8 file, plain or gzip, and the number of each.
 *
 * <p>Lines are cut before they are decoded, so that a file cut short or a broken character is found
 * in its own line. A byte order mark and carriage returns at line ends are dropped.
 */
final class NumberedLines implements Closeable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private InputStream bytes = InputStream.nullInputStream();
  private int number;

  /** Opens nothing yet: the first line does, so that one handler sees every failure. */
  NumberedLines(Path file) {
    this.file = file;
  }

  /** Whether the name says JSON lines; anything else is CoNLL. */
  boolean isJson() {
    return file.getFileName().toString().contains(".json");
  }

  /** Number of the line read last, from 1; 0 before the first. */
  int number() {
    return number;
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws IOException where the file cannot be read, is cut short, or is no UTF-8
   */
  String next() throws IOException {
    if (number == 0) {
      bytes = open();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = bytes.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n') {
      line.write(read);
      read = bytes.read();
    }
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
    if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private InputStream open() throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    InputStream raw = Files.newInputStream(file);
    try {
      return new BufferedInputStream(
          file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw, 1 << 16);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * What to tell the operator of a failure at the current line, as one line.
   *
   * @param what the file's part, such as "Gold file"
   * @param remedy what to give instead
   */
  UserError unreadable(String what, String remedy, Exception failure) {
    String place = number == 0 ? "" : ", line " + number + ",";
    return new UserError(
        what + " " + file + place + " cannot be read (" + reason(failure) + "): " + remedy,
        failure);
  }

  private static String reason(Exception failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof EOFException) {
      return "the gzip data are cut short";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is no UTF-8";
    }
    String message =
        failure instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : failure.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
