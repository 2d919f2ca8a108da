package org.dyad.annotate;

import java.io.Serializable;

/**
 * A name of two words or more that means one actor wherever it stands, for example {@code "African
 * Union"}, ORG. Found as it is written, case included.
 */
public record Phrase(String name, Kind kind) implements Serializable {
  public Phrase {
    if (name.strip().split("\\s+").length < 2) {
      throw new IllegalArgumentException(
          "phrase \"" + name + "\" has one word; give names of two words or more.");
    }
  }
}
