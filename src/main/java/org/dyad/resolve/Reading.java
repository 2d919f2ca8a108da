package org.dyad.resolve;

import java.util.List;
import java.util.regex.Pattern;

/** A mention on its way: what it says, who claims its name, what became of it. */
final class Reading {
  private static final Pattern PARTY = Pattern.compile("[RDI]-(?=\\p{Lu})");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2}");

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
    if (isOrganisation() && INITIALS.matcher(name).matches()) {
      claims = claims.stream().filter(claim -> !isPlace(claim)).toList();
    }
  }

  /** "SC" is a court or a club before it is South Carolina. */
  private static boolean isPlace(Claim claim) {
    return claim.actor().kind() == ActorKind.PLACE;
  }

  /** Of a place that the dictionary does not know with the larger place after it: "Lima, Peru". */
  void cutLargerPlace() {
    int comma = cleaned.indexOf(", ");
    if (comma > 0 && claims.isEmpty() && mention.kind().equals(MentionKind.LOCATION)) {
      following = cleaned.substring(comma) + following;
      name(cleaned.substring(0, comma));
    }
  }

  /** Of a place behind a party's letter, the place: "D-Calif." */
  void cutParty() {
    if (mention.kind().equals(MentionKind.LOCATION)
        && claims.isEmpty()
        && PARTY.matcher(cleaned).lookingAt()) {
      String place = cleaned.substring(cleaned.indexOf('-') + 1);
      if (!dictionary.index().claims(place, NameKey.of(place)).isEmpty()) {
        name(place);
      }
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
