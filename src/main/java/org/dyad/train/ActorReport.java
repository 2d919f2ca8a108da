package org.dyad.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Accuracy of resolution on gold documents, file by file. */
public record ActorReport(List<OfFile> files) {

  /**
   * One gold file.
   *
   * @param endToEnd null where the file has no texts
   */
  public record OfFile(String file, int documents, Given given, EndToEnd endToEnd) {}

  /**
   * Gold mentions given.
   *
   * @param rules how many scored mentions each rule decided
   * @param merges system entities of several gold actors, the costliest first
   * @param splits gold actors in several system entities, the costliest first
   */
  public record Given(
      Rates bCubed,
      Rates crossDocument,
      Map<String, Integer> rules,
      List<Mistake> merges,
      List<Mistake> splits) {}

  /**
   * From raw text.
   *
   * @param all with what was found where the gold has nothing
   * @param withoutSpurious that left aside
   * @param missed the commonest gold names that were not found
   * @param spurious the commonest names found where the gold has none
   */
  public record EndToEnd(
      Tables all,
      Tables withoutSpurious,
      Map<String, Integer> lostInDocuments,
      Map<String, Integer> lostInSentences,
      Map<String, Integer> missed,
      Map<String, Integer> spurious) {}

  /** Entities, and pairs of actors by document and by sentence. */
  public record Tables(Rates bCubed, Rates documentPairs, Rates sentencePairs) {}

  /**
   * An entity that is not one.
   *
   * @param entity the id of the whole
   * @param parts id, mentions and commonest names of each part, the largest first
   * @param cost mentions that B-cubed loses by it
   * @param rule of the first mention of the second part
   * @param context that mention
   */
  public record Mistake(
      String entity, List<String> parts, double cost, String rule, String context) {
    String line() {
      return String.format(
          Locale.ROOT,
          "%7.2f  %s = %s%n         %s: %s%n",
          cost,
          entity,
          String.join(" | ", parts.subList(0, Math.min(6, parts.size()))),
          rule,
          context);
    }
  }

  /** For a person. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (OfFile file : files) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s: %d documents%n%-44s %6s %6s %6s %9s %9s%n",
              file.file(),
              file.documents(),
              "",
              "P",
              "R",
              "F1",
              "found",
              "gold"));
      out.append(file.given().bCubed().line("gold mentions given: B-cubed"));
      out.append(file.given().crossDocument().line("  mention pairs across documents"));
      if (file.endToEnd() != null) {
        append(out, file.endToEnd());
      }
      out.append(String.format("%nRules, gold mentions given%n"));
      append(out, file.given().rules());
      out.append(String.format("%nCostliest merges, gold mentions given%n"));
      file.given().merges().forEach(mistake -> out.append(mistake.line()));
      out.append(String.format("%nCostliest splits, gold mentions given%n"));
      file.given().splits().forEach(mistake -> out.append(mistake.line()));
      out.append(System.lineSeparator());
    }
    return out.toString();
  }

  private static void append(StringBuilder out, EndToEnd result) {
    append(out, result.all(), "from raw text");
    append(out, result.withoutSpurious(), "  no spurious mentions");
    out.append(String.format("%nGold pairs of documents lost%n"));
    append(out, result.lostInDocuments());
    out.append(String.format("%nGold pairs of sentences lost%n"));
    append(out, result.lostInSentences());
    out.append(String.format("%nCommonest names missed%n"));
    append(out, result.missed());
    out.append(String.format("%nCommonest names found where the gold has none%n"));
    append(out, result.spurious());
  }

  private static void append(StringBuilder out, Tables tables, String name) {
    out.append(tables.bCubed().line(name + ": B-cubed"));
    out.append(tables.documentPairs().line(name + ": pairs of a document"));
    out.append(tables.sentencePairs().line(name + ": pairs of a sentence"));
  }

  private static void append(StringBuilder out, Map<String, Integer> counts) {
    counts.forEach(
        (name, count) -> out.append(String.format(Locale.ROOT, "%8d  %s%n", count, name)));
  }

  /** One JSON object: {@code files}, each with its figures, rules and mistakes. */
  public String json() {
    try {
      return new ObjectMapper()
          .writeValueAsString(Map.of("files", files.stream().map(ActorReport::fields).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> fields(OfFile file) {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("b_cubed", file.given().bCubed().fields());
    given.put("cross_document", file.given().crossDocument().fields());
    given.put("rules", file.given().rules());
    given.put("merges", file.given().merges());
    given.put("splits", file.given().splits());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", file.file());
    fields.put("documents", file.documents());
    fields.put("given", given);
    if (file.endToEnd() != null) {
      Map<String, Object> raw = new LinkedHashMap<>();
      raw.put("all", fields(file.endToEnd().all()));
      raw.put("without_spurious", fields(file.endToEnd().withoutSpurious()));
      raw.put("lost_in_documents", file.endToEnd().lostInDocuments());
      raw.put("lost_in_sentences", file.endToEnd().lostInSentences());
      raw.put("missed", file.endToEnd().missed());
      raw.put("spurious", file.endToEnd().spurious());
      fields.put("end_to_end", raw);
    }
    return fields;
  }

  private static Map<String, Object> fields(Tables tables) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("b_cubed", tables.bCubed().fields());
    fields.put("document_pairs", tables.documentPairs().fields());
    fields.put("sentence_pairs", tables.sentencePairs().fields());
    return fields;
  }
}
