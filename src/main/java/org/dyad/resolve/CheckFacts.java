package org.dyad.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Proves that the facts fit together; the first that does not is reported with its line. */
final class CheckFacts {
  private static final Set<NameSort> SHARED =
      Set.of(NameSort.ORGAN, NameSort.SURNAME, NameSort.CAPITAL, NameSort.PREFIX);

  private final Facts facts;
  private final Map<String, String> bearers = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  private CheckFacts(Facts facts) {
    this.facts = facts;
  }

  /**
   * Checks actors, countries and names.
   *
   * @throws org.dyad.core.UserError naming file, line and remedy
   */
  static void check(Facts facts) {
    CheckFacts check = new CheckFacts(facts);
    check.checkCountries();
    check.checkActorsOfNamesAndOffices();
    check.checkClashes();
  }

  private void checkCountries() {
    facts.actors().values().forEach(actor -> checkCountry(actor.fact().country(), actor.line()));
    facts.offices().forEach(office -> checkCountry(office.fact().country(), office.line()));
  }

  private void checkCountry(String country, FactLine line) {
    Facts.Placed<DictionaryActor> actor = country == null ? null : facts.actors().get(country);
    if (country != null && (actor == null || actor.fact().kind() != ActorKind.COUNTRY)) {
      throw line.broken(
          "no country \"" + country + "\"", "write an ISO 3166-1 alpha-3 code or add the country");
    }
  }

  private void checkActorsOfNamesAndOffices() {
    facts.names().forEach(name -> checkActor(name.fact().actorId(), name.line()));
    facts.offices().forEach(office -> checkActor(office.fact().actorId(), office.line()));
  }

  private void checkActor(String id, FactLine line) {
    if (!facts.actors().containsKey(id)) {
      throw line.broken("no actor \"" + id + "\"", "correct the id or add a line for the actor");
    }
  }

  /**
   * Two people, or two others, of one name must be declared: a clash is mostly a mistake. The
   * user's lines come last, so that they are the ones blamed.
   */
  private void checkClashes() {
    for (Facts.Placed<WordFact> word : facts.words()) {
      if (word.fact().sort() == WordSort.AMBIGUOUS) {
        ambiguous.add(NameKey.of(word.fact().word()));
      }
    }
    Stream.concat(
            facts.actors().values().stream().map(CheckFacts::name),
            facts.names().stream().filter(name -> !SHARED.contains(name.fact().sort())))
        .sorted(Comparator.comparing(name -> name.line().layer()))
        .forEach(name -> checkClash(name.fact(), name.line()));
  }

  private static Facts.Placed<NameFact> name(Facts.Placed<DictionaryActor> actor) {
    DictionaryActor fact = actor.fact();
    return new Facts.Placed<>(new NameFact(fact.id(), NameSort.NAME, fact.name()), actor.line());
  }

  private void checkClash(NameFact name, FactLine line) {
    String key =
        name.sort() == NameSort.ACRONYM ? NameKey.acronym(name.name()) : NameKey.of(name.name());
    boolean person = facts.actors().get(name.actorId()).fact().kind() == ActorKind.PERSON;
    String place = (person ? "person " : name.sort() == NameSort.ACRONYM ? "acronym " : "") + key;
    String other = bearers.putIfAbsent(place, name.actorId());
    if (other != null
        && !other.equals(name.actorId())
        && !ambiguous.contains(NameKey.of(name.name()))) {
      throw line.broken(
          "\"%s\" is a name of %s too".formatted(name.name(), other),
          "remove one of the two names, or add the word \"%s\" of sort ambiguous"
              .formatted(name.name()));
    }
  }
}
