package org.dyad.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes compressed files for tests, whole or broken off. */
final class GzipFiles {
  private GzipFiles() {}

  static void write(Path file, String text) throws IOException {
    Files.write(file, bytes(text));
  }

  /** Leaves out the last half of the bytes. */
  static void writeTruncated(Path file, String text) throws IOException {
    byte[] bytes = bytes(text);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static byte[] bytes(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
