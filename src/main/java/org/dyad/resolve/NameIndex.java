package org.dyad.resolve;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From a name to the actors that bear it. */
final class NameIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::id).thenComparing(Claim::sort);

  /** Names of these sorts count only beside something else. */
  private static final Set<NameSort> BESIDE = Set.of(NameSort.ORGAN, NameSort.SURNAME);

  private final Map<String, List<Claim>> names = new HashMap<>();
  private final Map<String, List<Claim>> acronyms = new HashMap<>();
  private final Map<String, List<Claim>> organs = new HashMap<>();
  private final Map<String, List<Claim>> surnames = new HashMap<>();

  void add(Claim claim, String name) {
    String key = NameKey.of(name);
    switch (claim.sort()) {
      case ACRONYM -> put(acronyms, NameKey.acronym(name), claim);
      case ORGAN -> put(organs, key, claim);
      case SURNAME -> put(surnames, key, claim);
      default -> put(names, key, claim);
    }
    if (claim.isPerson() && claim.sort() == NameSort.NAME) {
      List<String> words = NameKey.words(name);
      put(surnames, words.get(words.size() - 1), new Claim(claim.actor(), NameSort.SURNAME));
    }
  }

  /** Orders the claims, so that nothing depends on the order of the facts. */
  NameIndex sorted() {
    for (Map<String, List<Claim>> index : List.of(names, acronyms, organs, surnames)) {
      index.replaceAll((key, claims) -> claims.stream().distinct().sorted(ORDER).toList());
    }
    return this;
  }

  private static void put(Map<String, List<Claim>> index, String key, Claim claim) {
    index.computeIfAbsent(key, any -> new ArrayList<>(1)).add(claim);
  }

  /** Actors that bear the name by itself, an acronym as it is written. */
  List<Claim> claims(String surface, String key) {
    List<Claim> byName = names.getOrDefault(key, List.of());
    List<Claim> byAcronym = acronyms.getOrDefault(NameKey.acronym(surface), List.of());
    if (byAcronym.isEmpty()) {
      return byName;
    }
    if (byName.isEmpty()) {
      return byAcronym;
    }
    List<Claim> both = new ArrayList<>(byAcronym);
    both.addAll(byName);
    return both;
  }

  List<Claim> names(String key) {
    return names.getOrDefault(key, List.of());
  }

  List<Claim> organs(String key) {
    return organs.getOrDefault(key, List.of());
  }

  List<Claim> surnames(String key) {
    return surnames.getOrDefault(key, List.of());
  }

  /** Whether the sort is one that {@link #claims} finds. */
  static boolean standsAlone(NameSort sort) {
    return !BESIDE.contains(sort);
  }
}
