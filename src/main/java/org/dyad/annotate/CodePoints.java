package org.dyad.annotate;

/** Turns UTF-16 indices of a text into code point offsets, as the tables count them. */
final class CodePoints {
  /** Code points before each index; null where the two are the same. */
  private final int[] before;

  CodePoints(String text) {
    before = hasPairs(text) ? count(text) : null;
  }

  /** Code points before an index; an index inside a pair counts the pair. */
  int offset(int index) {
    return before == null ? index : before[index];
  }

  private static boolean hasPairs(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() + 1];
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int width = Character.charCount(text.codePointAt(at));
      for (int part = 1; part <= width; part++) {
        before[at + part] = before[at] + 1;
      }
    }
    return before;
  }
}
