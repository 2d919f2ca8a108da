package org.dyad.resolve;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of one article: full names first, then what stands for them. */
final class People {
  private final Dictionary dictionary;
  private final LocalDate day;
  private final Map<String, PersonName> unknown = new LinkedHashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, TreeSet<String>> surnames = new TreeMap<>();
  private final Map<String, TreeSet<String>> givenNames = new TreeMap<>();
  private Map<String, String> variants = Map.of();

  People(Dictionary dictionary, LocalDate day) {
    this.dictionary = dictionary;
    this.day = day;
  }

  /** Takes a person resolved by the dictionary. */
  void takeKnown(PersonName name, String actorId) {
    if (name.isFull()) {
      known.put(name.key(), actorId);
    }
  }

  /** Takes a full name that the dictionary does not know. */
  void takeUnknown(PersonName name) {
    unknown.merge(
        name.key(),
        name,
        (first, second) ->
            Surface.normalForm(second.shown()).compareTo(Surface.normalForm(first.shown())) > 0
                ? second
                : first);
  }

  /** Ends the taking: unites variants of one full name and says who bears which surname. */
  void gather() {
    variants = new HashMap<>();
    unknown.forEach(
        (key, name) ->
            longer(name).or(() -> formal(name)).ifPresent(other -> variants.put(key, other)));
    variants.keySet().forEach(this::bearNickname);
    WordLists lists = dictionary.words();
    unknown.forEach(
        (key, name) -> {
          if (!variants.containsKey(key)) {
            bear(name.surnames(lists), name.words().get(0), Discovered.person(name.shown()));
          }
        });
    known.forEach(
        (key, id) -> {
          PersonName name = named(List.of(key.split(" ", -1)));
          Set<String> borne = new HashSet<>(dictionary.surnames(id));
          if (borne.isEmpty()) {
            borne.addAll(name.surnames(lists));
          }
          bear(borne, name.words().get(0), id);
        });
  }

  private static PersonName named(List<String> words) {
    return new PersonName("", words, "", PersonName.Titled.NO);
  }

  private void bear(Collection<String> borne, String given, String id) {
    borne.forEach(surname -> surnames.computeIfAbsent(surname, any -> new TreeSet<>()).add(id));
    givenNames.computeIfAbsent(given, any -> new TreeSet<>()).add(id);
  }

  /** "Jim" is the person whom the article calls Jim Comey and James Comey. */
  private void bearNickname(String key) {
    String given = unknown.get(key).words().get(0);
    String other = written(key);
    if (!other.contains(given)) {
      givenNames.computeIfAbsent(given, any -> new TreeSet<>()).add(actor(other));
    }
  }

  /** The key under which the article writes a name most fully. */
  private String written(String key) {
    String fullest = key;
    while (variants.containsKey(fullest)) {
      fullest = variants.get(fullest);
    }
    return fullest;
  }

  /** The one longer name in the article that this one shortens, by key; else none. */
  private Optional<String> longer(PersonName name) {
    List<String> candidates =
        Stream.concat(unknown.keySet().stream(), known.keySet().stream())
            .filter(key -> key.length() > name.key().length())
            .filter(key -> shortens(name.key(), key))
            .toList();
    return theOnlyOf(candidates);
  }

  /** The first of some names of the article, if all name one person. */
  private Optional<String> theOnlyOf(List<String> keys) {
    Set<String> ids = keys.stream().map(this::actor).collect(Collectors.toSet());
    return ids.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }

  /**
   * The name in the article of which this one is another form, "Robert Mueller" for "Bob Mueller":
   * one that the dictionary knows, else the one with the given name in full.
   */
  private Optional<String> formal(PersonName name) {
    String given = name.words().get(0);
    String full = dictionary.words().givenName(given);
    String surname = " " + name.words().get(name.words().size() - 1);
    return theOnlyOf(
        Stream.concat(known.keySet().stream(), unknown.keySet().stream())
            .filter(key -> key.endsWith(surname) && !key.equals(name.key()))
            .filter(key -> differByGivenName(name.key(), key))
            .filter(key -> known.containsKey(key) || key.startsWith(full + " "))
            .sorted()
            .toList());
  }

  /** Whether two names are one but for the form of the given name, and initials. */
  private boolean differByGivenName(String one, String other) {
    List<String> first = withoutInitials(one);
    List<String> second = withoutInitials(other);
    WordLists lists = dictionary.words();
    return !first.get(0).equals(second.get(0))
        && lists.givenName(first.get(0)).equals(lists.givenName(second.get(0)))
        && first.subList(1, first.size()).equals(second.subList(1, second.size()));
  }

  private static List<String> withoutInitials(String key) {
    PersonName name = named(List.of(key.split(" ", -1)));
    return List.of(name.withoutInitials().orElse(key).split(" ", -1));
  }

  private boolean shortens(String shorter, String longer) {
    PersonName name = named(List.of(longer.split(" ", -1)));
    List<String> core = name.core(dictionary.words());
    return (core.size() == name.words().size() && longer.endsWith(" " + shorter))
        || name.withoutInitials().filter(shorter::equals).isPresent();
  }

  /** Resolves a full name that the dictionary does not know. */
  Resolution discovered(PersonName name) {
    String key = written(name.key());
    String id = actor(key);
    return key.equals(name.key())
        ? Resolution.of(id, NameSort.NAME, Rule.DISCOVERED)
        : Resolution.of(id, NameSort.ALIAS, Rule.ARTICLE_NAME);
  }

  private String actor(String key) {
    return known.containsKey(key) ? known.get(key) : Discovered.person(unknown.get(key).shown());
  }

  /**
   * Resolves a name of one word.
   *
   * @param claims people who bear it alone in the dictionary
   * @param country the country named before the title; null for none
   */
  Resolution single(PersonName name, List<Claim> claims, String country) {
    TreeSet<String> inArticle = surnames.getOrDefault(name.key(), new TreeSet<>());
    TreeSet<String> candidates = new TreeSet<>(inArticle);
    claims.forEach(claim -> candidates.add(claim.id()));
    Optional<String> holder = holder(name, candidates, country);
    if (holder.isPresent() && !candidates.equals(Set.of(holder.get()))) {
      return Resolution.of(holder.get(), NameSort.SURNAME, Rule.TITLE_OFFICE);
    }
    if (candidates.size() == 1) {
      return inArticle.isEmpty()
          ? Resolution.of(claims.get(0), Rule.DICTIONARY)
          : Resolution.of(candidates.first(), NameSort.SURNAME, Rule.ARTICLE_SURNAME);
    }
    if (!candidates.isEmpty()) {
      return Resolution.between(Resolution.AMBIGUOUS, candidates);
    }
    TreeSet<String> given = givenNames.getOrDefault(name.key(), new TreeSet<>());
    if (given.size() == 1 && name.titled() == PersonName.Titled.NO) {
      return Resolution.of(given.first(), NameSort.ALIAS, Rule.ARTICLE_GIVEN_NAME);
    }
    return Resolution.unresolved(
        name.titled() == PersonName.Titled.NO ? Rule.SINGLE_NAME : Rule.BARE_SURNAME);
  }

  /** The one bearer of the surname who held the office that the title announces. */
  private Optional<String> holder(PersonName name, Set<String> candidates, String country) {
    if (name.office().isEmpty()) {
      return Optional.empty();
    }
    Set<String> among =
        candidates.stream().filter(id -> holds(id, name, country)).collect(Collectors.toSet());
    if (!among.isEmpty()) {
      return theOnly(among);
    }
    return theOnly(
        dictionary.index().surnames(name.key()).stream()
            .map(Claim::id)
            .filter(id -> holds(id, name, country))
            .collect(Collectors.toSet()));
  }

  /** Which of several bearers of a full name the title and the day mean. */
  Optional<String> holder(PersonName name, Set<String> bearers) {
    return name.office().isEmpty()
        ? Optional.empty()
        : theOnly(bearers.stream().filter(id -> holds(id, name, null)).collect(Collectors.toSet()));
  }

  private static Optional<String> theOnly(Set<String> ids) {
    return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
  }

  private boolean holds(String id, PersonName name, String country) {
    return dictionary.offices(id).stream()
        .filter(office -> office.office().equals(name.office()))
        .filter(office -> country == null || country.equals(office.country()))
        .anyMatch(
            office ->
                name.titled() == PersonName.Titled.FORMER
                    ? office.until() != null && (day == null || !day.isBefore(office.until()))
                    : office.mayHoldOn(day));
  }
}
