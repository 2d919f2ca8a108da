package org.dyad.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the mentions of organisations, places and peoples in one article. */
final class NonPersonResolver {
  private static final Pattern LANDED_TITLE =
      Pattern.compile("\\b(Duke|Duchess|Earl|Countess|Prince|Princess) of $");

  private final Dictionary dictionary;
  private final Context context;
  private final CountryOrgans organs;
  private final HeadName head;
  private final NewsOutlets outlets;
  private final Organisations organisations;
  private final SettledActors settled;

  NonPersonResolver(
      Dictionary dictionary, Context context, Organisations organisations, SettledActors settled) {
    this.dictionary = dictionary;
    this.context = context;
    this.organs = new CountryOrgans(dictionary, context);
    this.head = new HeadName(dictionary);
    this.outlets = new NewsOutlets(dictionary.words());
    this.organisations = organisations;
    this.settled = settled;
  }

  /** Resolves organs beside their country and names that the dictionary settles. */
  void resolveAlone(Reading reading) {
    if (!resolveOrganBesideCountry(reading) && !resolveLandedTitle(reading)) {
      reading.cutParty();
      reading.cutLargerPlace();
      if (reading.claims().isEmpty()) {
        shorten(reading);
      }
      resolveByDictionary(reading);
    }
  }

  /** Reads a name that the dictionary does not know without what may be left out of it. */
  private void shorten(Reading reading) {
    head.ofOther(reading.cleaned(), reading.mention.kind()).ifPresent(reading::name);
    if (reading.claims().isEmpty() && reading.isOrganisation()) {
      reading.name(Discovered.withoutCorporate(reading.cleaned(), dictionary.words()));
    }
  }

  private boolean resolveOrganBesideCountry(Reading reading) {
    if (reading.mention.kind().equals(MentionKind.PEOPLE) || reading.hasCountryClaim()) {
      return false;
    }
    Optional<CountryOrgans.Organ> organ = organs.beside(reading.mention, reading.cleaned());
    organ.ifPresent(
        found -> {
          organisations.takeOrgan(found.key(), found.actorId());
          reading.resolve(Resolution.of(found.actorId(), NameSort.ORGAN, Rule.COUNTRY_ORGAN));
        });
    return organ.isPresent();
  }

  /** "the Duchess of Cambridge": the place is a part of the person's name. */
  private boolean resolveLandedTitle(Reading reading) {
    String before = reading.mention.before();
    if (!reading.mention.kind().equals(MentionKind.LOCATION) || !before.endsWith(" of ")) {
      return false;
    }
    Matcher title = LANDED_TITLE.matcher(before);
    if (!title.find()) {
      return false;
    }
    String name = NameKey.of(title.group(1) + " of " + reading.cleaned());
    List<Claim> bearers = Claims.distinct(Claims.ofPeople(dictionary.index().names(name)));
    if (bearers.size() == 1) {
      reading.resolve(Resolution.of(bearers.get(0), Rule.DICTIONARY));
    }
    return reading.isResolved();
  }

  /** An organisation of a city's name is its team or its company, not the city. */
  private boolean bearsPlaceName(Reading reading) {
    return reading.isOrganisation()
        && !reading.claims().isEmpty()
        && reading.claims().stream()
            .allMatch(
                claim ->
                    claim.actor().kind() == ActorKind.PLACE
                        && claim.sort() == NameSort.NAME
                        && claim.actor().country() != null);
  }

  private void resolveByDictionary(Reading reading) {
    if (bearsPlaceName(reading)) {
      return;
    }
    List<Claim> admitted = admitted(reading);
    List<Claim> claims = Claims.ofKind(Claims.distinct(admitted), reading.mention.kind());
    if (Claims.hasSource(admitted)) {
      reading.resolve(ofOutlet(reading, admitted));
      return;
    }
    Optional<Claim> capital =
        reading.claims().stream().filter(claim -> claim.sort() == NameSort.CAPITAL).findFirst();
    if (capital.isPresent() && context.acts(reading.mention)) {
      settled.settle(reading, capital.get(), Rule.CAPITAL_ACTS);
    } else if (isForArticle(reading, claims)) {
      return;
    } else if (claims.size() == 1) {
      settled.settle(reading, claims.get(0), Rule.DICTIONARY);
    } else if (reading.claims().isEmpty() && reading.isOrganisation()) {
      organisations.take(reading.key(), discoveredId(reading), reading.following());
    }
  }

  private Resolution ofOutlet(Reading reading, List<Claim> admitted) {
    List<Claim> claims = Claims.distinct(admitted);
    return claims.size() == 1 && outlets.acts(reading.mention)
        ? Resolution.of(claims.get(0), Rule.OUTLET_ACTS)
        : Resolution.unresolved(Rule.NEWS_SOURCE);
  }

  /** Organs and acronyms mean what the article says before what the dictionary says. */
  private boolean isForArticle(Reading reading, List<Claim> claims) {
    return !dictionary.index().organs(reading.key()).isEmpty()
        || (claims.size() == 1
            && claims.get(0).sort() == NameSort.ACRONYM
            && claims.get(0).actor().kind() == ActorKind.ORGANISATION);
  }

  /** Claims that the mention's kind allows. */
  private static List<Claim> admitted(Reading reading) {
    List<Claim> claims = new ArrayList<>(reading.claims().size());
    for (Claim claim : reading.claims()) {
      boolean allowed =
          switch (claim.sort()) {
            case PREFIX ->
                reading.mention.after().startsWith("-") || reading.mention.after().startsWith("–");
            case CAPITAL -> false;
            default -> true;
          };
      if (allowed && (!claim.isPerson() || reading.hasManyWords())) {
        claims.add(claim);
      }
    }
    return claims;
  }

  /** Resolves what the other mentions of the article explain, such as an acronym. */
  Resolution resolveInArticle(Reading reading) {
    Optional<Resolution> acronym = organisations.acronym(reading.cleaned());
    if (acronym.isPresent()) {
      return acronym.get();
    }
    List<Claim> claims = Claims.distinct(admitted(reading));
    if (bearsPlaceName(reading) && claims.stream().noneMatch(settled::isPlaceNamed)) {
      String id = Discovered.organisationOfPlace(reading.cleaned());
      return Resolution.of(id, NameSort.NAME, Rule.DISCOVERED);
    }
    if (!dictionary.index().organs(reading.key()).isEmpty()) {
      return organisations.organ(reading.key()).orElseGet(() -> organAlone(reading, claims));
    }
    if (!claims.isEmpty()) {
      return besidePlace(reading, claims).orElseGet(() -> settled.byContext(claims));
    }
    if (!reading.claims().isEmpty()) {
      return Resolution.unresolved(Rule.KIND_CLASH);
    }
    return compound(reading).orElseGet(() -> unknown(reading));
  }

  /** "San Jose, Costa Rica": the only claimant in the country of the place named next. */
  private Optional<Resolution> besidePlace(Reading reading, List<Claim> claims) {
    String country = context.countryOfPlaceAfter(reading.following());
    List<Claim> there =
        claims.stream()
            .filter(claim -> country != null && country.equals(claim.actor().country()))
            .toList();
    return there.size() == 1 && claims.size() > 1
        ? Optional.of(Resolution.of(there.get(0), Rule.CONTEXT))
        : Optional.empty();
  }

  /**
   * The one actor of that name, an international one always, another's unless the article speaks of
   * a country that has such an organ and not of his.
   */
  private Resolution organAlone(Reading reading, List<Claim> claims) {
    Resolution alone = organs.alone(reading.key(), settled.countries());
    return claims.size() == 1 && (alone.actorId() == null || isAtHome(claims.get(0)))
        ? Resolution.of(claims.get(0), Rule.DICTIONARY)
        : alone;
  }

  private boolean isAtHome(Claim claim) {
    String country = claim.actor().country();
    return country == null || settled.countries().contains(country);
  }

  /** "Sino-Russian" in one mention is two countries, which one row cannot say. */
  private Optional<Resolution> compound(Reading reading) {
    String[] halves = reading.cleaned().split("[-–]", 2);
    if (halves.length < 2) {
      return Optional.empty();
    }
    Set<String> named = new TreeSet<>();
    for (String half : halves) {
      dictionary.index().claims(half, NameKey.of(half)).stream()
          .filter(claim -> claim.actor().kind() == ActorKind.COUNTRY)
          .forEach(claim -> named.add(claim.id()));
    }
    return named.size() > 1
        ? Optional.of(Resolution.between(Rule.COMPOUND, named))
        : Optional.empty();
  }

  private Resolution unknown(Reading reading) {
    return reading.isOrganisation()
        ? organisations
            .shortForm(reading.cleaned(), reading.key())
            .orElseGet(() -> discoveredOrganisation(reading))
        : discovered(reading);
  }

  private Resolution discoveredOrganisation(Reading reading) {
    String id = organisations.written(reading.key()).orElseGet(() -> discoveredId(reading));
    return Resolution.of(id, NameSort.NAME, Rule.DISCOVERED);
  }

  private Resolution discovered(Reading reading) {
    return Resolution.of(discoveredId(reading), NameSort.NAME, Rule.DISCOVERED);
  }

  private String discoveredId(Reading reading) {
    return Discovered.id(reading.mention.kind(), reading.cleaned(), dictionary.words());
  }
}
