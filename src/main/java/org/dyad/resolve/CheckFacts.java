package org.dyad.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Proves that the facts fit together; those that do not are findings, each with its line. */
final class CheckFacts {
  private static final Set<NameSort> SHARED =
      Set.of(NameSort.ORGAN, NameSort.SURNAME, NameSort.CAPITAL, NameSort.PREFIX);

  private final Facts facts;
  private final Map<String, Facts.Placed<NameFact>> bearers = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  private CheckFacts(Facts facts) {
    this.facts = facts;
  }

  /** Checks actors, countries and names; the facts take the findings. */
  static void check(Facts facts) {
    CheckFacts check = new CheckFacts(facts);
    check.checkCountries();
    check.checkCountriesOfCountries();
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
      facts.report(
          line.error(
              "no country \"" + country + "\"",
              "write an ISO 3166-1 alpha-3 code or add the country"));
    }
  }

  /**
   * The one relation that leads from an actor to one of its kind: a territory may count for another
   * country, which is its own. So no chain and no circle can come about.
   */
  private void checkCountriesOfCountries() {
    for (Facts.Placed<DictionaryActor> placed : facts.actors().values()) {
      DictionaryActor actor = placed.fact();
      Facts.Placed<DictionaryActor> home =
          actor.country() == null ? null : facts.actors().get(actor.country());
      if (actor.kind() == ActorKind.COUNTRY
          && home != null
          && !home.fact().id().equals(home.fact().country())) {
        facts.report(
            placed
                .line()
                .error(
                    "the country of %s is %s, which is not its own country"
                        .formatted(actor.id(), home.fact().id()),
                    "write %s, or a country that is its own".formatted(actor.id())));
      }
    }
  }

  private void checkActorsOfNamesAndOffices() {
    facts.names().forEach(name -> checkActor(name.fact().actorId(), name.line()));
    facts.offices().forEach(office -> checkActor(office.fact().actorId(), office.line()));
  }

  private void checkActor(String id, FactLine line) {
    if (!facts.actors().containsKey(id)) {
      facts.report(
          line.error("no actor \"" + id + "\"", "correct the id or add a line for the actor"));
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
    facts.allNames().stream()
        .filter(name -> !SHARED.contains(name.fact().sort()))
        .filter(name -> facts.actors().containsKey(name.fact().actorId()))
        .sorted(Comparator.comparing(name -> name.line().layer()))
        .forEach(this::checkClash);
  }

  private void checkClash(Facts.Placed<NameFact> placed) {
    NameFact name = placed.fact();
    String key =
        name.sort() == NameSort.ACRONYM ? NameKey.acronym(name.name()) : NameKey.of(name.name());
    boolean person = facts.actors().get(name.actorId()).fact().kind() == ActorKind.PERSON;
    String place = (person ? "person " : name.sort() == NameSort.ACRONYM ? "acronym " : "") + key;
    Facts.Placed<NameFact> other = bearers.putIfAbsent(place, placed);
    if (other != null
        && !other.fact().actorId().equals(name.actorId())
        && !ambiguous.contains(NameKey.of(name.name()))) {
      facts.report(
          placed
              .line()
              .error(
                  "\"%s\" is a name of %s too (%s)"
                      .formatted(name.name(), other.fact().actorId(), other.line().place()),
                  "remove one of the two names, or add the word \"%s\" of sort ambiguous"
                      .formatted(name.name())));
    }
  }
}
