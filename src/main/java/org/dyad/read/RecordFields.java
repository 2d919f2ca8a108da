package org.dyad.read;

import java.util.Arrays;
import java.util.List;

/** Collects the fields of one record: of several names the first in the list that holds a value. */
final class RecordFields {
  private final String[] values = new String[FieldNames.FIELDS.size()];
  private final int[] ranks = new int[FieldNames.FIELDS.size()];

  void clear() {
    Arrays.fill(values, null);
  }

  void put(List<FieldNames.Place> places, String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    for (FieldNames.Place place : places) {
      if (values[place.field()] == null || place.rank() < ranks[place.field()]) {
        values[place.field()] = value;
        ranks[place.field()] = place.rank();
      }
    }
  }

  /** By the order of {@link FieldNames#FIELDS}. */
  String value(int field) {
    return values[field];
  }

  boolean hasText() {
    return values[values.length - 1] != null;
  }
}
