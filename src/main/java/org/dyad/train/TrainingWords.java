package org.dyad.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dyad.annotate.Gazetteer;
import org.dyad.annotate.Lexicon;
import org.dyad.annotate.Labels;
import org.dyad.annotate.Passage;
import org.dyad.annotate.Word;
import org.dyad.annotate.WordReader;

/** The distinct words of the training corpus, and a row of weights for each frequent feature. */
final class TrainingWords {
  private final WordReader reader;
  private final Gazetteer gazetteer;
  private final Word border;
  private final Map<String, Word> words = new HashMap<>();
  private final IdentityHashMap<Word, int[][]> wordRows = new IdentityHashMap<>();
  private FeatureRows features = new FeatureRows();
  private final int[] keys = new int[Passage.CONTEXT_FEATURES];

  TrainingWords(Lexicon lexicon) {
    this.reader = new WordReader(lexicon);
    this.gazetteer = lexicon.gazetteer();
    this.border = reader.border();
  }

  /** Makes a document an example and counts its features. */
  ConditionalField.Example example(Labelled document, float weight, boolean foreign) {
    Passage passage = passage(document.sentences());
    count(passage);
    return new ConditionalField.Example(passage, document.labels(), weight, foreign, false);
  }

  private Passage passage(List<List<String>> sentences) {
    Word[] all =
        sentences.stream()
            .flatMap(List::stream)
            .map(word -> words.computeIfAbsent(word, reader::read))
            .toArray(Word[]::new);
    int[] starts = new int[sentences.size() + 1];
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      starts[sentence + 1] = starts[sentence] + sentences.get(sentence).size();
    }
    return new Passage(all, starts, border, gazetteer);
  }

  /** Forgets what was counted. */
  void recount() {
    features = new FeatureRows();
  }

  void count(Passage passage) {
    for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
      for (int token = passage.first(sentence); token < passage.first(sentence + 1); token++) {
        for (int place = 0; place < WordReader.PLACES; place++) {
          for (int key : passage.around(token + place - 2, sentence).features(place)) {
            features.count(key);
          }
        }
        passage.contextFeatures(token, sentence, keys);
        for (int key : keys) {
          features.count(key);
        }
      }
    }
  }

  /** Gives each feature seen often enough a row. */
  void makeRows(int leastCount) {
    features.makeRows(leastCount);
    for (Word word : words.values()) {
      wordRows.put(word, rows(word));
    }
    wordRows.put(border, rows(border));
  }

  private int[][] rows(Word word) {
    int[][] rows = new int[WordReader.PLACES][];
    for (int place = 0; place < rows.length; place++) {
      rows[place] =
          Arrays.stream(word.features(place)).map(features::row).filter(row -> row >= 0).toArray();
    }
    return rows;
  }

  /** Counts the features of the first reading's labels. */
  void countVotes(Passage passage) {
    for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
      for (int token = passage.first(sentence); token < passage.first(sentence + 1); token++) {
        int count = passage.voteFeatures(token, sentence, keys);
        for (int key = 0; key < count; key++) {
          features.count(keys[key]);
        }
      }
    }
  }

  int[] rowsOf(Passage passage, int sentence, int at, boolean second) {
    int token = passage.first(sentence) + at;
    int[] rows = new int[128 + Passage.CONTEXT_FEATURES];
    int count = 0;
    for (int place = 0; place < WordReader.PLACES; place++) {
      int[] own = wordRows.get(passage.around(token + place - 2, sentence))[place];
      System.arraycopy(own, 0, rows, count, own.length);
      count += own.length;
    }
    passage.contextFeatures(token, sentence, keys);
    for (int key : keys) {
      int row = features.row(key);
      if (row >= 0) {
        rows[count++] = row;
      }
    }
    int votes = second ? passage.voteFeatures(token, sentence, keys) : 0;
    for (int vote = 0; vote < votes; vote++) {
      int row = features.row(keys[vote]);
      if (row >= 0) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  int rows() {
    return features.rows();
  }

  int key(int row) {
    return features.key(row);
  }

  int[] rowsByKey() {
    return IntStream.range(0, rows())
        .boxed()
        .sorted((one, other) -> Integer.compareUnsigned(key(one), key(other)))
        .mapToInt(row -> row)
        .toArray();
  }
}
