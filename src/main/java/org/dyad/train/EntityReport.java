package org.dyad.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.annotate.Kind;

/**
 * Accuracy of entities on gold documents.
 *
 * @param lines a line a kind, then {@link #MICRO}
 * @param confusion for mentions with equal spans: a row for each gold kind, then for none; a column
 *     for each found kind, then for none
 * @param calibration confidence against precision of PER, ORG and LOC, in tenths
 * @param errors the most frequent ones
 */
public record EntityReport(
    int documents,
    List<Line> lines,
    List<List<Integer>> confusion,
    List<Calibration.Bin> calibration,
    List<Mistake> errors) {
  /** The average over PER, ORG, LOC, weighted by their mentions. */
  public static final String MICRO = "PER+ORG+LOC";

  static final int ERRORS = 30;

  /** Precision, recall and F1 of counts; 0 where nothing was found or nothing is gold. */
  public record Score(int hits, int found, int gold) {
    public double precision() {
      return found == 0 ? 0 : (double) hits / found;
    }

    public double recall() {
      return gold == 0 ? 0 : (double) hits / gold;
    }

    public double f1() {
      return found + gold == 0 ? 0 : 2.0 * hits / (found + gold);
    }

    Map<String, Object> fields() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("precision", precision());
      fields.put("recall", recall());
      fields.put("f1", f1());
      fields.put("hits", hits);
      fields.put("found", found);
      fields.put("gold", gold);
      return fields;
    }
  }

  /**
   * Scores of one kind.
   *
   * @param strict span and kind are equal
   * @param overlap spans overlap, kinds are equal
   */
  public record Line(String kind, Score strict, Score overlap) {}

  /**
   * A surface that was labelled wrongly.
   *
   * @param gold the right kind, or "-" where nothing is to be marked
   * @param found the kind found, or "-"
   * @param context the first place
   */
  public record Mistake(String surface, String gold, String found, int count, String context) {
    Mistake withoutContext() {
      return new Mistake(surface, gold, found, 0, "");
    }

    Mistake plus(Mistake other) {
      return new Mistake(surface, gold, found, count + other.count, context);
    }
  }

  /** Strict F1 over PER, ORG, LOC. */
  public double microF1() {
    return lines.get(lines.size() - 1).strict().f1();
  }

  /** For a person. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%d documents%n%n", documents));
    out.append(
        String.format(
            Locale.ROOT,
            "%-12s %22s   %22s %8s%n%-12s %6s %7s %7s   %6s %7s %7s %8s%n",
            "",
            "strict",
            "overlap",
            "",
            "kind",
            "P",
            "R",
            "F1",
            "P",
            "R",
            "F1",
            "gold"));
    for (Line line : lines) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-12s %6.3f %7.3f %7.3f   %6.3f %7.3f %7.3f %8d%n",
              line.kind(),
              line.strict().precision(),
              line.strict().recall(),
              line.strict().f1(),
              line.overlap().precision(),
              line.overlap().recall(),
              line.overlap().f1(),
              line.strict().gold()));
    }
    appendConfusion(out);
    appendCalibration(out);
    out.append(String.format("%nMost frequent errors (gold, found, times)%n"));
    for (Mistake error : errors) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-4s %-4s %4d  %s%n",
              error.gold(),
              error.found(),
              error.count(),
              error.context()));
    }
    return out.toString();
  }

  private void appendConfusion(StringBuilder out) {
    List<String> names = names();
    out.append(String.format("%nEqual spans: gold in rows, found in columns%n%-5s", ""));
    names.forEach(name -> out.append(String.format("%7s", name)));
    out.append(String.format("%n"));
    for (int row = 0; row < names.size(); row++) {
      out.append(String.format("%-5s", names.get(row)));
      confusion.get(row).forEach(count -> out.append(String.format(Locale.ROOT, "%7d", count)));
      out.append(String.format("%n"));
    }
  }

  private void appendCalibration(StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "%nConfidence: calibration error %.3f%n%-6s %8s %10s %9s%n",
            calibrationError(),
            "from",
            "mentions",
            "confidence",
            "precision"));
    for (Calibration.Bin bin : calibration) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-6.1f %8d %10.3f %9.3f%n",
              bin.from(),
              bin.mentions(),
              bin.confidence(),
              bin.precision()));
    }
  }

  /** Expected calibration error over PER, ORG and LOC, 0 to 1. */
  public double calibrationError() {
    return Calibration.error(calibration);
  }

  private static List<String> names() {
    return Stream.concat(Stream.of(Kind.values()).map(Kind::name), Stream.of("-")).toList();
  }

  /** One JSON object: documents, kinds, confusion, errors. */
  public String json() {
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (Line line : lines) {
      kinds.put(
          line.kind(),
          Map.of("strict", line.strict().fields(), "overlap", line.overlap().fields()));
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("documents", documents);
    root.put("kinds", kinds);
    root.put("confusion_labels", names());
    root.put("confusion", confusion);
    root.put("calibration", calibration);
    root.put("calibration_error", calibrationError());
    root.put("errors", errors);
    try {
      return new ObjectMapper().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
