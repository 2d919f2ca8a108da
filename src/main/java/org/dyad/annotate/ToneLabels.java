package org.dyad.annotate;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a pipeline of another's making says the tone of its sentences, and what its labels mean.
 *
 * @param column the column of type sentiment or category; empty: the chunks have a tone of their
 *     own, or none
 * @param given label in any case to tone in [-1, 1]
 */
public record ToneLabels(String column, Map<String, Double> given) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Key under which Spark NLP's annotators note how sure a label is. */
  private static final String CONFIDENCE = "confidence";

  /** The chunks' own tone. */
  public static final ToneLabels NONE = new ToneLabels("", Map.of());

  /**
   * Takes labels in any case.
   *
   * @throws IllegalArgumentException where a value is no tone
   */
  public ToneLabels {
    TreeMap<String, Double> small = new TreeMap<>();
    given.forEach((label, tone) -> small.put(bare(label), checked(label, tone)));
    given = small;
  }

  private static double checked(String label, double tone) {
    if (!(tone >= -1 && tone <= 1)) {
      throw new IllegalArgumentException(
          "annotate.tone-labels.%s = %s is no tone: use -1 to 1".formatted(label, tone));
    }
    return tone;
  }

  /** Small letters, without the wrapping that some annotators leave around a label. */
  private static String bare(String label) {
    String small = label.strip().toLowerCase(Locale.ROOT);
    return small.startsWith("some(") && small.endsWith(")")
        ? small.substring(5, small.length() - 1)
        : small;
  }

  boolean isGiven() {
    return !column.isEmpty();
  }

  boolean knows(String label) {
    return given.containsKey(bare(label));
  }

  /**
   * Tone of a sentence: the mean over the labels, weighted by their probabilities, where the
   * metadata hold those of two or more; else the label's tone times its confidence, where there is
   * one; else the label's tone.
   *
   * @return in [-1, 1]; empty for an unknown label
   */
  Optional<Double> tone(String label, Map<String, String> metadata) {
    if (!knows(label)) {
      return Optional.empty();
    }
    double mass = 0;
    double sum = 0;
    int labels = 0;
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      Optional<Double> probability = probability(entry.getValue());
      if (knows(entry.getKey()) && probability.isPresent()) {
        labels++;
        mass += probability.get();
        sum += probability.get() * given.get(bare(entry.getKey()));
      }
    }
    if (labels > 1 && mass > 0) {
      return Optional.of(sum / mass);
    }
    double confidence =
        Optional.ofNullable(metadata.get(CONFIDENCE)).flatMap(ToneLabels::probability).orElse(1.0);
    return Optional.of(given.get(bare(label)) * confidence);
  }

  private static Optional<Double> probability(String written) {
    try {
      double number = Double.parseDouble(written);
      return number >= 0 && number <= 1 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
