package org.dyad.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dyad.core.UserError;

/**
 * A text with targets whose tone is known.
 *
 * @param article where the text stands; its id where the file does not say
 * @param day when it was published, empty where the file does not say
 */
record ToneGold(String text, String article, String day, List<Target> targets) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A target; offsets are UTF-16 indices of the text, end exclusive.
   *
   * @param polarity -1, 0 or 1
   */
  record Target(int begin, int end, int polarity) {}

  /** What a target is counted with: its surface, small, and the day. */
  String group(Target target) {
    return text.substring(target.begin, target.end).toLowerCase(Locale.ROOT) + " " + day;
  }

  /**
   * The texts of gold JSON lines, plain or gzip.
   *
   * @throws UserError naming file and line where it cannot be read, and where it holds no target
   */
  static List<ToneGold> read(Path file) {
    try (NumberedLines lines = new NumberedLines(file)) {
      List<ToneGold> texts = new ArrayList<>();
      try {
        for (String line = lines.next(); line != null; line = lines.next()) {
          if (!line.isBlank()) {
            texts.add(of(JSON.readTree(line)));
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        throw lines.unreadable(
            "Gold file", "give JSON lines of text and targets (begin, end, polarity).", e);
      }
      if (texts.stream().allMatch(text -> text.targets.isEmpty())) {
        throw new UserError("Gold file " + file + " holds no target: give one that does.");
      }
      return texts;
    } catch (IOException e) {
      throw new UserError("Gold file " + file + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private static ToneGold of(JsonNode node) {
    if (!node.path("text").isTextual()) {
      throw new IllegalArgumentException("a document without text");
    }
    String text = node.path("text").asText();
    List<Target> targets = new ArrayList<>();
    for (JsonNode target : node.path("targets")) {
      targets.add(target(text, target));
    }
    String day = node.path("published").isTextual() ? node.path("published").asText() : "";
    String article = node.path("article").asText(node.path("id").asText());
    return new ToneGold(text, article, day, targets);
  }

  private static Target target(String text, JsonNode target) {
    int[] span = GoldDocument.span(text, target, target.path("begin"), target.path("end"));
    JsonNode polarity = target.path("polarity");
    if (!polarity.isInt() || Math.abs(polarity.asInt()) > 1) {
      throw new IllegalArgumentException("a polarity that is not -1, 0 or 1: " + target);
    }
    return new Target(span[0], span[1], polarity.asInt());
  }
}
