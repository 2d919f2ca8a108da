package org.dyad.annotate;

/**
 * Whether a listed name of one word is that name where it stands: "Slack" may begin a sentence
 * about rope, and "Apple" a product's name.
 */
final class LoneNames {
  private static final String GLUE_BEFORE = "-@#&";
  private static final String GLUE_AFTER = "-&";

  private LoneNames() {}

  static boolean isName(PhraseFinder.Sentence sentence, int token) {
    return !sentence.isHeadline()
        && !continues(sentence, token)
        && !isContinued(sentence, token)
        && isSpeltAsName(sentence, token);
  }

  /** Whether a longer name, a compound or a handle goes on with the word. */
  private static boolean continues(PhraseFinder.Sentence sentence, int token) {
    Word before = sentence.unmarked(token - 1);
    return before != null && ((before.capitalised() && token > 1) || isMark(before, GLUE_BEFORE));
  }

  private static boolean isContinued(PhraseFinder.Sentence sentence, int token) {
    Word after = sentence.unmarked(token + 1);
    return after != null && (after.capitalised() || isMark(after, GLUE_AFTER));
  }

  private static boolean isMark(Word word, String marks) {
    return word.length == 1 && marks.indexOf(word.initial) >= 0;
  }

  /** Capitals within the word tell; else the document writes it large inside a sentence alone. */
  private static boolean isSpeltAsName(PhraseFinder.Sentence sentence, int token) {
    Word word = sentence.word(token);
    int counts = sentence.caseCounts(token);
    return word.letterCase != Word.INITIAL || (counts > 0 && counts < Passage.SMALL);
  }
}
