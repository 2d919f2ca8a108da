package org.dyad.annotate;

/**
 * Labels the words of a document with an {@link EntityModel}. One object labels one document after
 * another; it is not for several threads.
 */
final class EntityTagger {
  private final EntityModel model;
  private final Decoder decoder = new Decoder();
  private final ContextFeatures features = new ContextFeatures();
  private float[] scores = new float[64 * Labels.COUNT];
  private byte[] labels = new byte[64];

  EntityTagger(EntityModel model) {
    this.model = model;
  }

  /** Takes what the tagger finds in a sentence. */
  interface Sink {
    /** A mention: tokens from first to last, both of the passage, and its confidence. */
    void mention(Kind kind, int first, int last, double confidence);
  }

  /** Reads the whole document once, for what its words are elsewhere in it. */
  void read(Passage passage) {
    int length = passage.first(passage.sentenceCount());
    scores = Decoder.grown(scores, length * Labels.COUNT);
    for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
      int first = passage.first(sentence);
      int end = passage.first(sentence + 1);
      for (int token = first; token < end; token++) {
        score(passage, sentence, token, token * Labels.COUNT);
      }
      decode(first, end);
      passage.vote(sentence, labels);
    }
  }

  private void decode(int first, int end) {
    if (labels.length < end - first) {
      labels = new byte[2 * (end - first)];
    }
    decoder.decode(scores, first, end, model.transitions(), labels);
  }

  /** Reads a sentence for the second time. */
  void tag(Passage passage, int sentence, Sink sink) {
    int first = passage.first(sentence);
    int end = passage.first(sentence + 1);
    for (int token = first; token < end; token++) {
      add(features.readVotes(passage, token, sentence), token * Labels.COUNT);
    }
    decode(first, end);
    emit(first, end - first, sink);
  }

  private void score(Passage passage, int sentence, int token, int row) {
    float[] twoBefore = passage.around(token - 2, sentence).scores;
    float[] before = passage.around(token - 1, sentence).scores;
    float[] here = passage.word(token).scores;
    float[] after = passage.around(token + 1, sentence).scores;
    float[] twoAfter = passage.around(token + 2, sentence).scores;
    for (int label = 0; label < Labels.COUNT; label++) {
      scores[row + label] =
          twoBefore[label]
              + before[Labels.COUNT + label]
              + here[2 * Labels.COUNT + label]
              + after[3 * Labels.COUNT + label]
              + twoAfter[4 * Labels.COUNT + label];
    }
    add(features.read(passage, token, sentence), row);
  }

  private void add(int count, int row) {
    int[] keys = features.keys();
    for (int at = 0; at < count; at++) {
      model.add(keys[at], scores, row);
    }
  }

  private void emit(int first, int length, Sink sink) {
    int token = 0;
    while (token < length) {
      int label = labels[token];
      if (label == Labels.OUTSIDE) {
        token++;
        continue;
      }
      int begin = token++;
      while (token < length && Labels.isInside(labels[token])) {
        token++;
      }
      sink.mention(
          Labels.kind(label),
          first + begin,
          first + token - 1,
          confidence(first, begin, token, length));
    }
  }

  /** The share of the mention's kind among the readings of its tokens: each kind, or no mention. */
  private double confidence(int base, int begin, int end, int length) {
    int after = end < length ? labels[end] : Labels.OUTSIDE;
    int found = labels[begin];
    float own = reading(base, begin, end, after, found, Labels.inside(Labels.kind(found)));
    float none = reading(base, begin, end, after, Labels.OUTSIDE, Labels.OUTSIDE);
    double sum = 1 + odds(none, own);
    for (Kind kind : Kind.ALL) {
      if (Labels.begin(kind) != found) {
        float other = reading(base, begin, end, after, Labels.begin(kind), Labels.inside(kind));
        sum += odds(other, own);
      }
    }
    return 1 / sum;
  }

  private double odds(float other, float own) {
    return Math.exp((other - own) / model.temperature());
  }

  /** Score of the tokens from begin to end if the first had one label and the rest another. */
  private float reading(int base, int begin, int end, int after, int first, int rest) {
    float total = 0;
    int before = begin == 0 ? Labels.OUTSIDE : labels[begin - 1];
    for (int token = begin; token < end; token++) {
      int label = token == begin ? first : rest;
      total += scores[(base + token) * Labels.COUNT + label] + transition(before, label);
      before = label;
    }
    return total + transition(before, after);
  }

  private float transition(int before, int label) {
    return model.transitions()[before * Labels.COUNT + label];
  }
}
