package org.dyad.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Proposes, for names that the dictionary does not know, actors that may be meant. */
final class AliasProposals {
  /** A surname that more people bear is no hint. */
  private static final int MOST_BEARERS = 5;

  private final Dictionary dictionary;
  private final Map<String, List<NameFact>> near = new HashMap<>();

  AliasProposals(Dictionary dictionary, Collection<UnresolvedName> names) {
    this.dictionary = dictionary;
    NearNames index = new NearNames(names.stream().map(name -> NameKey.of(name.name())).toList());
    dictionary
        .names()
        .filter(known -> NameIndex.standsAlone(known.sort()) && known.sort() != NameSort.ACRONYM)
        .forEach(
            known ->
                index
                    .near(NameKey.of(known.name()))
                    .forEach(
                        key -> near.computeIfAbsent(key, any -> new ArrayList<>(1)).add(known)));
  }

  /**
   * Fact lines under {@link Facts#NAME_HEADER}, their source saying why: claimants of an ambiguous
   * name, bearers of a surname, and names that differ by one letter, in the order of the ids.
   * Nothing for the name of another kind of actor: Paris is no Mr Paris.
   */
  List<String> lines(UnresolvedName name) {
    if (name.isKindClash()) {
      return List.of();
    }
    return Stream.of(claimants(name), bearers(name), near(name)).flatMap(List::stream).toList();
  }

  /**
   * Who is called so already may lose the name; who is not may be given it. An organ's name stands
   * for that of every country: as alias it would name one anywhere.
   */
  private List<String> claimants(UnresolvedName name) {
    String key = NameKey.of(name.name());
    List<String> lines = new ArrayList<>();
    for (String id : name.claimants()) {
      DictionaryActor actor = dictionary.actor(id);
      if (actor == null || NameKey.of(actor.name()).equals(key)) {
        continue;
      }
      List<NameFact> stated =
          dictionary.namesOf(id).stream()
              .filter(fact -> NameKey.of(fact.name()).equals(key))
              .filter(fact -> fact.sort() != NameSort.SURNAME)
              .toList();
      stated.stream()
          .filter(fact -> fact.sort() != NameSort.ORGAN)
          .forEach(fact -> lines.add("-" + line(fact, "takes it from " + actor.name())));
      if (stated.isEmpty()) {
        addAlias(name, actor, "claimed by " + actor.name(), lines);
      }
    }
    return lines;
  }

  private List<String> bearers(UnresolvedName name) {
    List<String> lines = new ArrayList<>();
    List<Claim> claims = Claims.distinct(dictionary.index().surnames(NameKey.of(name.name())));
    if (name.isPerson() && claims.size() <= MOST_BEARERS && name.claimants().isEmpty()) {
      claims.forEach(
          claim -> addAlias(name, claim.actor(), "surname of " + claim.actor().name(), lines));
    }
    return lines;
  }

  private List<String> near(UnresolvedName name) {
    List<String> lines = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    near.getOrDefault(NameKey.of(name.name()), List.of()).stream()
        .sorted(Comparator.comparing(NameFact::actorId).thenComparing(NameFact::name))
        .filter(known -> isOfKind(name, known) && seen.add(known.actorId()))
        .forEach(
            known ->
                addAlias(
                    name,
                    dictionary.actor(known.actorId()),
                    "differs by one letter from " + known.name(),
                    lines));
    return lines;
  }

  private boolean isOfKind(UnresolvedName name, NameFact known) {
    String mention =
        known.sort() == NameSort.DEMONYM
            ? MentionKind.PEOPLE
            : dictionary.actor(known.actorId()).kind().mentionKind();
    return name.actorKind().mentionKind().equals(mention);
  }

  /** Nothing where another actor is called so: the two facts would clash. */
  private void addAlias(
      UnresolvedName name, DictionaryActor actor, String why, List<String> lines) {
    if (!dictionary.isTaken(name.name(), actor.kind())) {
      lines.add(line(new NameFact(actor.id(), NameSort.ALIAS, name.name()), why));
    }
  }

  private static String line(NameFact fact, String why) {
    return String.join("\t", fact.actorId(), fact.sort().code(), fact.name(), why);
  }
}
