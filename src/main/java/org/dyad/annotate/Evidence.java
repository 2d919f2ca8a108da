package org.dyad.annotate;

import org.dyad.annotate.Gazetteer.Group;

/**
 * What a document says of a word wherever it stands: that a title goes before it once, that an
 * organisation's word follows it, that it stands in brackets (Chieu and Ng 2003).
 */
final class Evidence {
  static final int AFTER_TITLE = 1;
  static final int AFTER_GIVEN_NAME = 1 << 1;
  static final int BEFORE_SURNAME = 1 << 2;
  static final int AFTER_PLACE_WORD = 1 << 3;
  static final int BEFORE_ORGANISATION_HEAD = 1 << 4;
  static final int BEFORE_SPEECH = 1 << 5;
  static final int IN_BRACKETS = 1 << 6;
  static final int AFTER_ARTICLE = 1 << 7;
  static final int IS_ACRONYM = 1 << 8;
  static final int KINDS = 9;

  private static final int ARTICLE = Hashing.lowerCase("the", 0, 3);
  private static final int OPEN = Hashing.lowerCase("(", 0, 1);
  private static final int CLOSE = Hashing.lowerCase(")", 0, 1);

  private Evidence() {}

  /** What the neighbours say of a word with a capital; the border stands around a sentence. */
  static int of(Word before, Word here, Word after) {
    int bits = 0;
    if (before.is(Group.TITLE) && before.letterCase != Word.LOWER) {
      bits |= AFTER_TITLE;
    }
    if (before.is(Group.GIVEN) && before.capitalised()) {
      bits |= AFTER_GIVEN_NAME;
    }
    if (here.is(Group.GIVEN) && after.is(Group.SURNAME) && after.capitalised()) {
      bits |= BEFORE_SURNAME;
    }
    if (before.is(Group.PLACE_WORD) && before.letterCase == Word.LOWER) {
      bits |= AFTER_PLACE_WORD;
    }
    if (after.is(Group.ORGANISATION_HEAD) && after.capitalised()) {
      bits |= BEFORE_ORGANISATION_HEAD;
    }
    if (after.is(Group.SPEECH) && after.letterCase == Word.LOWER) {
      bits |= BEFORE_SPEECH;
    }
    if (before.lower == OPEN && after.lower == CLOSE) {
      bits |= IN_BRACKETS;
    }
    if (before.lower == ARTICLE) {
      bits |= AFTER_ARTICLE;
    }
    return bits;
  }
}
