package org.dyad.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dyad.annotate.Kind;
import org.dyad.core.UserError;

/**
 * A document of a gold file with the actors of its mentions. Offsets are code points, end
 * exclusive.
 *
 * @param text null in files of mentions alone, which state each mention's {@code surface}
 * @param day of publication; null where unknown
 * @param mentions all of them, nested and nominal ones too
 * @param scored ranges inside which mentions count; empty: everywhere
 */
record LinkedDocument(
    String id, String text, LocalDate day, List<Mention> mentions, List<int[]> scored) {
  private static final Comparator<Mention> OUTERMOST_FIRST =
      Comparator.comparingInt(Mention::begin)
          .thenComparing(Comparator.comparingInt(Mention::end).reversed())
          .thenComparing(Mention::kind, Comparator.nullsLast(Comparator.naturalOrder()));

  /**
   * @param kind null for a type that Dyad does not have
   * @param actor null where the gold does not say
   * @param form name where the file does not say
   */
  record Mention(int begin, int end, String surface, Kind kind, String actor, String form) {
    boolean isName() {
      return form.equals("name");
    }

    int length() {
      return end - begin;
    }
  }

  /**
   * The documents of gold JSON lines, plain or gzip.
   *
   * @throws UserError where the file cannot be read
   */
  static List<LinkedDocument> read(Path file) {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = LabelledReader.open(file)) {
      List<LinkedDocument> documents = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        documents.add(of(json.readTree(line)));
      }
      return documents;
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      throw new UserError(
          "Gold file %s cannot be read (%s): give gold JSON lines whose mentions have an actor."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  static LinkedDocument of(JsonNode node) {
    String text = node.path("text").isTextual() ? node.path("text").asText() : null;
    int length = text == null ? Integer.MAX_VALUE : text.codePointCount(0, text.length());
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode mention : node.path("mentions")) {
      int begin = mention.path("begin").asInt();
      int end = mention.path("end").asInt();
      if (begin < 0 || begin >= end || end > length) {
        throw new IllegalArgumentException("an offset lies outside its text: " + mention);
      }
      mentions.add(
          new Mention(
              begin,
              end,
              text == null ? mention.path("surface").asText() : span(text, begin, end),
              Kind.ofLabel(mention.path("type").asText()).orElse(null),
              mention.path("actor").asText(null),
              mention.path("form").asText("name")));
    }
    List<int[]> scored = new ArrayList<>();
    for (JsonNode range : node.path("scored")) {
      scored.add(new int[] {range.path(0).asInt(), range.path(1).asInt()});
    }
    String published = node.path("published").asText(null);
    LocalDate day = published == null ? null : LocalDate.parse(published);
    return new LinkedDocument(node.path("id").asText(), text, day, mentions, scored);
  }

  private static String span(String text, int begin, int end) {
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }

  /** Whether a span lies inside what is annotated. */
  boolean counts(int begin, int end) {
    return scored.isEmpty()
        || scored.stream().anyMatch(range -> range[0] <= begin && end <= range[1]);
  }

  /**
   * The names to resolve, by offset: PER, ORG, LOC and NORP inside the scored ranges; of nested
   * ones the outermost (a name inside a product's or inside a description counts), of overlapping
   * ones the first.
   */
  List<Mention> names() {
    List<Mention> names = new ArrayList<>();
    int free = 0;
    for (Mention mention : mentions.stream().sorted(OUTERMOST_FIRST).toList()) {
      boolean counts = mention.isName() && mention.kind() != null;
      if (counts && mention.begin() >= free && counts(mention.begin(), mention.end())) {
        names.add(mention);
        free = mention.end();
      }
    }
    return names;
  }

  /**
   * Whether a found mention that is none of {@link #names} is still no mistake: it touches a name
   * whose actor the gold leaves open, or is itself a name nested in another.
   */
  boolean leavesOpen(int begin, int end) {
    return mentions.stream()
        .filter(mention -> mention.isName() && mention.begin() < end && begin < mention.end())
        .anyMatch(
            mention ->
                mention.actor() == null
                    || (mention.kind() != null
                        && mention.begin() == begin
                        && mention.end() == end));
  }
}
