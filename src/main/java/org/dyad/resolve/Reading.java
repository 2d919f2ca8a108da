package org.dyad.resolve;

import java.util.List;

/** A mention on its way: what it says, who claims its name, what became of it. */
final class Reading {
  final Mention mention;
  final String cleaned;
  final String key;
  final List<Claim> claims;

  /** The name's parts where the mention is a person's, else null. */
  final PersonName person;

  private Resolution resolution;

  Reading(Mention mention, Dictionary dictionary) {
    this.mention = mention;
    this.cleaned = Surface.clean(mention.surface());
    this.key = NameKey.of(cleaned);
    this.claims = dictionary.index().claims(cleaned, key);
    this.person =
        mention.kind().equals(MentionKind.PERSON)
            ? PersonName.read(cleaned, mention.before(), dictionary.words())
            : null;
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
