package org.dyad.annotate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tones that a pipeline gives the sentences of one text. */
final class SentenceTones {
  /** No sentence has one. */
  static final SentenceTones NONE = new SentenceTones(List.of(), ToneLabels.NONE);

  private final int[] begins;
  private final List<Labelled> sentences;
  private final ToneLabels labels;

  /**
   * A label as a pipeline wrote it.
   *
   * @param end one past the last UTF-16 index
   */
  record Labelled(int begin, int end, String label, Map<String, String> metadata) {}

  SentenceTones(List<Labelled> labelled, ToneLabels labels) {
    this.sentences =
        labelled.stream()
            .sorted(Comparator.comparingInt(Labelled::begin).thenComparing(Labelled::end))
            .toList();
    this.begins = sentences.stream().mapToInt(Labelled::begin).toArray();
    this.labels = labels;
  }

  /** Whether the pipeline's sentences have tones, so that those of its chunks do not count. */
  boolean areGiven() {
    return labels.isGiven();
  }

  /** Tone of the label whose range holds an index; of several the one that begins last. */
  Optional<Double> at(int index) {
    int place = Arrays.binarySearch(begins, index);
    int last = place >= 0 ? place : -place - 2;
    if (last < 0 || index >= sentences.get(last).end()) {
      return Optional.empty();
    }
    Labelled found = sentences.get(last);
    return labels.tone(found.label(), found.metadata());
  }
}
