package org.dyad.annotate;

import java.util.Arrays;
import java.util.Locale;

/** Derives the hashed attributes of a word: form, affixes, shape, clusters. */
public final class WordReader {
  /** Places of the window: two before to two after. */
  public static final int PLACES = 5;

  static final int CENTRE = 2;

  /** Stands before the first and after the last token of a sentence; no text holds it. */
  private static final String BORDER = "\u0001";

  /** Letters that words of one family mostly share. */
  private static final int STEM = 5;

  private static final int[] PREFIXES = {4, 6, 8, 10, 30};

  private final Lexicon lexicon;
  final WordKnowledge knowledge;
  long key;
  int lower;
  int shape;
  int cluster;
  int letterCase;
  int groups;
  char initial;
  int length;
  int acronym;
  int stem;
  private int form;
  private final int[] affixes = new int[6];

  /** A reader for training, when words have features alone. */
  public WordReader(Lexicon lexicon) {
    this(lexicon, WordKnowledge.NONE);
  }

  WordReader(Lexicon lexicon, WordKnowledge knowledge) {
    this.lexicon = lexicon;
    this.knowledge = knowledge;
  }

  public Word border() {
    return read(BORDER);
  }

  /** The word: a function of its plain spelling alone, so that one copy serves every text. */
  public Word read(CharSequence word) {
    String text = Hashing.plain(word);
    int begin = 0;
    int end = text.length();
    key = Hashing.word(text, begin, end);
    form = Hashing.mix((int) key, (int) (key >>> 32));
    lower = Hashing.lowerCase(text, begin, end);
    length = end - begin;
    Clusters clusters = lexicon.clusters();
    cluster = clusters.code(key);
    groups = lexicon.gazetteer().groups(lower);
    letterCase = letterCase(text, begin, end);
    if (cluster == 0 && letterCase > Word.LOWER) {
      String small = text.toLowerCase(Locale.ROOT);
      cluster = clusters.code(Hashing.word(small, 0, small.length()));
    }
    initial = Character.toLowerCase(text.charAt(begin));
    acronym = Acronyms.letters(text, letterCase);
    stem = Hashing.lowerCase(text, begin, Math.min(end, begin + STEM));
    shape = shape(text, begin, end);
    for (int size = 2; size <= 4; size++) {
      boolean longer = length > size;
      affixes[size - 2] = longer ? Hashing.lowerCase(text, begin, begin + size) : 0;
      affixes[size + 1] = longer ? Hashing.lowerCase(text, end - size, end) : 0;
    }
    return new Word(this);
  }

  boolean opensName() {
    return lexicon.gazetteer().opensName(lower);
  }

  int[][] features() {
    int[][] features = new int[PLACES][];
    for (int place = 0; place < PLACES; place++) {
      int distance = Math.abs(place - CENTRE);
      Collector out = new Collector(place, distance == 0 ? 32 : 24);
      out.add(1, lower);
      out.add(2, shape);
      out.addGroups(groups, letterCase);
      if (distance < 2) {
        out.add(3, affixes[4]);
      }
      if (distance == 0) {
        out.add(4, form);
        out.add(5, letterCase * 8 + Math.min(length, 7));
        for (int affix = 0; affix < affixes.length; affix++) {
          out.add(6 + affix, affixes[affix]);
        }
      }
      for (int prefix = distance == 0 ? 0 : 1; prefix < PREFIXES.length; prefix++) {
        boolean wanted = distance < 2 || PREFIXES[prefix] == 6 || PREFIXES[prefix] == 30;
        if (wanted && cluster != 0) {
          out.add(20 + prefix, Clusters.prefix(cluster, PREFIXES[prefix]));
        }
      }
      features[place] = out.keys();
    }
    return features;
  }

  private static int letterCase(CharSequence text, int begin, int end) {
    int upper = 0;
    int small = 0;
    for (int at = begin; at < end; at++) {
      char here = text.charAt(at);
      if (Character.isUpperCase(here)) {
        upper++;
      } else if (Character.isLowerCase(here)) {
        small++;
      }
    }
    if (upper == 0) {
      return small == 0 ? Word.NO_CASE : Word.LOWER;
    }
    if (!Character.isUpperCase(text.charAt(begin))) {
      return Word.MIXED;
    }
    return small == 0 && upper > 1 ? Word.UPPER : upper == 1 ? Word.INITIAL : Word.MIXED;
  }

  /** Classes of characters, a run of one class counted to two. */
  private static int shape(CharSequence text, int begin, int end) {
    int hash = 17;
    int run = 0;
    int last = -1;
    for (int at = begin; at < end; at++) {
      char here = text.charAt(at);
      int type =
          Character.isUpperCase(here)
              ? 'X'
              : Character.isLetter(here) ? 'x' : Character.isDigit(here) ? '0' : here;
      run = type == last ? run + 1 : 1;
      last = type;
      if (run <= 2) {
        hash = hash * 31 + type;
      }
    }
    return hash;
  }

  /** Gathers feature keys; an attribute of 0 is none. */
  private static final class Collector {
    private final int place;
    private final int[] keys;
    private int count;

    Collector(int place, int most) {
      this.place = place;
      this.keys = new int[most];
    }

    void add(int attribute, int value) {
      if (value != 0) {
        keys[count++] = Hashing.mix(Hashing.mix(value, attribute), place);
      }
    }

    /** All groups at once, and each of them. */
    void addGroups(int groups, int letterCase) {
      if (groups != 0) {
        add(30, groups * 8 + letterCase);
        for (int rest = groups; rest != 0; rest &= rest - 1) {
          add(31, Integer.lowestOneBit(rest) * 8 + letterCase);
        }
      }
    }

    int[] keys() {
      return Arrays.copyOf(keys, count);
    }
  }
}
