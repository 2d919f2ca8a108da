package org.dyad.resolve;

/** Identities of actors that the dictionary does not know: kind, colon, normal form. */
final class Discovered {
  static final String COLON = ":";

  private Discovered() {}

  /** The id of an organisation, a place or a people, by the kind of its mention. */
  static String id(String mentionKind, String cleaned, WordLists words) {
    ActorKind kind =
        switch (mentionKind) {
          case MentionKind.ORGANISATION -> ActorKind.ORGANISATION;
          case MentionKind.LOCATION -> ActorKind.PLACE;
          default -> ActorKind.PEOPLE;
        };
    String name = kind == ActorKind.ORGANISATION ? withoutCorporate(cleaned, words) : cleaned;
    String form = kind == ActorKind.PLACE ? Surface.placeForm(name) : Surface.normalForm(name);
    return kind.code() + COLON + (kind == ActorKind.PEOPLE ? singular(form) : form);
  }

  /** One of a people: "Hutus" are "Hutu". */
  private static String singular(String form) {
    boolean plural = form.length() > 3 && form.endsWith("s") && !form.endsWith("ss");
    return plural ? form.substring(0, form.length() - 1) : form;
  }

  /** The id of an organisation that is called as a place is: a team. */
  static String organisationOfPlace(String cleaned) {
    return ActorKind.ORGANISATION.code() + COLON + Surface.placeForm(cleaned);
  }

  /** The id of a person. */
  static String person(String shown) {
    return ActorKind.PERSON.code() + COLON + Surface.normalForm(shown);
  }

  /** The id of an unresolved mention as if it had been discovered; the name may be one word. */
  static String unresolved(String mentionKind, String surface, WordLists words) {
    String cleaned = Surface.clean(surface);
    return mentionKind.equals(MentionKind.PERSON)
        ? person(PersonName.read(cleaned, "", words).shown())
        : id(mentionKind, cleaned, words);
  }

  /** Drops "Inc." and its like from the end, as long as a name is left. */
  static String withoutCorporate(String name, WordLists words) {
    int space = name.lastIndexOf(' ');
    if (space <= 0
        || !words.has(WordSort.CORPORATE, NameKey.join(NameKey.words(name.substring(space))))) {
      return name;
    }
    return withoutCorporate(name.substring(0, space).replaceFirst("[, ]+$", ""), words);
  }
}
