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
    int first = passage.first(sentence);
    int length = passage.first(sentence + 1) - first;
    int token = 0;
    while (token < length) {
      int end = taken[token] == null ? end(passage, first, token, taken, sink) : token;
      token = Math.max(end, token + 1);
    }
  }

  private int end(Passage passage, int first, int token, Kind[] taken, Sink sink) {
    Word word = passage.word(first + token);
    Trie trie = null;
    if (word.opensPhrase) {
      trie = names;
    } else if (word.letterCase == Word.LOWER
        && token > 0
        && followsCountry(passage, first, token, taken)) {
      trie = organs;
    }
    return trie == null ? token : trie.longest(passage, first, token, taken, sink);
  }

  /** Whether a country, a place or a people stands just before, with or without a genitive. */
  private static boolean followsCountry(Passage passage, int first, int token, Kind[] taken) {
    int before = token - 1;
    if (before > 0 && taken[before] == null && isGenitive(passage.word(first + before))) {
      before--;
    }
    return taken[before] == Kind.LOC || taken[before] == Kind.NORP;
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

    /** The token after the longest phrase that begins here, or this token. */
    int longest(Passage passage, int first, int token, Kind[] taken, Sink sink) {
      int length = taken.length;
      long hash = SEED;
      int end = token;
      Kind kind = null;
      for (int at = token; at < length && taken[at] == null; at++) {
        hash = next(hash, passage.word(first + at).key);
        if (!beginnings.contains(hash)) {
          break;
        }
        if (whole.containsKey(hash)) {
          kind = whole.get(hash);
          end = at + 1;
        }
      }
      if (kind != null) {
        sink.phrase(kind, first + token, first + end - 1);
      }
      return end;
    }

    private static long next(long hash, long key) {
      return (hash ^ key) * 0x9FB21C651E98DF25L + Long.rotateLeft(hash, 23);
    }
  }
}
