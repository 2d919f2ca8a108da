package org.dyad.annotate;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which kind a pipeline's label means: what the configuration says of it, else {@link
 * Kind#ofLabel}.
 *
 * @param given label without BIO prefix, in capitals, to the name of a kind or {@link #NONE}
 */
public record LabelMap(Map<String, String> given) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The label's chunks are dropped. */
  static final String NONE = "NONE";

  /** Nothing but the labels that Dyad knows. */
  public static final LabelMap KNOWN = new LabelMap(Map.of());

  /**
   * Takes labels and kinds in any case.
   *
   * @throws IllegalArgumentException where a value is no kind
   */
  public LabelMap {
    TreeMap<String, String> capitals = new TreeMap<>();
    given.forEach((label, kind) -> capitals.put(Kind.bare(label), checked(label, kind)));
    given = capitals;
  }

  private static String checked(String label, String kind) {
    String name = kind.toUpperCase(Locale.ROOT);
    if (!name.equals(NONE) && Kind.named(name).isEmpty()) {
      throw new IllegalArgumentException(
          "annotate.labels.%s = %s is no kind: use PER, ORG, LOC, NORP or none"
              .formatted(label, kind));
    }
    return name;
  }

  /** The kind of a label; empty where its chunks are dropped. */
  Optional<Kind> kind(String label) {
    String name = given.get(Kind.bare(label));
    return name == null ? Kind.ofLabel(label) : Kind.named(name);
  }
}
