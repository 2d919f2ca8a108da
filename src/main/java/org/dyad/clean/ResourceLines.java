package org.dyad.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lines of a list that ships with the program; blank ones and those that begin with # are notes.
 */
final class ResourceLines {
  private ResourceLines() {}

  static List<String> of(String name) {
    try (InputStream stream = ResourceLines.class.getResourceAsStream("/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("The program's jar lacks " + name);
      }
      return facts(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<String> facts(String content) {
    return content.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }
}
