package org.dyad.aggregate;

import java.util.HashSet;
import java.util.Set;

/** Counts distinct outlets; an unknown one is not counted. */
final class Outlets {
  /** Most pairs of a day have one outlet: the set is made for the others alone. */
  private String only;

  private Set<String> names;

  void add(String outlet) {
    if (outlet == null || outlet.equals(only)) {
      return;
    }
    if (only == null) {
      only = outlet;
    } else {
      names = names == null ? new HashSet<>(Set.of(only)) : names;
      names.add(outlet);
    }
  }

  long count() {
    if (names != null) {
      return names.size();
    }
    return only == null ? 0 : 1;
  }
}
