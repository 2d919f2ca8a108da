package org.dyad.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dyad.annotate.Kind;

/**
 * A document of a gold file; offsets here are UTF-16 indices of the text, end exclusive (the file
 * counts code points).
 *
 * <p>Names are what counts: a mention whose {@code form} is {@code nominal} or {@code pronoun} is
 * optional. Of names inside one another the outermost counts, whatever its type; the inner ones are
 * optional.
 *
 * @param scored ranges inside which mentions count; empty: everywhere
 */
record GoldDocument(String id, String text, List<Mention> mentions, List<int[]> scored) {

  /**
   * @param kind null for a type that Dyad does not have
   * @param optional neither a hit nor a miss
   */
  record Mention(int begin, int end, Kind kind, boolean optional) {
    private boolean holds(Mention other) {
      return begin <= other.begin && other.end <= end;
    }
  }

  /**
   * Reads a document.
   *
   * @throws IllegalArgumentException where it lacks its text, or a mention its span and type
   */
  static GoldDocument of(JsonNode node) {
    if (!node.path("text").isTextual()) {
      throw new IllegalArgumentException("a document without text");
    }
    String text = node.path("text").asText();
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode mention : node.path("mentions")) {
      mentions.add(mention(text, mention));
    }
    List<int[]> scored = new ArrayList<>();
    for (JsonNode range : node.path("scored")) {
      scored.add(span(text, range, range.path(0), range.path(1)));
    }
    return new GoldDocument(node.path("id").asText(), text, outermost(mentions), scored);
  }

  private static Mention mention(String text, JsonNode mention) {
    int[] span = span(text, mention, mention.path("begin"), mention.path("end"));
    if (!mention.path("type").isTextual()) {
      throw new IllegalArgumentException("a mention without type: " + mention);
    }
    boolean named =
        switch (mention.path("form").asText("name")) {
          case "name" -> true;
          case "nominal", "pronoun" -> false;
          default ->
              throw new IllegalArgumentException(
                  "a form that is not name, nominal or pronoun: " + mention);
        };
    return new Mention(
        span[0],
        span[1],
        Kind.ofLabel(mention.path("type").asText()).orElse(null),
        !named || mention.path("optional").asBoolean(false));
  }

  static int[] span(String text, JsonNode whole, JsonNode begin, JsonNode end) {
    if (!begin.isInt() || !end.isInt()) {
      throw new IllegalArgumentException("a span without begin and end: " + whole);
    }
    if (begin.asInt() < 0
        || begin.asInt() >= end.asInt()
        || end.asInt() > text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException("a span that is empty or outside its text: " + whole);
    }
    return new int[] {
      text.offsetByCodePoints(0, begin.asInt()), text.offsetByCodePoints(0, end.asInt())
    };
  }

  /** Inner names become optional; of names with one span the first stays. */
  private static List<Mention> outermost(List<Mention> mentions) {
    List<Mention> judged = new ArrayList<>();
    for (int at = 0; at < mentions.size(); at++) {
      Mention mention = mentions.get(at);
      boolean inner = false;
      for (int other = 0; other < mentions.size() && !inner; other++) {
        Mention outer = mentions.get(other);
        boolean later = mention.holds(outer) && at <= other;
        inner = !outer.optional() && outer.holds(mention) && !later;
      }
      judged.add(
          new Mention(mention.begin(), mention.end(), mention.kind(), mention.optional() || inner));
    }
    return judged;
  }

  /** Whether a span counts. */
  boolean counts(int begin, int end) {
    return scored.isEmpty()
        || scored.stream().anyMatch(range -> range[0] <= begin && end <= range[1]);
  }
}
