package org.dyad.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves the mentions of persons in one article. */
final class PersonResolver {
  private final Dictionary dictionary;
  private final Context context;
  private final People people;
  private final SettledActors settled;

  PersonResolver(Dictionary dictionary, Context context, People people, SettledActors settled) {
    this.dictionary = dictionary;
    this.context = context;
    this.people = people;
    this.settled = settled;
  }

  /** Resolves a full name that the dictionary settles; others are only remembered. */
  void resolveAlone(Reading reading) {
    List<Claim> whole = Claims.ofPeople(reading.claims());
    PersonName name = reading.person;
    if (!whole.isEmpty() && reading.hasManyWords()) {
      decide(reading, whole, Rule.DICTIONARY);
    } else if (name.isFull()) {
      resolveFullName(reading);
    }
  }

  private void resolveFullName(Reading reading) {
    PersonName name = reading.person;
    List<Claim> claims = bearers(name.key());
    if (!claims.isEmpty()) {
      decide(reading, claims, Rule.DICTIONARY);
      return;
    }
    List<Claim> plain = name.withoutInitials().map(this::bearers).orElse(List.of());
    if (plain.isEmpty()) {
      resolveUnknown(reading);
    } else {
      decide(reading, plain, Rule.DICTIONARY_INITIALS);
    }
  }

  private List<Claim> bearers(String key) {
    return Claims.ofPeople(dictionary.index().names(key));
  }

  private void resolveUnknown(Reading reading) {
    List<Claim> others = Claims.distinct(reading.claims());
    if (Claims.hasSource(others)) {
      reading.resolve(Resolution.unresolved(Rule.NEWS_SOURCE));
    } else if (others.size() == 1) {
      settled.settle(reading, others.get(0), Rule.DICTIONARY);
    } else {
      people.takeUnknown(reading.person);
    }
  }

  /** One bearer, or the one whose office the title announces; else the article must decide. */
  private void decide(Reading reading, List<Claim> claims, String rule) {
    List<Claim> bearers = Claims.distinct(claims);
    Set<String> ids = bearers.stream().map(Claim::id).collect(Collectors.toSet());
    Optional<String> holder =
        ids.size() == 1 ? Optional.empty() : people.holder(reading.person, ids);
    if (ids.size() == 1) {
      people.takeKnown(reading.person, bearers.get(0).id());
      reading.resolve(Resolution.of(bearers.get(0), rule));
    } else if (holder.isPresent()) {
      people.takeKnown(reading.person, holder.get());
      reading.resolve(Resolution.of(holder.get(), NameSort.NAME, Rule.TITLE_OFFICE));
    }
  }

  /** Resolves what the other mentions of the article explain, such as a bare surname. */
  Resolution resolveInArticle(Reading reading) {
    PersonName name = reading.person;
    List<Claim> claims = bearers(name.key());
    if (!name.isFull()) {
      Resolution single = people.single(name, Claims.distinct(claims), countryBeforeTitle(reading));
      boolean clash = !reading.claims().isEmpty() && single.rule().equals(Rule.SINGLE_NAME);
      return clash ? clashing(reading) : single;
    }
    List<Claim> bearers = Claims.distinct(claims.isEmpty() ? otherBearers(reading) : claims);
    return bearers.isEmpty() ? people.discovered(name) : settled.byContext(bearers);
  }

  /** The organisation of that name if the article names it as such elsewhere: Ryanair. */
  private Resolution clashing(Reading reading) {
    List<Claim> claims = Claims.distinct(reading.claims());
    return claims.size() == 1 && settled.isOrganisationNamed(claims.get(0))
        ? Resolution.of(claims.get(0), Rule.DICTIONARY)
        : Resolution.unresolved(Rule.KIND_CLASH);
  }

  /** Those who bear the name with its title as a part of it, else without its initials. */
  private List<Claim> otherBearers(Reading reading) {
    List<Claim> whole = Claims.ofPeople(reading.claims());
    return whole.isEmpty()
        ? reading.person.withoutInitials().map(this::bearers).orElse(List.of())
        : whole;
  }

  private String countryBeforeTitle(Reading reading) {
    String before = reading.mention.before();
    int title = dictionary.words().titleWordsAtEnd(NameKey.words(before));
    if (title == 0) {
      return null;
    }
    List<String> words = Arrays.asList(before.strip().split("\\s+", -1));
    int end = Math.max(0, words.size() - title);
    return context.countryBefore(String.join(" ", words.subList(0, end)) + " ");
  }
}
