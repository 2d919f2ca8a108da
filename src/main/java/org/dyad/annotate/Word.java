package org.dyad.annotate;

/**
 * What features and tone need of one distinct word. Immutable, so that threads may share it without
 * locks.
 */
public final class Word {
  static final int NO_CASE = 0;
  static final int LOWER = 1;
  static final int INITIAL = 2;
  static final int UPPER = 3;
  static final int MIXED = 4;

  final long key;
  final int lower;
  final int shape;
  final int cluster;
  final int letterCase;

  /** What the word can be: bits of {@link Gazetteer.Group}. */
  final int groups;

  /** Whether listed names of several words begin with it. */
  final boolean opensName;

  /** First letter, small. */
  final char initial;

  final int length;

  /** Hash of its letters where these can be initials, or 0. */
  final int acronym;

  /** Hash of its first letters, small, for tone. */
  final int stem;

  /** Keys of the features that depend on this word alone, by place; null where scores are known. */
  final int[][] features;

  /** Sums of these features' weights: a row of labels a place; empty while training. */
  final float[] scores;

  /** What the word says of tone. */
  final ToneLexicon.Entry tone;

  /**
   * What its meaning says of tone: a row of classes for each region of {@link ToneFeatures}; empty
   * where its meaning is not known.
   */
  final float[] toneScores;

  /** What the word by itself says of tone: a row of classes for each place to a target. */
  final float[] tonePlaces;

  /** Whether a listed phrase begins with it. */
  final boolean opensPhrase;

  Word(WordReader reader) {
    this.key = reader.key;
    this.lower = reader.lower;
    this.shape = reader.shape;
    this.cluster = reader.cluster;
    this.letterCase = reader.letterCase;
    this.groups = reader.groups;
    this.opensName = reader.opensName();
    this.initial = reader.initial;
    this.length = reader.length;
    this.acronym = reader.acronym;
    this.stem = reader.stem;
    int[][] keys = reader.features();
    this.scores = reader.knowledge.scores(keys);
    this.features = scores.length == 0 ? keys : null;
    this.tone = reader.knowledge.tone(lower);
    this.toneScores = reader.knowledge.toneScores(lower);
    this.tonePlaces = reader.knowledge.tonePlaces(lower, stem);
    this.opensPhrase = reader.knowledge.opensPhrase(key);
  }

  boolean is(Gazetteer.Group group) {
    return (groups & group.bit) != 0;
  }

  /** Whether the word begins with a capital. */
  boolean capitalised() {
    return letterCase >= INITIAL;
  }

  /**
   * Keys of the features that this word gives to the token at a distance, for training.
   *
   * @param place from 0 (the word is two before the token) to 4 (two after); 2 is the token itself
   */
  public int[] features(int place) {
    return features[place];
  }
}
