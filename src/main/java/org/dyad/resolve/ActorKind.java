package org.dyad.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an actor is. */
enum ActorKind {
  PERSON,
  ORGANISATION,
  COUNTRY,
  PLACE,
  PEOPLE;

  /** As tables and files write it, for example {@code person}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ActorKind> of(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** The kind of mention that names such an actor. */
  String mentionKind() {
    return switch (this) {
      case PERSON -> MentionKind.PERSON;
      case ORGANISATION -> MentionKind.ORGANISATION;
      case COUNTRY, PLACE -> MentionKind.LOCATION;
      case PEOPLE -> MentionKind.PEOPLE;
    };
  }
}
