package org.dyad.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What listed words and names can be: a given name, a city, an organisation, a title. Words and
 * names of several words are kept as hashes of their small letters.
 */
public final class Gazetteer {
  /** A class of words or names: one bit, by a place on which model files depend. */
  public enum Group {
    GIVEN(0),
    SURNAME(1),
    COUNTRY(2),
    CITY(3),
    REGION(4),
    DEMONYM(5),
    ORGANISATION(6),
    PERSON(7),
    TITLE(8),
    ORGANISATION_HEAD(9),
    SPEECH(10),
    PLACE_WORD(11),
    SPORT(12),
    CALENDAR(13),
    /** An organisation of the actor dictionary: written by hand, unlike most other lists. */
    ACTOR(14);

    final int bit;

    Group(int place) {
      bit = 1 << place;
    }
  }

  /** Marks a beginning of a listed name that is none itself. */
  private static final int BEGINNING = 1 << 15;

  private static final int SEED = 0x2545F491;
  private static final int LONGEST = 8;

  private final IntTable words;
  private final IntTable names;

  private Gazetteer(IntTable words, IntTable names) {
    this.words = words;
    this.names = names;
  }

  /** A gazetteer without names. */
  public Gazetteer() {
    this(new IntTable(), new IntTable());
  }

  /** Adds a word or a name of up to eight words. */
  public void add(Group group, String name) {
    Tokens tokens = Tokenizer.tokenize(name);
    int count = tokens.count();
    if (count == 1) {
      words.or(lower(name, tokens, 0), group.bit);
    } else if (count > 1 && count <= LONGEST) {
      int hash = SEED;
      for (int token = 0; token < count; token++) {
        hash = next(hash, lower(name, tokens, token));
        names.or(hash, token < count - 1 ? BEGINNING : group.bit | BEGINNING);
      }
    }
  }

  private static int lower(String name, Tokens tokens, int token) {
    return Hashing.lowerCase(name, tokens.begin(token), tokens.end(token));
  }

  private static int next(int hash, int word) {
    return Hashing.mix(hash, word);
  }

  /** Groups of a word, by the hash of its small letters. */
  int groups(int lower) {
    return words.get(lower);
  }

  /**
   * Groups of a listed word of two parts, such as "semi-final", of which the tokenizer makes three.
   */
  int groups(Word first, Word hyphen, Word last) {
    int begun = next(next(SEED, first.lower), hyphen.lower);
    return names.get(next(begun, last.lower)) & ~BEGINNING;
  }

  /** Whether listed names begin with the word. */
  boolean opensName(int lower) {
    return names.get(next(SEED, lower)) != 0;
  }

  /**
   * Marks the listed names of a sentence, the longest at each place that begins with a capital.
   *
   * @param marks gets, for each token of the passage in a name, four times its groups, plus 1 at
   *     its begin, 2 inside, 3 at its end
   */
  void mark(Word[] tokens, int first, int end, int[] marks) {
    int token = first;
    while (token < end) {
      token =
          tokens[token].opensName && tokens[token].capitalised()
              ? markName(tokens, token, end, marks)
              : token + 1;
    }
  }

  private int markName(Word[] tokens, int begin, int end, int[] marks) {
    int hash = SEED;
    int last = begin;
    int groups = 0;
    for (int at = begin; at < Math.min(end, begin + LONGEST); at++) {
      hash = next(hash, tokens[at].lower);
      int found = names.get(hash);
      if (found == 0) {
        break;
      }
      if ((found & ~BEGINNING) != 0 && tokens[at].letterCase != Word.LOWER) {
        last = at;
        groups = found & ~BEGINNING;
      }
    }
    for (int at = begin; last > begin && at <= last; at++) {
      marks[at] = 4 * groups + (at == begin ? 1 : at == last ? 3 : 2);
    }
    return last + 1;
  }

  static Gazetteer read(DataInputStream in) throws IOException {
    return new Gazetteer(IntTable.read(in), IntTable.read(in));
  }

  void write(DataOutputStream out) throws IOException {
    words.write(out);
    names.write(out);
  }
}
