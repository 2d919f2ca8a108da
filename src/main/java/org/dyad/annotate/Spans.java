package org.dyad.annotate;

import java.util.Arrays;
import java.util.List;

/** The sentences of a text as UTF-16 ranges, by offset. */
final class Spans {
  private final int[] begins;
  private final int[] ends;

  private Spans(int[] begins, int[] ends) {
    this.begins = begins;
    this.ends = ends;
  }

  /** Sentences by {@link SentenceSplitter}. */
  static Spans of(String text) {
    Tokens tokens = Tokenizer.split(text);
    int[] begins = new int[tokens.sentenceCount()];
    int[] ends = new int[begins.length];
    for (int sentence = 0; sentence < begins.length; sentence++) {
      begins[sentence] = tokens.sentenceBegin(sentence);
      ends[sentence] = tokens.sentenceEnd(sentence);
    }
    return new Spans(begins, ends);
  }

  /** Sentences of a pipeline: pairs of begin and end (exclusive); clipped to the text. */
  static Spans of(List<int[]> ranges, String text) {
    List<int[]> sorted =
        ranges.stream()
            .filter(range -> 0 <= range[0] && range[0] < range[1] && range[1] <= text.length())
            .sorted((one, other) -> Arrays.compare(one, other))
            .toList();
    return new Spans(
        sorted.stream().mapToInt(range -> range[0]).toArray(),
        sorted.stream().mapToInt(range -> range[1]).toArray());
  }

  int count() {
    return begins.length;
  }

  /** The last sentence that begins at or before an index; 0 where none does. */
  int at(int index) {
    int place = Arrays.binarySearch(begins, index);
    return Math.max(0, place >= 0 ? place : -place - 2);
  }

  int begin(int sentence) {
    return count() == 0 ? Integer.MAX_VALUE : begins[sentence];
  }

  int end(int sentence) {
    return count() == 0 ? 0 : ends[sentence];
  }
}
