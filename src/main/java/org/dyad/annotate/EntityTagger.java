package org.dyad.annotate;

/**
 * Labels the words of a document with an {@link EntityModel}. One object labels one document after
 * another; it is not for several threads.
 */
final class EntityTagger {
  private final EntityModel model;
  private final Decoder decoder = new Decoder();
  private final int[] keys = new int[Passage.CONTEXT_FEATURES];
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
      int count = passage.voteFeatures(token, sentence, keys);
      for (int at = 0; at < count; at++) {
        model.add(keys[at], scores, token * Labels.COUNT);
      }
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
    passage.contextFeatures(token, sentence, keys);
    for (int key : keys) {
      model.add(key, scores, row);
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

  /** A logistic function of the lead over the mention's next kind, or over no mention. */
  private double confidence(int base, int begin, int end, int length) {
    int after = end < length ? labels[end] : Labels.OUTSIDE;
    float others = reading(base, begin, end, after, Labels.OUTSIDE, Labels.OUTSIDE);
    float own = 0;
    for (Kind kind : Kind.ALL) {
      float total = reading(base, begin, end, after, Labels.begin(kind), Labels.inside(kind));
      if (Labels.begin(kind) == labels[begin]) {
        own = total;
      } else {
        others = Math.max(others, total);
      }
    }
    return 1 / (1 + Math.exp((others - own) / model.margin()));
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
