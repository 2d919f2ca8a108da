package org.dyad.annotate;

/** What a model knows of a word beyond its features. */
interface WordKnowledge {
  WordKnowledge NONE =
      new WordKnowledge() {
        @Override
        public float[] scores(int[][] features) {
          return new float[0];
        }

        @Override
        public ToneLexicon.Entry tone(int lower) {
          return ToneLexicon.NEUTRAL;
        }

        @Override
        public float[] toneScores(int lower) {
          return new float[0];
        }

        @Override
        public float[] tonePlaces(int lower, int stem) {
          return new float[0];
        }

        @Override
        public boolean opensPhrase(long key) {
          return false;
        }
      };

  /** Sums of the features' weights: a row of labels for each place of the window. */
  float[] scores(int[][] features);

  /** Tone of the word whose small letters have this hash. */
  ToneLexicon.Entry tone(int lower);

  /** What the word's meaning says of tone, region by region; empty where it is not known. */
  float[] toneScores(int lower);

  /** What the word by itself says of tone: a row of classes for each place to a target. */
  float[] tonePlaces(int lower, int stem);

  /** Whether a listed phrase begins with the word of this key. */
  boolean opensPhrase(long key);
}
