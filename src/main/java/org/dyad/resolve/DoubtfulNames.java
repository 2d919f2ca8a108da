package org.dyad.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warns of names that a run accepts but that are mostly mistakes. */
final class DoubtfulNames {
  /** Sorts that are found by the same key, whichever of them states it. */
  private static final Set<NameSort> SAME = Set.of(NameSort.NAME, NameSort.ALIAS);

  private final Facts facts;
  private final Map<String, Facts.Placed<NameFact>> stated = new HashMap<>();
  private final Map<String, List<String>> wholeNames = new HashMap<>();

  private DoubtfulNames(Facts facts) {
    this.facts = facts;
  }

  static void report(Facts facts) {
    DoubtfulNames doubts = new DoubtfulNames(facts);
    List<Facts.Placed<NameFact>> names = facts.allNames();
    names.forEach(doubts::take);
    names.forEach(doubts::check);
  }

  private void take(Facts.Placed<NameFact> placed) {
    NameFact name = placed.fact();
    if (!SAME.contains(name.sort())) {
      return;
    }
    String key = NameKey.of(name.name());
    wholeNames.computeIfAbsent(name.actorId(), any -> new ArrayList<>(2)).add(" " + key + " ");
    Facts.Placed<NameFact> former = stated.putIfAbsent(name.actorId() + "\t" + key, placed);
    if (former != null) {
      warn(
          placed,
          "\"%s\" reads as \"%s\" of the same actor (%s)"
              .formatted(name.name(), former.fact().name(), former.line().place()),
          "take it out");
    }
  }

  private void check(Facts.Placed<NameFact> placed) {
    switch (placed.fact().sort()) {
      case ACRONYM -> checkAcronym(placed);
      case SURNAME -> checkSurname(placed);
      default -> {}
    }
  }

  private void checkAcronym(Facts.Placed<NameFact> placed) {
    String name = placed.fact().name();
    if (name.chars().anyMatch(Character::isLowerCase)) {
      warn(
          placed,
          "the acronym \"" + name + "\" has small letters",
          "acronyms are found as they are written: capitals where texts write them, else an alias");
    }
  }

  private void checkSurname(Facts.Placed<NameFact> placed) {
    NameFact name = placed.fact();
    Facts.Placed<DictionaryActor> actor = facts.actors().get(name.actorId());
    if (actor == null) {
      return;
    }
    String surname = " " + NameKey.of(name.name()) + " ";
    if (actor.fact().kind() != ActorKind.PERSON) {
      warn(
          placed,
          "\"%s\" is a surname of %s, no person".formatted(name.name(), name.actorId()),
          "make it an alias");
    } else if (wholeNames.get(name.actorId()).stream().noneMatch(one -> one.contains(surname))) {
      warn(
          placed,
          "\"%s\" is a surname of %s, whose names lack the word"
              .formatted(name.name(), name.actorId()),
          "correct it, or add the full name that has it as alias");
    }
  }

  private void warn(Facts.Placed<NameFact> placed, String fact, String remedy) {
    facts.report(placed.line().warning(fact, remedy));
  }
}
