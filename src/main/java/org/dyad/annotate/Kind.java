package org.dyad.annotate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a mention names. The names of the constants are the values of {@code mentions.kind}. */
public enum Kind {
  PER(0),
  ORG(1),
  LOC(2),
  NORP(3);

  static final Kind[] ALL = {PER, ORG, LOC, NORP};

  private final int index;

  Kind(int index) {
    this.index = index;
  }

  /** Place among the kinds, from 0; model files depend on it. */
  public int index() {
    return index;
  }

  /**
   * The kind that a label of another pipeline means; BIO and BIOES prefixes are ignored.
   *
   * @param label a label such as {@code PERSON}, {@code I-GPE} or {@code org}
   * @return empty where Dyad has no kind for it
   */
  public static Optional<Kind> ofLabel(String label) {
    return switch (bare(label)) {
      case "PER", "PERSON", "PERS" -> Optional.of(PER);
      case "ORG", "ORGANIZATION", "ORGANISATION", "COMPANY" -> Optional.of(ORG);
      case "LOC", "LOCATION", "GPE", "COUNTRY", "CITY", "PLACE", "FAC" -> Optional.of(LOC);
      case "NORP", "NATIONALITY", "DEMONYM" -> Optional.of(NORP);
      default -> Optional.empty();
    };
  }

  /** A label in capitals without BIO or BIOES prefix. */
  static String bare(String label) {
    return label.toUpperCase(Locale.ROOT).replaceFirst("^[BIESLU]-", "");
  }

  /** The kind of this very name. */
  static Optional<Kind> named(String name) {
    return Arrays.stream(ALL).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
