package org.dyad.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All that the annotator does to a text, in one pass: sentences, words, entities, phrases, tone.
 * Shared by threads.
 */
public final class NewsModel {
  private final EntityModel entities;
  private final ToneLexicon lexicon;
  private final PhraseFinder phrases;
  private final WordCache cache = new WordCache();
  private final Word border;

  NewsModel(EntityModel entities, ToneLexicon lexicon, List<Phrase> phrases) {
    this.entities = entities;
    this.lexicon = lexicon;
    this.phrases = new PhraseFinder(phrases);
    this.border = reader().border();
  }

  /** The model in the jar, for use without Spark. Built anew at each call: about a second. */
  public static NewsModel bundled(List<Phrase> phrases) {
    return ModelPayload.bundled(phrases).build();
  }

  /** Name of the entity model. */
  String name() {
    return entities.name();
  }

  /**
   * What was found in a text.
   *
   * @param tokens tokens and sentences, as UTF-16 offsets
   * @param mentions by offset, none overlapping another
   */
  public record Annotated(Tokens tokens, List<Mention> mentions) {}

  public Annotated annotate(String text) {
    Tokens tokens = Tokenizer.split(text);
    return new Reading(text, tokens).read();
  }

  /** Tone toward a span of a text that the model need not have marked, in [-1, 1]. */
  public double toneToward(String text, int begin, int end) {
    Tokens tokens = Tokenizer.split(text);
    Reading reading = new Reading(text, tokens);
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int first = tokens.firstToken(sentence);
      int last = tokens.firstToken(sentence + 1) - 1;
      if (begin < tokens.end(last) && tokens.begin(first) < end) {
        while (first < last && tokens.end(first) <= begin) {
          first++;
        }
        while (last > first && tokens.begin(last) >= end) {
          last--;
        }
        reading.tone.read(reading.passage, sentence);
        return reading.tone.toward(first, last);
      }
    }
    return 0;
  }

  private WordReader reader() {
    return new WordReader(entities.lexicon(), new Knowledge());
  }

  /** One text being read. */
  private final class Reading {
    private final Tokens tokens;
    private final Passage passage;
    private final EntityTagger tagger = new EntityTagger(entities);
    private final ToneScorer tone = new ToneScorer();
    private final List<Mention> mentions = new ArrayList<>();

    Reading(String text, Tokens tokens) {
      this.tokens = tokens;
      WordReader reader = reader();
      Word[] words = new Word[tokens.count()];
      for (int token = 0; token < words.length; token++) {
        words[token] = cache.word(text, tokens.begin(token), tokens.end(token), reader);
      }
      int[] starts = new int[tokens.sentenceCount() + 1];
      for (int sentence = 0; sentence < starts.length; sentence++) {
        starts[sentence] = tokens.firstToken(sentence);
      }
      this.passage = new Passage(words, starts, border, entities.lexicon().gazetteer());
    }

    Annotated read() {
      tagger.read(passage);
      for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
        read(sentence);
      }
      return new Annotated(tokens, mentions);
    }

    private void read(int sentence) {
      int before = mentions.size();
      int start = passage.first(sentence);
      Kind[] taken = new Kind[passage.first(sentence + 1) - start];
      tone.read(passage, sentence);
      tagger.tag(
          passage,
          sentence,
          (kind, first, last, confidence) -> {
            Arrays.fill(taken, first - start, last - start + 1, kind);
            add(sentence, kind, first, last, Mention.MODEL, confidence);
          });
      int marked = mentions.size();
      phrases.find(
          passage,
          sentence,
          taken,
          (kind, first, last) -> add(sentence, kind, first, last, Mention.PHRASE, 1));
      if (mentions.size() > marked) {
        mentions.subList(before, mentions.size()).sort(Comparator.comparingInt(Mention::begin));
      }
    }

    private void add(
        int sentence, Kind kind, int first, int last, String source, double confidence) {
      mentions.add(
          new Mention(
              sentence,
              tokens.begin(first),
              tokens.end(last),
              kind,
              source,
              confidence,
              tone.toward(first, last)));
    }
  }

  private final class Knowledge implements WordKnowledge {
    @Override
    public float[] scores(int[][] features) {
      float[] scores = new float[features.length * Labels.COUNT];
      for (int place = 0; place < features.length; place++) {
        for (int key : features[place]) {
          entities.add(key, scores, place * Labels.COUNT);
        }
      }
      return scores;
    }

    @Override
    public ToneLexicon.Entry tone(int lower) {
      return lexicon.entry(lower);
    }

    @Override
    public boolean opensPhrase(long key) {
      return phrases.opensPhrase(key);
    }
  }
}
