package org.dyad.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a name names its actor; all but {@link #NAME}, the actor's own line, stand in name files. */
enum NameSort {
  NAME("name"),
  ALIAS("alias"),
  ACRONYM("acronym"),
  DEMONYM("demonym"),
  CAPITAL("capital"),
  OFFICE("office"),
  /** A person's family name, as an article uses it after the full name. */
  SURNAME("surname"),
  /** First half of a compound: Sino, Franco. */
  PREFIX("demonym"),
  /** A name that counts only beside the actor's country: foreign ministry. */
  ORGAN("name"),
  /** A news agency or outlet, an actor only where it does more than report. */
  SOURCE("name");

  private final String via;

  NameSort(String via) {
    this.via = via;
  }

  /** The value of {@code actor_mentions.via}. */
  String via() {
    return via;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<NameSort> of(String code) {
    return Stream.of(values()).filter(sort -> sort != NAME && sort.code().equals(code)).findFirst();
  }
}
