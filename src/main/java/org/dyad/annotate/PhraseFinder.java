package org.dyad.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what the model does not mark but the tables need: listed names, and the organs of a country
 * written small after its name ("Chinese foreign ministry").
 */
final class PhraseFinder {
  private static final long SEED = 0x2545F4914F6CDD1DL;

  private static final int GENITIVE = Hashing.lowerCase("'s", 0, 2);
  private static final int APOSTROPHE = Hashing.lowerCase("'", 0, 1);

  private static final List<String> ORGANS =
      """
      foreign ministry|defence ministry|defense ministry|interior ministry|finance ministry
      justice ministry|health ministry|trade ministry|commerce ministry|energy ministry
      economy ministry|education ministry|oil ministry|information ministry|agriculture ministry
      ministry of foreign affairs|ministry of defence|ministry of defense|ministry of finance
      ministry of interior|ministry of the interior|ministry of health|ministry of justice
      ministry of commerce|ministry of trade|foreign office|state department|defence department
      defense department|justice department|security council|national security council|parliament
      lower house|upper house|senate|congress|national assembly|supreme court|constitutional court
      high court|central bank|reserve bank|army|navy|air force|armed forces|coast guard|military
      border guard|security forces|police|federal police|national police|intelligence service
      intelligence agency|secret service|embassy|space agency|election commission
      electoral commission|revolutionary guard|revolutionary guards|national guard|presidency
      stock exchange|cabinet|politburo|communist party|state television|state media
      """
          .strip()
          .lines()
          .flatMap(line -> List.of(line.split("\\|")).stream())
          .toList();

  private final Trie names = new Trie();
  private final Trie organs = new Trie();
  private final Set<Long> firstWords = new HashSet<>();

  PhraseFinder(List<Phrase> phrases) {
    phrases.forEach(phrase -> firstWords.add(names.add(phrase.name(), phrase.kind())));
    ORGANS.forEach(organ -> organs.add(organ, Kind.ORG));
  }

  boolean opensPhrase(long key) {
    return firstWords.contains(key);
  }

  /** Takes a phrase found: its tokens from first to last. */
  interface Sink {
    void phrase(Kind kind, int first, int last);
  }

  /**
   * Finds the phrases of a sentence, the longest at each place.
   *
   * @param taken the kind of the model's mention at each token of the sentence, or null
   */
  void find(Passage passage, int sentence, Kind[] taken, Sink sink) {
    Sentence here = new Sentence(passage, sentence, taken);
    int token = 0;
    while (token < taken.length) {
      Phrased phrase = taken[token] == null ? phrase(here, token) : null;
      if (phrase == null) {
        token++;
      } else {
        sink.phrase(phrase.kind, here.first + token, here.first + phrase.end - 1);
        token = phrase.end;
      }
    }
  }

  /** The phrase that begins at a token; null for none. */
  private Phrased phrase(Sentence sentence, int token) {
    Word word = sentence.word(token);
    if (word.opensPhrase) {
      Phrased name = names.longest(sentence, token);
      boolean single = name != null && name.end == token + 1;
      return single && !LoneNames.isName(sentence, token) ? null : name;
    }
    return word.letterCase == Word.LOWER && token > 0 && followsCountry(sentence, token)
        ? organs.longest(sentence, token)
        : null;
  }

  /** A phrase found: its kind, and the token after it. */
  private record Phrased(Kind kind, int end) {}

  /** A sentence with what the model marked in it; tokens count from its first. */
  static final class Sentence {
    private final Passage passage;
    private final Kind[] taken;
    final int number;
    final int first;

    Sentence(Passage passage, int number, Kind[] taken) {
      this.passage = passage;
      this.number = number;
      this.first = passage.first(number);
      this.taken = taken;
    }

    Word word(int token) {
      return passage.word(first + token);
    }

    /** The word beside a token where the model marked none; null where it did, or out of it. */
    Word unmarked(int token) {
      boolean inside = token >= 0 && token < taken.length;
      return inside && taken[token] == null ? word(token) : null;
    }

    boolean isHeadline() {
      return passage.position(first, number) > 1;
    }

    /** How often the document writes the word small, and how often with a capital, as a code. */
    int caseCounts(int token) {
      return passage.caseCounts(first + token);
    }
  }

  /** Whether a country, a place or a people stands just before, with or without a genitive. */
  private static boolean followsCountry(Sentence sentence, int token) {
    int before = token - 1;
    if (before > 0 && sentence.taken[before] == null && isGenitive(sentence.word(before))) {
      before--;
    }
    return sentence.taken[before] == Kind.LOC || sentence.taken[before] == Kind.NORP;
  }

  private static boolean isGenitive(Word word) {
    return word.lower == GENITIVE || word.lower == APOSTROPHE;
  }

  /** Sequences of words, each known by the hash of its beginning. */
  private static final class Trie {
    private final Map<Long, Kind> whole = new HashMap<>();
    private final Set<Long> beginnings = new HashSet<>();

    /** Adds a phrase and gives the key of its first word. */
    long add(String phrase, Kind kind) {
      Tokens tokens = Tokenizer.tokenize(phrase);
      long hash = SEED;
      long first = 0;
      for (int token = 0; token < tokens.count(); token++) {
        long key = Hashing.word(phrase, tokens.begin(token), tokens.end(token));
        first = token == 0 ? key : first;
        hash = next(hash, key);
        beginnings.add(hash);
      }
      whole.putIfAbsent(hash, kind);
      return first;
    }

    /** The longest phrase that begins at a token; null for none. */
    Phrased longest(Sentence sentence, int token) {
      long hash = SEED;
      Phrased found = null;
      for (int at = token; sentence.unmarked(at) != null; at++) {
        hash = next(hash, sentence.word(at).key);
        if (!beginnings.contains(hash)) {
          break;
        }
        if (whole.containsKey(hash)) {
          found = new Phrased(whole.get(hash), at + 1);
        }
      }
      return found;
    }

    private static long next(long hash, long key) {
      return (hash ^ key) * 0x9FB21C651E98DF25L + Long.rotateLeft(hash, 23);
    }
  }
}
