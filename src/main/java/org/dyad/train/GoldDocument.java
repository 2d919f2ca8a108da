package org.dyad.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dyad.annotate.Kind;

/**
 * A document of a gold file; offsets here are UTF-16 indices of the text, end exclusive (the file
 * counts code points).
 *
 * @param scored ranges inside which mentions count; empty: everywhere
 */
record GoldDocument(String id, String text, List<Mention> mentions, List<int[]> scored) {

  /**
   * @param kind null for a type that Dyad does not have
   * @param optional neither a hit nor a miss
   */
  record Mention(int begin, int end, Kind kind, boolean optional) {}

  static GoldDocument of(JsonNode node) {
    String text = node.path("text").asText("");
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode mention : node.path("mentions")) {
      Kind kind = Kind.ofLabel(mention.path("type").asText()).orElse(null);
      mentions.add(
          new Mention(
              index(text, mention.path("begin")),
              index(text, mention.path("end")),
              kind,
              mention.path("optional").asBoolean(false)));
    }
    List<int[]> scored = new ArrayList<>();
    for (JsonNode range : node.path("scored")) {
      scored.add(new int[] {index(text, range.path(0)), index(text, range.path(1))});
    }
    return new GoldDocument(node.path("id").asText(), text, mentions, scored);
  }

  private static int index(String text, JsonNode codePoint) {
    try {
      return text.offsetByCodePoints(0, codePoint.asInt());
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("an offset lies outside its text: " + codePoint, e);
    }
  }

  /** Whether a span counts. */
  boolean counts(int begin, int end) {
    return scored.isEmpty()
        || scored.stream().anyMatch(range -> range[0] <= begin && end <= range[1]);
  }
}
