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

  /** Last length in words of each band of texts, so that a drift with length shows. */
  private static final int[] BANDS = {15, 25, 40, Integer.MAX_VALUE};

  /**
   * A judged target.
   *
   * @param group its surface, small, and its day where it has one
   * @param polarity -1, 0 or 1
   * @param tone in [-1, 1]; null where the pipeline gives none
   * @param seen whether the model was trained on its article
   * @param words of its text
   */
  record Judged(String group, int polarity, Double tone, boolean seen, int words) {}

  /**
   * Accuracy on some of the targets.
   *
   * @param covered share of them that has a tone
   * @param calibrationError mean distance of tone and gold polarity over tenths of the scale
   * @param meanTone mean tone of those covered
   * @param meanPolarity mean gold polarity of the same
   */
  public record Part(
      String name,
      int targets,
      double covered,
      double macroF1,
      double accuracy,
      List<ClassLine> classes,
      double calibrationError,
      double meanTone,
      double meanPolarity,
      Groups groups) {}

  /** One class. */
  public record ClassLine(String name, double precision, double recall, double f1, int gold) {}

  /**
   * Means over targets of one surface (and day), five or more each.
   *
   * @param count how many groups
   * @param correlation Pearson's r of mean tone and mean polarity; NaN under three groups
   * @param difference mean distance of mean tone and mean polarity, 0 to 2; NaN without a group
   */
  public record Groups(int count, double correlation, double difference) {}

  static ToneReport of(List<Judged> given, List<Judged> endToEnd, boolean splitSeen) {
    List<Part> parts = new ArrayList<>();
    addAll(parts, "targets given", given, splitSeen);
    addAll(parts, "end to end", endToEnd, splitSeen);
    return new ToneReport(endToEnd.size(), parts);
  }

  private static void addAll(
      List<Part> parts, String name, List<Judged> judged, boolean splitSeen) {
    add(parts, name, judged, one -> true);
    if (splitSeen) {
      add(parts, name + ", seen articles", judged, Judged::seen);
      add(parts, name + ", unseen articles", judged, one -> !one.seen());
    }
    int from = 1;
    for (int last : BANDS) {
      int least = from;
      String band =
          last == Integer.MAX_VALUE ? least + " words or more" : least + "-" + last + " words";
      add(parts, name + ", " + band, judged, one -> one.words() >= least && one.words() <= last);
      from = last + 1;
    }
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
    return new Part(
        name,
        judged.size(),
        (double) covered.size() / judged.size(),
        confusion.macroF1(),
        confusion.accuracy(),
        classes(confusion),
        means.calibrationError(),
        means.tone(),
        means.polarity(),
        new Groups(means.groups(), means.correlation(), means.difference()));
  }

  private static List<ClassLine> classes(ToneConfusion confusion) {
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
    return classes;
  }

  /** For a person. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      out.append(line(part));
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

  private static String line(Part part) {
    return String.format(
        Locale.ROOT,
        "%s: %d targets, %.3f covered; macro-F1 %.3f, accuracy %.3f, calibration error %.3f, "
            + "mean tone %+.3f (gold %+.3f); %d group means: correlation %.3f, difference %.3f%n",
        part.name(),
        part.targets(),
        part.covered(),
        part.macroF1(),
        part.accuracy(),
        part.calibrationError(),
        part.meanTone(),
        part.meanPolarity(),
        part.groups().count(),
        part.groups().correlation(),
        part.groups().difference());
  }

  /** One JSON object: targets, parts. What too few groups leave unknown is null. */
  public String json() {
    try {
      return new ObjectMapper()
          .writeValueAsString(
              Map.of("targets", targets, "parts", parts.stream().map(ToneReport::fields).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> fields(Part part) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", part.name());
    fields.put("targets", part.targets());
    fields.put("covered", part.covered());
    fields.put("macro_f1", part.macroF1());
    fields.put("accuracy", part.accuracy());
    fields.put("classes", part.classes());
    fields.put("calibration_error", part.calibrationError());
    fields.put("mean_tone", part.meanTone());
    fields.put("mean_polarity", part.meanPolarity());
    fields.put("groups", part.groups().count());
    fields.put("group_correlation", finite(part.groups().correlation()));
    fields.put("group_difference", finite(part.groups().difference()));
    return fields;
  }

  private static Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }
}
