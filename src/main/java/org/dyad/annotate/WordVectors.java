package org.dyad.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What words mean, as vectors: words used alike point alike. Words are hashes of small letters. */
public final class WordVectors {
  /** A component of 1 as a byte. */
  private static final float UNIT = 127;

  private final int dimensions;
  private final Map<Integer, byte[]> vectors = new HashMap<>();

  public WordVectors(int dimensions) {
    this.dimensions = dimensions;
  }

  public int dimensions() {
    return dimensions;
  }

  /**
   * Adds a word; of words that differ in case alone the first stands for all.
   *
   * @param vector components in [-1, 1]; they are rounded to 1/127
   */
  public void add(String word, float[] vector) {
    byte[] rounded = new byte[dimensions];
    for (int at = 0; at < dimensions; at++) {
      rounded[at] = (byte) Math.round(vector[at] * UNIT);
    }
    vectors.putIfAbsent(Hashing.lowerCase(word, 0, word.length()), rounded);
  }

  /** The vector of a word, or null. */
  float[] of(int lower) {
    byte[] rounded = vectors.get(lower);
    if (rounded == null) {
      return null;
    }
    float[] vector = new float[dimensions];
    for (int at = 0; at < dimensions; at++) {
      vector[at] = rounded[at] / UNIT;
    }
    return vector;
  }

  /** Adds a known word's vector, times a weight, to a sum. */
  public void addTo(float[] sum, Word word, float weight) {
    byte[] rounded = vectors.get(word.lower);
    for (int at = 0; rounded != null && at < dimensions; at++) {
      sum[at] += weight * rounded[at] / UNIT;
    }
  }

  static WordVectors read(DataInputStream in) throws IOException {
    WordVectors vectors = new WordVectors(in.readInt());
    int count = in.readInt();
    for (int word = 0; word < count; word++) {
      int lower = in.readInt();
      byte[] vector = new byte[vectors.dimensions];
      in.readFully(vector);
      vectors.vectors.put(lower, vector);
    }
    return vectors;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(dimensions);
    out.writeInt(vectors.size());
    for (Map.Entry<Integer, byte[]> entry : new TreeMap<>(vectors).entrySet()) {
      out.writeInt(entry.getKey());
      out.write(entry.getValue());
    }
  }
}
