package org.dyad.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dyad.core.ToneScale;

/**
 * A multinomial logistic model of the tone toward a target: negative, neutral, positive. Weights
 * stand in a table by the upper bits of a feature's hash; what words mean has weights of its own,
 * which are summed once a word. Immutable.
 *
 * <p>The file is gzip: magic, lexicon, vectors, weights of meanings, unit, table. A byte q of the
 * table stands for the weight sign(q) q² times the unit: fine near zero, wide at the ends.
 */
public final class ToneModel {
  public static final int CLASSES = 3;

  /** Rows of the table. */
  public static final int ROWS = 1 << 19;

  private static final int SHIFT = 32 - 19;
  private static final int MAGIC = 0x44594E54;

  /** An example of so many features keeps their values; longer ones count each less. */
  private static final float USUAL_FEATURES = 60;

  private final ToneLexicon lexicon;
  private final WordVectors vectors;
  private final float[] meanings;

  /** The same weights for reading: of each dimension a row of regions and classes. */
  private final float[] byDimension;

  private final float unit;
  private final byte[] table;
  private final float[] mentionPlaces;

  private ToneModel(ToneLexicon lexicon, WordVectors vectors, float[] meanings, Table table) {
    this.lexicon = lexicon;
    this.vectors = vectors;
    this.meanings = meanings;
    this.byDimension = byDimension(meanings, vectors.dimensions());
    this.unit = table.unit;
    this.table = table.bytes;
    this.mentionPlaces = places(ToneFeatures::mention);
  }

  private static float[] byDimension(float[] meanings, int dimensions) {
    float[] rows = new float[meanings.length];
    for (int from = 0; from < meanings.length; from++) {
      int label = from % CLASSES;
      int dimension = from / CLASSES % dimensions;
      int region = from / CLASSES / dimensions;
      rows[(dimension * ToneFeatures.REGIONS + region) * CLASSES + label] = meanings[from];
    }
    return rows;
  }

  private static final class Table {
    private final float unit;
    private final byte[] bytes;

    Table(float unit, byte[] bytes) {
      this.unit = unit;
      this.bytes = bytes;
    }
  }

  /** A model that knows words and nothing else, for training. */
  public static ToneModel untrained(ToneLexicon lexicon, WordVectors vectors) {
    float[] none = new float[ToneFeatures.REGIONS * vectors.dimensions() * CLASSES];
    return new ToneModel(lexicon, vectors, none, new Table(1, new byte[ROWS * CLASSES]));
  }

  /**
   * A model of the same words with these weights, rounded.
   *
   * @param weights rows of classes: those of the table, then for each region those of the vectors'
   *     dimensions
   */
  public ToneModel withWeights(float[] weights) {
    float[] own = new float[meanings.length];
    System.arraycopy(weights, ROWS * CLASSES, own, 0, own.length);
    float most = 1e-9f;
    for (int at = 0; at < ROWS * CLASSES; at++) {
      most = Math.max(most, Math.abs(weights[at]));
    }
    float step = most / (127 * 127);
    byte[] bytes = new byte[ROWS * CLASSES];
    for (int at = 0; at < bytes.length; at++) {
      long rounded = Math.round(Math.sqrt(Math.abs(weights[at]) / step));
      bytes[at] = (byte) (weights[at] < 0 ? -rounded : rounded);
    }
    return new ToneModel(lexicon, vectors, own, new Table(step, bytes));
  }

  ToneLexicon lexicon() {
    return lexicon;
  }

  public WordVectors vectors() {
    return vectors;
  }

  /** Row of a feature in the table. */
  public static int row(int feature) {
    return feature >>> SHIFT;
  }

  /** How much each of an example's features counts, by their number. */
  public static float scale(int features) {
    return (float) Math.sqrt(USUAL_FEATURES / features);
  }

  /** What the meaning of a word gives each class in each region; empty where it is not known. */
  float[] meaning(int lower) {
    float[] vector = vectors.of(lower);
    if (vector == null) {
      return new float[0];
    }
    float[] sums = new float[ToneFeatures.REGIONS * CLASSES];
    for (int at = 0; at < vector.length; at++) {
      float component = vector[at];
      int from = at * sums.length;
      for (int sum = 0; sum < sums.length; sum++) {
        sums[sum] += component * byDimension[from + sum];
      }
    }
    return sums;
  }

  /**
   * What a word by itself gives each class at each place to a target, in units: {@link
   * ToneFeatures#PLACES} rows.
   */
  float[] places(int lower, int stem) {
    ToneLexicon.Entry tone = lexicon.entry(lower);
    int word = ToneSentence.lower(lower, tone);
    int letters = ToneSentence.lower(stem, tone);
    return places((place, sink) -> ToneFeatures.word(word, letters, place, sink));
  }

  /** The same of another mention. */
  float[] mentionPlaces() {
    return mentionPlaces;
  }

  private interface Place {
    void emit(int place, ToneFeatures.Sink sink);
  }

  private float[] places(Place features) {
    ToneSums sums = new ToneSums(this);
    float[] rows = new float[ToneFeatures.PLACES * CLASSES];
    for (int place = 0; place < ToneFeatures.PLACES; place++) {
      sums.clear();
      features.emit(ToneFeatures.FIRST_PLACE + place, sums);
      sums.copy(rows, place * CLASSES);
    }
    return rows;
  }

  /** Adds the weights of a feature, in units, to the sums of the classes. */
  void add(int feature, float value, float[] sums) {
    int from = row(feature) * CLASSES;
    for (int label = 0; label < CLASSES; label++) {
      int stored = table[from + label];
      sums[label] += value * stored * Math.abs(stored);
    }
  }

  float unit() {
    return unit;
  }

  /**
   * Tone of the scores of the classes, in [-1, 1]. The likeliest class decides: above 0.1 positive,
   * below -0.1 negative, between them neutral. How far, says its lead over the next class; within
   * neutral, how much likelier one side is than the other.
   */
  static double tone(double[] scores) {
    double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double negative = Math.exp(scores[0] - most);
    double neutral = Math.exp(scores[1] - most);
    double positive = Math.exp(scores[2] - most);
    if (neutral >= Math.max(negative, positive)) {
      double lead = neutral - Math.min(negative, positive);
      return lead == 0 ? 0 : ToneScale.NEUTRAL * (positive - negative) / lead;
    }
    double next = Math.max(neutral, Math.min(negative, positive));
    double lead = (Math.max(negative, positive) - next) / (negative + neutral + positive);
    return Math.signum(positive - negative) * (ToneScale.NEUTRAL + (1 - ToneScale.NEUTRAL) * lead);
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the bytes are no tone model
   */
  public static ToneModel read(InputStream bytes) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a tone model of this version");
    }
    ToneLexicon lexicon = ToneLexicon.read(in);
    WordVectors vectors = WordVectors.read(in);
    float[] meanings = new float[ToneFeatures.REGIONS * vectors.dimensions() * CLASSES];
    for (int at = 0; at < meanings.length; at++) {
      meanings[at] = in.readFloat();
    }
    float unit = in.readFloat();
    byte[] table = new byte[ROWS * CLASSES];
    in.readFully(table);
    return new ToneModel(lexicon, vectors, meanings, new Table(unit, table));
  }

  /** Writes the model. */
  public void write(OutputStream bytes) throws IOException {
    try (GZIPOutputStream zipped = new GZIPOutputStream(bytes, 1 << 16);
        DataOutputStream out = new DataOutputStream(zipped)) {
      out.writeInt(MAGIC);
      lexicon.write(out);
      vectors.write(out);
      for (float weight : meanings) {
        out.writeFloat(weight);
      }
      out.writeFloat(unit);
      out.write(table);
    }
  }
}
