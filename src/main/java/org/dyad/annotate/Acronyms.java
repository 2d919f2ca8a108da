package org.dyad.annotate;

/**
 * Finds the words in capitals that are made of the initials of a name in the same document: KAUST
 * beside "King Abdullah University of Science and Technology".
 */
final class Acronyms {
  private static final int SEED = 17;
  private static final int LONGEST = 8;

  private final IntTable initials = new IntTable();
  private final int[] run = new int[LONGEST];
  private int length;

  /** Takes the words of a sentence one after another. */
  void read(Word word) {
    if (word.capitalised() && word.letterCase != Word.UPPER) {
      if (length == LONGEST) {
        end();
      }
      run[length++] = word.initial;
    } else if (word.letterCase != Word.LOWER || word.cluster == 0 || word.length > 3) {
      end();
    }
  }

  /** The run of words with capitals is over. */
  void end() {
    for (int begin = 0; begin < length - 1; begin++) {
      int hash = SEED;
      for (int at = begin; at < length; at++) {
        hash = next(hash, run[at]);
      }
      initials.or(hash, 1);
    }
    length = 0;
  }

  static int next(int hash, int letter) {
    return hash * 31 + letter;
  }

  /** Hash of the letters of a word in capitals, or 0 where it has fewer than two or too many. */
  static int letters(CharSequence word, int letterCase) {
    int hash = SEED;
    int count = 0;
    for (int at = 0; at < word.length() && letterCase == Word.UPPER; at++) {
      if (Character.isLetter(word.charAt(at))) {
        hash = next(hash, Character.toLowerCase(word.charAt(at)));
        count++;
      }
    }
    return count < 2 || count > LONGEST ? 0 : hash;
  }

  boolean explains(Word word) {
    return word.acronym != 0 && initials.get(word.acronym) != 0;
  }
}
