package org.dyad.resolve;

import java.util.List;

/** A mention on its way: what it says, who claims its name, what became of it. */
final class Reading {
  final Mention mention;

  /** The name's parts where the mention is a person's, else null. */
  final PersonName person;

  private final Dictionary dictionary;
  private String following;
  private String cleaned;
  private String key;
  private List<Claim> claims;
  private Resolution resolution;

  Reading(Mention mention, Dictionary dictionary) {
    this.mention = mention;
    this.dictionary = dictionary;
    String surface = mention.surface();
    int bracket = surface.indexOf(" (");
    int end = bracket > 0 ? bracket : surface.length();
    this.following = surface.substring(end) + mention.after();
    name(Surface.clean(surface.substring(0, end)));
    if (isPerson() && claims.isEmpty() && cleaned.indexOf(' ') > 0) {
      name(new HeadName(dictionary).ofPerson(cleaned));
    }
    this.person =
        isPerson() ? PersonName.read(cleaned, mention.before(), dictionary.words()) : null;
  }

  /** Reads the mention under another name. */
  void name(String name) {
    cleaned = name;
    key = NameKey.of(name);
    claims = dictionary.index().claims(name, key);
  }

  /** Of a place that the dictionary does not know with the larger place after it: "Lima, Peru". */
  void cutLargerPlace() {
    int comma = cleaned.indexOf(", ");
    if (comma > 0 && claims.isEmpty() && mention.kind().equals(MentionKind.LOCATION)) {
      following = cleaned.substring(comma) + following;
      name(cleaned.substring(0, comma));
    }
  }

  /** What stands after the name: the rest of the mention, and the sentence. */
  String following() {
    return following;
  }

  /** The name without what clings to it. */
  String cleaned() {
    return cleaned;
  }

  String key() {
    return key;
  }

  List<Claim> claims() {
    return claims;
  }

  private boolean isPerson() {
    return mention.kind().equals(MentionKind.PERSON);
  }

  void resolve(Resolution found) {
    resolution = found;
  }

  boolean isResolved() {
    return resolution != null;
  }

  /** What became of the mention; null as long as nothing has. */
  Resolution resolution() {
    return resolution;
  }

  /** Whether the name has two words or more. */
  boolean hasManyWords() {
    return key.indexOf(' ') > 0;
  }

  boolean isOrganisation() {
    return mention.kind().equals(MentionKind.ORGANISATION);
  }

  boolean hasCountryClaim() {
    return claims.stream().anyMatch(claim -> claim.actor().kind() == ActorKind.COUNTRY);
  }
}
