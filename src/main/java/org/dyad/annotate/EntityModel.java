package org.dyad.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Weights of the linear tagger, keyed by feature hash, and the word clusters its features use.
 * Immutable.
 *
 * <p>The file is gzip: magic, name, clusters, transitions, then for each feature in ascending order
 * of its key the gap to the last key, a mask of the labels that have a weight, and these as bytes.
 * A byte q stands for the weight sign(q) q² times the file's unit: fine near zero, wide at the
 * ends.
 */
public final class EntityModel {
  private static final int MAGIC = 0x44594E32;

  /** Divides scores before they become confidence; fitted on development data. */
  private static final double TEMPERATURE = 1;

  private final String name;
  private final Lexicon lexicon;
  private final float[] transitions;

  /** Pairs of feature key and row; a row of 0 is an empty slot. */
  private final int[] table;

  private final int mask;
  private final float[] weights;

  /** A bit for each key by its upper 23 bits: it fits the cache that the table overflows. */
  private final long[] filter = new long[1 << 17];

  /**
   * A model of these weights.
   *
   * @param keys feature keys, ascending as unsigned numbers, no two alike
   * @param weights a row of {@link Labels#COUNT} for each key
   * @param transitions score of each label before and label
   */
  public EntityModel(
      String name, Lexicon lexicon, int[] keys, float[] weights, float[] transitions) {
    this.name = name;
    this.lexicon = lexicon;
    this.transitions = transitions;
    int capacity = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
    this.table = new int[2 * capacity];
    this.mask = capacity - 1;
    this.weights = new float[(keys.length + 1) * Labels.COUNT];
    System.arraycopy(weights, 0, this.weights, Labels.COUNT, keys.length * Labels.COUNT);
    for (int at = 0; at < keys.length; at++) {
      int slot = slot(keys[at]);
      table[2 * slot] = keys[at];
      filter[keys[at] >>> 15] |= 1L << (keys[at] >>> 9);
      table[2 * slot + 1] = at + 1;
    }
  }

  public String name() {
    return name;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** What scores are divided by before they become confidence (Guo et al. 2017). */
  double temperature() {
    return TEMPERATURE;
  }

  float[] transitions() {
    return transitions;
  }

  /** Adds the weights of a feature, if it has any, to a row of scores. */
  void add(int feature, float[] scores, int row) {
    if ((filter[feature >>> 15] >>> (feature >>> 9) & 1) == 0) {
      return;
    }
    int from = table[2 * slot(feature) + 1] * Labels.COUNT;
    if (from != 0) {
      for (int label = 0; label < Labels.COUNT; label++) {
        scores[row + label] += weights[from + label];
      }
    }
  }

  /** Sums of features' weights: a row of labels for each row of features. */
  float[] scores(int[][] features) {
    float[] scores = new float[features.length * Labels.COUNT];
    for (int row = 0; row < features.length; row++) {
      for (int key : features[row]) {
        add(key, scores, row * Labels.COUNT);
      }
    }
    return scores;
  }

  private int slot(int key) {
    int slot = key & mask;
    while (table[2 * slot + 1] != 0 && table[2 * slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the bytes are no entity model
   */
  public static EntityModel read(InputStream bytes) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not an entity model of this version");
    }
    String name = in.readUTF();
    Lexicon lexicon = new Lexicon(Clusters.read(in), Gazetteer.read(in));
    float[] transitions = new float[Labels.COUNT * Labels.COUNT];
    for (int at = 0; at < transitions.length; at++) {
      transitions[at] = in.readFloat();
    }
    float unit = in.readFloat();
    int count = in.readInt();
    int[] keys = new int[count];
    float[] weights = new float[count * Labels.COUNT];
    int key = 0;
    for (int at = 0; at < count; at++) {
      key += readGap(in);
      keys[at] = key;
      int used = in.readUnsignedShort();
      for (int label = 0; label < Labels.COUNT; label++) {
        if ((used >> label & 1) != 0) {
          int stored = in.readByte();
          weights[at * Labels.COUNT + label] = unit * stored * Math.abs(stored);
        }
      }
    }
    return new EntityModel(name, lexicon, keys, weights, transitions);
  }

  /** Writes the model; weights are rounded to bytes, so that reading gives a rounded copy. */
  public void write(OutputStream bytes) throws IOException {
    try (GZIPOutputStream zipped = new GZIPOutputStream(bytes, 1 << 16);
        DataOutputStream out = new DataOutputStream(zipped)) {
      out.writeInt(MAGIC);
      out.writeUTF(name);
      lexicon.clusters().write(out);
      lexicon.gazetteer().write(out);
      for (float transition : transitions) {
        out.writeFloat(transition);
      }
      writeWeights(out);
    }
  }

  private void writeWeights(DataOutputStream out) throws IOException {
    float most = 1e-9f;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float unit = most / (127 * 127);
    long[] order = new long[weights.length / Labels.COUNT - 1];
    int used = 0;
    for (int slot = 0; slot <= mask; slot++) {
      if (table[2 * slot + 1] != 0) {
        order[used++] = Integer.toUnsignedLong(table[2 * slot]) << 31 | table[2 * slot + 1];
      }
    }
    Arrays.sort(order);
    out.writeFloat(unit);
    out.writeInt(used);
    int last = 0;
    for (long entry : order) {
      int key = (int) (entry >>> 31);
      writeGap(out, key - last);
      last = key;
      writeRow(out, (int) (entry & 0x7FFFFFFF) * Labels.COUNT, unit);
    }
  }

  private void writeRow(DataOutputStream out, int from, float unit) throws IOException {
    byte[] stored = new byte[Labels.COUNT];
    int used = 0;
    for (int label = 0; label < Labels.COUNT; label++) {
      float weight = weights[from + label];
      long rounded = Math.round(Math.sqrt(Math.abs(weight) / unit));
      stored[label] = (byte) (weight < 0 ? -rounded : rounded);
      used |= stored[label] == 0 ? 0 : 1 << label;
    }
    out.writeShort(used);
    for (byte value : stored) {
      if (value != 0) {
        out.writeByte(value);
      }
    }
  }

  private static void writeGap(DataOutputStream out, int gap) throws IOException {
    int rest = gap;
    while ((rest & ~0x7F) != 0) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readGap(DataInputStream in) throws IOException {
    int gap = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int part = in.readUnsignedByte();
      gap |= (part & 0x7F) << shift;
      if (part < 0x80) {
        return gap;
      }
    }
    throw new IOException("a feature key is broken");
  }
}
