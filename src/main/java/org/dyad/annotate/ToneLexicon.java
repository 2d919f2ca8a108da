package org.dyad.annotate;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that carry tone, change it, or build a sentence. A line is word, role and weight; lines
 * that begin with # are comments. Once read, words are kept as hashes of their small letters.
 */
public final class ToneLexicon {
  static final Entry NEUTRAL = new Entry(Role.NONE, 0);

  private final Map<Integer, Entry> entries = new TreeMap<>();

  /** The same for reading: the place in {@link #listed}, from 1, of a hash. */
  private final IntTable places = new IntTable();

  private final List<Entry> listed = new ArrayList<>();

  /** What a word does to tone. */
  enum Role {
    NONE,
    /** Has a weight in [-1, 1]. */
    POLAR,
    /** Turns the polar words after it. */
    NEGATOR,
    /** Multiplies the polar words after it by its weight. */
    DEGREE,
    /** Begins a clause. */
    BREAK,
    /** Begins a clause that stands against the one before. */
    CONTRAST,
    SPEECH,
    /** A form of be. */
    BE,
    PREPOSITION,
    /** Third person: all are one word to tone, so that it does not know he from she. */
    PRONOUN
  }

  record Entry(Role role, double weight) {}

  /**
   * Reads lines.
   *
   * @throws IllegalArgumentException where a line is wrong
   */
  public static ToneLexicon ofLines(BufferedReader lines) {
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
    if (!put(Hashing.lowerCase(row[0], 0, row[0].length()), entry)) {
      throw new IllegalArgumentException("tone lexicon: a word stands twice: " + row[0]);
    }
  }

  private boolean put(int lower, Entry entry) {
    if (entries.putIfAbsent(lower, entry) != null) {
      return false;
    }
    listed.add(entry);
    places.add(lower, listed.size());
    return true;
  }

  /** Entry of the word whose small letters have this hash. */
  Entry entry(int lower) {
    int place = places.get(lower);
    return place == 0 ? NEUTRAL : listed.get(place - 1);
  }

  static ToneLexicon read(DataInputStream in) throws IOException {
    ToneLexicon lexicon = new ToneLexicon();
    int count = in.readInt();
    for (int at = 0; at < count; at++) {
      int lower = in.readInt();
      lexicon.put(lower, new Entry(Role.valueOf(in.readUTF()), in.readFloat()));
    }
    return lexicon;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(entries.size());
    for (Map.Entry<Integer, Entry> entry : entries.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeUTF(entry.getValue().role().name());
      out.writeFloat((float) entry.getValue().weight());
    }
  }
}
