package org.dyad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What is annotated: texts of articles, each after its title, as the table {@code articles} has
 * them.
 *
 * @param characters code points of all texts
 */
record BenchArticles(List<String> texts, long characters) {

  /**
   * The first articles of a JSON lines file with {@code title} and {@code text}, gzip or plain.
   *
   * @param most number of articles; a shorter file gives all it has
   */
  static BenchArticles read(Path file, int most) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine();
          line != null && texts.size() < most;
          line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        texts.add(article.path("title").asText() + "\n\n" + article.path("text").asText());
      }
    }
    if (texts.isEmpty()) {
      throw new IOException(file + " has no articles: give JSON lines with title and text");
    }
    long characters = texts.stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
    return new BenchArticles(List.copyOf(texts), characters);
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes,
            StandardCharsets.UTF_8));
  }
}
