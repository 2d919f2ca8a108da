package org.dyad.annotate;

import java.io.Serializable;

/**
 * A name that means one actor wherever it stands, for example {@code "African Union"}, ORG. Found
 * as it is written, case included; one of a single word only where nothing says that it is another
 * word or a part of a longer name.
 */
public record Phrase(String name, Kind kind) implements Serializable {
  public Phrase {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a phrase is blank; give names of one word or more.");
    }
  }
}
