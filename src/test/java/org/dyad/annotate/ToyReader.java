package org.dyad.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads sentences whose words stand between spaces, with a model or without one. */
public final class ToyReader {
  private final Lexicon lexicon;
  private final WordReader reader;

  ToyReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.reader = new WordReader(lexicon);
  }

  ToyReader(Gazetteer gazetteer, String... clusters) {
    this(lexicon(gazetteer, clusters));
  }

  private ToyReader(EntityModel model) {
    this.lexicon = model.lexicon();
    this.reader = new WordReader(lexicon, new Scores(model));
  }

  /**
   * A lexicon.
   *
   * @param clusters lines of word, tab, bits
   */
  public static Lexicon lexicon(Gazetteer gazetteer, String... clusters) {
    try {
      return new Lexicon(
          Clusters.ofLines(new BufferedReader(new StringReader(String.join("\n", clusters)))),
          gazetteer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Word word(String word) {
    return reader.read(word);
  }

  Word[] words(String sentence) {
    return Arrays.stream(sentence.split(" ", -1)).map(this::word).toArray(Word[]::new);
  }

  Passage passage(String... sentences) {
    List<Word> words = new ArrayList<>();
    int[] starts = new int[sentences.length + 1];
    for (int sentence = 0; sentence < sentences.length; sentence++) {
      words.addAll(List.of(words(sentences[sentence])));
      starts[sentence + 1] = words.size();
    }
    return new Passage(words.toArray(Word[]::new), starts, reader.border(), lexicon.gazetteer());
  }

  /** What a model finds at its second reading: "Ann Lee/PER", in the order of the text. */
  public static List<String> names(EntityModel model, String... sentences) {
    return mentions(model, sentences).stream().map(Mentioned::name).toList();
  }

  record Mentioned(String name, double confidence) {}

  static List<Mentioned> mentions(EntityModel model, String... sentences) {
    Passage passage = new ToyReader(model).passage(sentences);
    String[] words = String.join(" ", sentences).split(" ", -1);
    List<Mentioned> found = new ArrayList<>();
    EntityTagger tagger = new EntityTagger(model);
    tagger.read(passage);
    for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
      tagger.tag(
          passage,
          sentence,
          (kind, first, last, confidence) ->
              found.add(
                  new Mentioned(
                      IntStream.rangeClosed(first, last)
                          .mapToObj(token -> words[token])
                          .collect(Collectors.joining(" ", "", "/" + kind)),
                      confidence)));
    }
    return found;
  }

  private record Scores(EntityModel model) implements WordKnowledge {
    @Override
    public float[] scores(int[][] features) {
      return model.scores(features);
    }

    @Override
    public ToneLexicon.Entry tone(int lower) {
      return NONE.tone(lower);
    }

    @Override
    public float[] toneScores(int lower) {
      return NONE.toneScores(lower);
    }

    @Override
    public float[] tonePlaces(int lower, int stem) {
      return NONE.tonePlaces(lower, stem);
    }

    @Override
    public boolean opensPhrase(long key) {
      return false;
    }
  }
}
