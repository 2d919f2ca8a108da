package org.dyad.resolve;

/** The values of {@code mentions.kind}. */
final class MentionKind {
  static final String PERSON = "PER";
  static final String ORGANISATION = "ORG";
  static final String LOCATION = "LOC";
  static final String PEOPLE = "NORP";

  private MentionKind() {}
}
