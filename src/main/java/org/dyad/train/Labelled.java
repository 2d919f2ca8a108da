package org.dyad.train;

import java.util.List;
import java.util.Locale;

/**
 * A document with gold labels.
 *
 * @param sentences the tokens of each sentence
 * @param labels a label of {@code org.dyad.annotate.Labels} for each token, sentence by sentence
 */
record Labelled(List<List<String>> sentences, List<byte[]> labels) {
  /** The first sentences in capitals, as datelines and some headlines are written. */
  Labelled capitals(int most) {
    List<List<String>> upper =
        sentences.stream()
            .limit(most)
            .map(words -> words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList())
            .toList();
    return new Labelled(upper, labels.subList(0, upper.size()));
  }

  int tokens() {
    return labels.stream().mapToInt(row -> row.length).sum();
  }
}
