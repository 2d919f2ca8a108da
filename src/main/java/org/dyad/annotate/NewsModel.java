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
  private final ToneModel toneModel;
  private final PhraseFinder phrases;
  private final WordCache cache = new WordCache();
  private final Word border;

  NewsModel(EntityModel entities, ToneModel toneModel, List<Phrase> phrases) {
    this.entities = entities;
    this.toneModel = toneModel;
    this.phrases = new PhraseFinder(phrases);
    this.border = reader().border();
  }

  /** The model in the jar, for use without Spark. Built anew at each call: about a second. */
  public static NewsModel bundled(List<Phrase> phrases) {
    return ModelPayload.bundled(phrases).build();
  }

  /** The entities of the model in the jar with another tone model, for training and trying it. */
  public static NewsModel with(ToneModel toneModel) {
    return ModelPayload.build(toneModel);
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

  /**
   * Tone toward a span of a text that the model need not have marked, in [-1, 1]; 0 where it holds
   * no word. Offsets are UTF-16 indices, end exclusive.
   */
  public double toneToward(String text, int begin, int end) {
    Reading reading = new Reading(text, Tokenizer.split(text));
    int token = reading.aim(begin, end);
    return token < 0 ? 0 : reading.tone.toward(token);
  }

  /** What the tone model looks at for such a span; nothing where it holds no word. */
  public void toneFeatures(String text, int begin, int end, ToneFeatures.Sink sink) {
    Reading reading = new Reading(text, Tokenizer.split(text));
    int token = reading.aim(begin, end);
    if (token >= 0) {
      reading.tone.features(token, sink);
    }
  }

  private WordReader reader() {
    return new WordReader(entities.lexicon(), new Knowledge());
  }

  /** One text being read. */
  private final class Reading {
    private final String text;
    private final Tokens tokens;
    private final Passage passage;
    private final EntityTagger tagger = new EntityTagger(entities);
    private final ToneScorer tone = new ToneScorer(toneModel);
    private final List<Found> found = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private int[] spans = new int[16];

    Reading(String text, Tokens tokens) {
      this.text = text;
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
      find(sentence);
      if (found.isEmpty()) {
        return;
      }
      readTone(sentence);
      for (Found mention : found) {
        mentions.add(mention.mention(sentence, tokens, tone.toward(mention.first)));
      }
    }

    /** Fills {@code found} with what the sentence names, in its order. */
    private void find(int sentence) {
      found.clear();
      int start = passage.first(sentence);
      Kind[] taken = new Kind[passage.first(sentence + 1) - start];
      tagger.tag(
          passage,
          sentence,
          (kind, first, last, confidence) -> {
            Arrays.fill(taken, first - start, last - start + 1, kind);
            add(new Found(kind, first, last, Mention.MODEL, confidence), sentence);
          });
      int marked = found.size();
      phrases.find(
          passage,
          sentence,
          taken,
          (kind, first, last) -> add(new Found(kind, first, last, Mention.PHRASE, 1), sentence));
      if (found.size() > marked) {
        found.sort(Comparator.comparingInt(Found::first));
      }
    }

    /** Takes a mention without the maker of a type of aircraft: "Germanwings Airbus A320". */
    private void add(Found mention, int sentence) {
      CharSequence after = text.subSequence(tokens.end(mention.last), tokens.sentenceEnd(sentence));
      boolean type = TypeNames.isType(passage.word(mention.last), after);
      int last = type ? mention.last - 1 : mention.last;
      if (mention.first <= last) {
        found.add(mention.until(last));
      }
    }

    private void readTone(int sentence) {
      if (spans.length < 2 * found.size()) {
        spans = new int[4 * found.size()];
      }
      int count = 0;
      for (Found mention : found) {
        spans[count++] = mention.first;
        spans[count++] = mention.last;
      }
      tone.read(passage, sentence, spans, count);
    }

    /**
     * Reads the sentence of a span for its tone; mentions that overlap the span are one with it.
     *
     * @return the span's first token there, or -1: it holds none
     */
    int aim(int begin, int end) {
      tagger.read(passage);
      for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
        if (begin < tokens.sentenceEnd(sentence) && tokens.sentenceBegin(sentence) < end) {
          return aim(sentence, begin, end);
        }
      }
      return -1;
    }

    private int aim(int sentence, int begin, int end) {
      int first = passage.first(sentence);
      while (first < passage.first(sentence + 1) && tokens.end(first) <= begin) {
        first++;
      }
      int last = first;
      while (last + 1 < passage.first(sentence + 1) && tokens.begin(last + 1) < end) {
        last++;
      }
      find(sentence);
      for (Found mention : found) {
        if (mention.first <= last && first <= mention.last) {
          first = Math.min(first, mention.first);
          last = Math.max(last, mention.last);
        }
      }
      int low = first;
      int high = last;
      found.removeIf(mention -> mention.first <= high && low <= mention.last);
      found.add(new Found(Kind.PER, first, last, Mention.MODEL, 1));
      found.sort(Comparator.comparingInt(Found::first));
      readTone(sentence);
      return first;
    }
  }

  /** A mention as tokens of its passage. */
  private record Found(Kind kind, int first, int last, String source, double confidence) {
    Found until(int end) {
      return new Found(kind, first, end, source, confidence);
    }

    Mention mention(int sentence, Tokens tokens, double tone) {
      return new Mention(
          sentence, tokens.begin(first), tokens.end(last), kind, source, confidence, tone);
    }
  }

  private final class Knowledge implements WordKnowledge {
    @Override
    public float[] scores(int[][] features) {
      return entities.scores(features);
    }

    @Override
    public ToneLexicon.Entry tone(int lower) {
      return toneModel.lexicon().entry(lower);
    }

    @Override
    public float[] toneScores(int lower) {
      return toneModel.meaning(lower);
    }

    @Override
    public float[] tonePlaces(int lower, int stem) {
      return toneModel.places(lower, stem);
    }

    @Override
    public boolean opensPhrase(long key) {
      return phrases.opensPhrase(key);
    }
  }
}
