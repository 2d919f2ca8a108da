package org.dyad.aggregate;

import java.util.HashSet;
import java.util.Set;

/** Counts distinct outlets; an unknown one is not counted. */
final class Outlets {
  private Set<String> names = Set.of();

  /** Most pairs of a day have one outlet: a set that can grow is made for the others alone. */
  void add(String outlet) {
    if (outlet == null || names.contains(outlet)) {
      return;
    }
    if (names.isEmpty()) {
      names = Set.of(outlet);
    } else {
      names = names.size() == 1 ? new HashSet<>(names) : names;
      names.add(outlet);
    }
  }

  long count() {
    return names.size();
  }
}
