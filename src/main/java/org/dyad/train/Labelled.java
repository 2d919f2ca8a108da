package org.dyad.train;

import java.util.List;

/**
 * A document with gold labels.
 *
 * @param sentences the tokens of each sentence
 * @param labels a label of {@code org.dyad.annotate.Labels} for each token, sentence by sentence
 */
record Labelled(List<List<String>> sentences, List<byte[]> labels) {
  int tokens() {
    return labels.stream().mapToInt(row -> row.length).sum();
  }
}
