package org.dyad.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Organs by the country beside them: "Russian foreign ministry", "Ministry of Defence of Peru". */
final class CountryOrgans {
  private final Dictionary dictionary;
  private final Context context;

  CountryOrgans(Dictionary dictionary, Context context) {
    this.dictionary = dictionary;
    this.context = context;
  }

  /** An organ and the key under which the article may name it again. */
  record Organ(String key, String actorId) {}

  /** The organ that a mention names together with its country. */
  Optional<Organ> beside(Mention mention, String cleaned) {
    String key = NameKey.of(cleaned);
    if (claims(key).isEmpty()) {
      return inside(cleaned);
    }
    String country = context.countryBefore(mention.before());
    if (country == null) {
      country = context.countryAfter(mention.after());
    }
    return country == null ? inside(cleaned) : of(key, country).or(() -> inside(cleaned));
  }

  /** Country and organ inside one mention. */
  private Optional<Organ> inside(String cleaned) {
    for (int cut = cleaned.indexOf(' '); cut > 0; cut = cleaned.indexOf(' ', cut + 1)) {
      String country = context.country(Surface.clean(cleaned.substring(0, cut)));
      if (country != null) {
        Optional<Organ> organ = of(NameKey.of(cleaned.substring(cut + 1)), country);
        if (organ.isPresent()) {
          return organ;
        }
      }
    }
    int of = cleaned.lastIndexOf(" of ");
    if (of > 0) {
      String country = context.country(Surface.clean(cleaned.substring(of + 4)));
      return country == null ? Optional.empty() : of(NameKey.of(cleaned.substring(0, of)), country);
    }
    return Optional.empty();
  }

  private Optional<Organ> of(String key, String country) {
    Set<String> ids =
        claims(key).stream()
            .filter(claim -> country.equals(claim.actor().country()))
            .map(Claim::id)
            .collect(Collectors.toSet());
    return ids.size() == 1 ? Optional.of(new Organ(key, ids.iterator().next())) : Optional.empty();
  }

  /** The organs of that name, and organisations that bear it alone. */
  private List<Claim> claims(String key) {
    List<Claim> organs = dictionary.index().organs(key);
    List<Claim> names = dictionary.index().names(key);
    return organs.isEmpty() && !names.isEmpty()
        ? names.stream().filter(claim -> claim.actor().kind() == ActorKind.ORGANISATION).toList()
        : organs;
  }

  /** An organ named without a country: that of the only country of the article that has one. */
  Resolution alone(String key, Set<String> countries) {
    TreeSet<String> ids =
        dictionary.index().organs(key).stream()
            .filter(claim -> claim.actor().country() != null)
            .filter(claim -> countries.contains(claim.actor().country()))
            .map(Claim::id)
            .collect(Collectors.toCollection(TreeSet::new));
    if (ids.size() == 1) {
      return Resolution.of(ids.first(), NameSort.ORGAN, Rule.ONLY_COUNTRY);
    }
    return ids.isEmpty()
        ? Resolution.unresolved(Rule.ORGAN_WITHOUT_COUNTRY)
        : Resolution.between(Resolution.AMBIGUOUS, ids);
  }
}
