package org.dyad.resolve;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dictionary's actors that one article has settled so far, and what they lend to its doubtful
 * names: a country decides between namesakes, an organisation explains its short forms.
 */
final class SettledActors {
  private final Organisations organisations;
  private final Set<String> countries = new TreeSet<>();
  private final Set<String> placedCountries = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> named = new HashSet<>();

  SettledActors(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Ids of the countries named, in the order of their ids. */
  Set<String> countries() {
    return Collections.unmodifiableSet(countries);
  }

  /** Gives the mention to the claimant and remembers him. */
  void settle(Reading reading, Claim claim, String rule) {
    DictionaryActor actor = claim.actor();
    reading.resolve(Resolution.of(claim, rule));
    if (actor.kind() == ActorKind.COUNTRY) {
      countries.add(actor.id());
    }
    if (actor.kind() == ActorKind.PLACE && actor.country() != null) {
      placedCountries.add(actor.country());
    }
    if (actor.kind() == ActorKind.PLACE) {
      places.add(actor.id());
    }
    if (actor.kind() == ActorKind.ORGANISATION) {
      organisations.take(reading.key(), actor.id(), reading.following());
      named.add(actor.id());
    }
  }

  /** Whether the article names the claimant, an organisation, as an organisation or a place. */
  boolean isOrganisationNamed(Claim claim) {
    return named.contains(claim.id());
  }

  /** The one claimant, or the one of whose country the article speaks. */
  Resolution byContext(List<Claim> claims) {
    if (claims.size() == 1) {
      return Resolution.of(claims.get(0), Rule.DICTIONARY);
    }
    Set<String> named = countriesFor(claims);
    List<Claim> supported = claims.stream().filter(claim -> isSupported(claim, named)).toList();
    return supported.size() == 1
        ? Resolution.of(supported.get(0), Rule.CONTEXT)
        : Resolution.between(Resolution.AMBIGUOUS, claims.stream().map(Claim::id).toList());
  }

  /** Whether the article names the claimant, a place, as a place. */
  boolean isPlaceNamed(Claim claim) {
    return places.contains(claim.id());
  }

  /**
   * The countries that speak for a place among these: where one of them is itself a country, as
   * Georgia is, a country that the article names does not tell the two apart.
   */
  private Set<String> countriesFor(List<Claim> claims) {
    boolean countryAmong =
        claims.stream().anyMatch(claim -> claim.actor().kind() == ActorKind.COUNTRY);
    return countryAmong ? Set.of() : countries;
  }

  private boolean isSupported(Claim claim, Set<String> countriesForPlaces) {
    String country = claim.actor().country();
    boolean place = claim.actor().kind() == ActorKind.PLACE;
    return country != null
        && (placedCountries.contains(country)
            || (place ? countriesForPlaces : countries).contains(country));
  }
}
