package org.dyad.train;

/**
 * A mention with what gold and system say of it.
 *
 * @param document number of the document in its file
 * @param found the mention as the system has it; null where the system missed it
 * @param goldSentence sentence of the gold mention; -1 where there is none
 * @param gold its actor; null where the mention is spurious
 * @param surface as the gold has it, else as the system has it
 */
record Judged(int document, NamedMention found, int goldSentence, String gold, String surface) {

  /** The entity that the system puts it in; null where missed. */
  String system() {
    return found == null ? null : found.entity();
  }

  boolean isMissed() {
    return found == null;
  }

  boolean isSpurious() {
    return gold == null;
  }

  boolean isResolved() {
    return found != null && found.actorId() != null;
  }
}
