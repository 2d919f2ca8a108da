package org.dyad.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dyad.annotate.ContextFeatures;
import org.dyad.annotate.Gazetteer;
import org.dyad.annotate.Lexicon;
import org.dyad.annotate.Passage;
import org.dyad.annotate.Word;
import org.dyad.annotate.WordReader;

/** The distinct words of the training corpus, and a row of weights for each frequent feature. */
final class TrainingWords {
  private static final int MOST_FEATURES = 256;

  private final WordReader reader;
  private final Gazetteer gazetteer;
  private final Word border;
  private final Map<String, Word> words = new HashMap<>();
  private final IdentityHashMap<Word, int[][]> wordRows = new IdentityHashMap<>();
  private final ContextFeatures context = new ContextFeatures();
  private FeatureRows features = new FeatureRows();

  TrainingWords(Lexicon lexicon) {
    this.reader = new WordReader(lexicon);
    this.gazetteer = lexicon.gazetteer();
    this.border = reader.border();
  }

  /** Makes a document an example. */
  ConditionalField.Example example(Labelled document, boolean ownRules) {
    return new ConditionalField.Example(passage(document.sentences()), document.labels(), ownRules);
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

  /** Counts the features of these documents anew and gives each seen often enough a row. */
  void makeRows(Stream<Passage> passages, int leastCount) {
    features = new FeatureRows();
    passages.forEach(this::count);
    features.makeRows(leastCount);
    wordRows.clear();
    words.values().forEach(word -> wordRows.put(word, rows(word)));
    wordRows.put(border, rows(border));
  }

  private void count(Passage passage) {
    for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
      for (int token = passage.first(sentence); token < passage.first(sentence + 1); token++) {
        for (int place = 0; place < WordReader.PLACES; place++) {
          for (int key : passage.around(token + place - 2, sentence).features(place)) {
            features.count(key);
          }
        }
        count(context.read(passage, token, sentence));
        count(context.readVotes(passage, token, sentence));
      }
    }
  }

  private void count(int keys) {
    for (int key = 0; key < keys; key++) {
      features.count(context.keys()[key]);
    }
  }

  private int[][] rows(Word word) {
    int[][] rows = new int[WordReader.PLACES][];
    for (int place = 0; place < rows.length; place++) {
      rows[place] =
          Arrays.stream(word.features(place)).map(features::row).filter(at -> at >= 0).toArray();
    }
    return rows;
  }

  /** A reader of rows; one for each thread. */
  Rows reader() {
    return new Rows();
  }

  /** Reads the rows of tokens, one after another. */
  final class Rows {
    private final ContextFeatures context = new ContextFeatures();
    private final int[] row = new int[MOST_FEATURES];

    /**
     * Rows of a token's features.
     *
     * @param at place of the token in its sentence
     * @param second whether the document was read before
     */
    int[] of(Passage passage, int sentence, int at, boolean second) {
      int token = passage.first(sentence) + at;
      int count = 0;
      for (int place = 0; place < WordReader.PLACES; place++) {
        int[] own = wordRows.get(passage.around(token + place - 2, sentence))[place];
        System.arraycopy(own, 0, row, count, own.length);
        count += own.length;
      }
      count = add(context.read(passage, token, sentence), count);
      if (second) {
        count = add(context.readVotes(passage, token, sentence), count);
      }
      return Arrays.copyOf(row, count);
    }

    private int add(int keyCount, int rowCount) {
      int count = rowCount;
      for (int key = 0; key < keyCount; key++) {
        int known = features.row(context.keys()[key]);
        if (known >= 0) {
          row[count++] = known;
        }
      }
      return count;
    }
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
        .mapToInt(at -> at)
        .toArray();
  }
}
