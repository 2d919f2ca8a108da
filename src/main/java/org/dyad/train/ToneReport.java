package org.dyad.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.dyad.core.ToneScale;

/**
 * How well tone was told: by part of the gold, of which those without a target are left out.
 *
 * @param targets in the gold
 */
public record ToneReport(int targets, List<Part> parts) {
  private static final List<String> CLASSES = List.of("negative", "neutral", "positive");

  /**
   * A judged target.
   *
   * @param group its surface, small, and its day where it has one
   * @param polarity -1, 0 or 1
   * @param tone in [-1, 1]; null where the pipeline gives none
   * @param seen whether the model was trained on its article
   */
  record Judged(String group, int polarity, Double tone, boolean seen) {}

  /**
   * Accuracy on some of the targets.
   *
   * @param covered share of them that has a tone
   * @param calibrationError mean distance of tone and gold polarity over tenths of the scale
   * @param groupCorrelation Pearson's r of mean tone and mean polarity over targets of one surface
   *     (and day), five or more each; NaN under three groups
   */
  public record Part(
      String name,
      int targets,
      double covered,
      double macroF1,
      double accuracy,
      List<ClassLine> classes,
      double calibrationError,
      int groups,
      double groupCorrelation) {}

  /** One class. */
  public record ClassLine(String name, double precision, double recall, double f1, int gold) {}

  static ToneReport of(List<Judged> given, List<Judged> endToEnd, boolean splitSeen) {
    List<Part> parts = new ArrayList<>();
    add(parts, "targets given", given, judged -> true);
    if (splitSeen) {
      add(parts, "targets given, seen articles", given, Judged::seen);
      add(parts, "targets given, unseen articles", given, judged -> !judged.seen());
    }
    add(parts, "end to end", endToEnd, judged -> true);
    return new ToneReport(endToEnd.size(), parts);
  }

  private static void add(
      List<Part> parts, String name, List<Judged> judged, Predicate<Judged> wanted) {
    List<Judged> kept = judged.stream().filter(wanted).toList();
    if (!kept.isEmpty()) {
      parts.add(part(name, kept));
    }
  }

  private static Part part(String name, List<Judged> judged) {
    List<Judged> covered = judged.stream().filter(one -> one.tone() != null).toList();
    ToneConfusion confusion = new ToneConfusion();
    ToneMeans means = new ToneMeans();
    for (Judged one : covered) {
      confusion.add(one.polarity() + 1, ToneScale.sign(one.tone()) + 1);
      means.add(one.group(), one.tone(), one.polarity());
    }
    List<ClassLine> classes = new ArrayList<>();
    for (int label = 0; label < CLASSES.size(); label++) {
      classes.add(
          new ClassLine(
              CLASSES.get(label),
              confusion.precision(label),
              confusion.recall(label),
              confusion.f1(label),
              confusion.gold(label)));
    }
    return new Part(
        name,
        judged.size(),
        (double) covered.size() / judged.size(),
        confusion.macroF1(),
        confusion.accuracy(),
        classes,
        means.calibrationError(),
        means.groups(),
        means.correlation());
  }

  /** For a person. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s: %d targets, %.3f covered; macro-F1 %.3f, accuracy %.3f, calibration error %.3f, "
                  + "correlation of %d group means %.3f%n",
              part.name(),
              part.targets(),
              part.covered(),
              part.macroF1(),
              part.accuracy(),
              part.calibrationError(),
              part.groups(),
              part.groupCorrelation()));
      for (ClassLine line : part.classes()) {
        out.append(
            String.format(
                Locale.ROOT,
                "  %-9s P %.3f R %.3f F1 %.3f (%d gold)%n",
                line.name(),
                line.precision(),
                line.recall(),
                line.f1(),
                line.gold()));
      }
    }
    return out.toString();
  }

  /** One JSON object: targets, parts. A correlation of too few groups is null. */
  public String json() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Part part : parts) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", part.name());
      fields.put("targets", part.targets());
      fields.put("covered", part.covered());
      fields.put("macro_f1", part.macroF1());
      fields.put("accuracy", part.accuracy());
      fields.put("classes", part.classes());
      fields.put("calibration_error", part.calibrationError());
      fields.put("groups", part.groups());
      boolean told = Double.isFinite(part.groupCorrelation());
      fields.put("group_correlation", told ? part.groupCorrelation() : null);
      all.add(fields);
    }
    try {
      return new ObjectMapper().writeValueAsString(Map.of("targets", targets, "parts", all));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
