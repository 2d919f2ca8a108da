package org.dyad.aggregate;

import java.util.ArrayList;
import java.util.List;

/** The sentences of one article that name one key, in order. */
final class KeySentences {
  private final List<List<KeyMention>> sentences = new ArrayList<>();

  /** The next mention of the key by offset. */
  void add(KeyMention mention) {
    if (sentences.isEmpty() || number(sentences.size() - 1) != mention.sentence()) {
      sentences.add(new ArrayList<>(1));
    }
    sentences.get(sentences.size() - 1).add(mention);
  }

  private int number(int at) {
    return sentences.get(at).get(0).sentence();
  }

  /** The sentences that name both keys, in order. */
  List<SharedSentence> shared(KeySentences other) {
    List<SharedSentence> shared = List.of();
    int at = 0;
    int there = 0;
    while (at < sentences.size() && there < other.sentences.size()) {
      int order = Integer.compare(number(at), other.number(there));
      if (order == 0) {
        shared = shared.isEmpty() ? new ArrayList<>(2) : shared;
        shared.add(SharedSentence.of(sentences.get(at), other.sentences.get(there)));
      }
      at += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** The smallest distance of the two keys in sentences: 0 where they share one. */
  int distance(KeySentences other) {
    int smallest = Integer.MAX_VALUE;
    int at = 0;
    int there = 0;
    while (at < sentences.size() && there < other.sentences.size()) {
      int gap = number(at) - other.number(there);
      smallest = Math.min(smallest, Math.abs(gap));
      at += gap <= 0 ? 1 : 0;
      there += gap > 0 ? 1 : 0;
    }
    return smallest;
  }
}
