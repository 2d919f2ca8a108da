package org.dyad.annotate;

import java.io.BufferedReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words that carry tone or change it. A line is word, role and weight: {@code polar} words have a
 * weight in [-1, 1]; a {@code negator} turns the words after it; a {@code degree} word multiplies
 * them. Lines that begin with # are comments.
 */
final class ToneLexicon {
  static final Entry NEUTRAL = new Entry(Role.NONE, 0);

  private final Map<Integer, Entry> entries = new HashMap<>();

  enum Role {
    NONE,
    POLAR,
    NEGATOR,
    DEGREE
  }

  record Entry(Role role, double weight) {}

  static ToneLexicon ofLines(BufferedReader lines) {
    ToneLexicon lexicon = new ToneLexicon();
    lines
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .forEach(lexicon::add);
    return lexicon;
  }

  private void add(String[] row) {
    if (row.length != 3) {
      throw new IllegalArgumentException("tone lexicon: three columns wanted: " + row[0]);
    }
    Entry entry =
        new Entry(Role.valueOf(row[1].toUpperCase(Locale.ROOT)), Double.parseDouble(row[2]));
    entries.put(Hashing.lowerCase(row[0], 0, row[0].length()), entry);
  }

  /** Entry of the word whose small letters have this hash. */
  Entry entry(int lower) {
    return entries.getOrDefault(lower, NEUTRAL);
  }
}
