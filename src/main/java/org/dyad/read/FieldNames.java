package org.dyad.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dyad.core.RawRecords;

/** Which names a source may use for each field, case set aside. */
final class FieldNames implements Serializable {
  /** The fields of a record, in the order of the table. */
  static final List<String> FIELDS =
      List.of(
          RawRecords.URL,
          RawRecords.OUTLET,
          RawRecords.TITLE,
          RawRecords.AUTHORS,
          RawRecords.PUBLISHED,
          RawRecords.UPDATED,
          RawRecords.CRAWLED,
          RawRecords.TEXT);

  /** A field, and how early the name stands in its list. */
  record Place(int field, int rank) implements Serializable {}

  private final HashMap<String, ArrayList<Place>> places = new HashMap<>();

  FieldNames(Map<String, List<String>> names) {
    for (int field = 0; field < FIELDS.size(); field++) {
      List<String> spellings = names.getOrDefault(FIELDS.get(field), List.of());
      for (int rank = 0; rank < spellings.size(); rank++) {
        places
            .computeIfAbsent(
                spellings.get(rank).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
            .add(new Place(field, rank));
      }
    }
  }

  /** Where a source's column goes; empty where it is of no use. */
  List<Place> places(String column) {
    ArrayList<Place> found = places.get(column.strip().toLowerCase(Locale.ROOT));
    return found == null ? List.of() : found;
  }
}
