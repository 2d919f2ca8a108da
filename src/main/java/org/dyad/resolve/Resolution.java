package org.dyad.resolve;

import java.util.Collection;
import java.util.TreeSet;

/**
 * What became of a mention.
 *
 * @param actorId null where unresolved
 * @param via how the actor was named; null where unresolved
 * @param rule why
 */
public record Resolution(String actorId, String via, String rule) {
  static final String AMBIGUOUS = "ambiguous";

  static Resolution of(Claim claim, String rule) {
    return new Resolution(claim.id(), claim.sort().via(), rule);
  }

  static Resolution of(String actorId, NameSort sort, String rule) {
    return new Resolution(actorId, sort.via(), rule);
  }

  static Resolution unresolved(String rule) {
    return new Resolution(null, null, rule);
  }

  /** Unresolved between the actors, named in the order of their ids. */
  static Resolution between(String rule, Collection<String> actorIds) {
    return unresolved(rule + ": " + String.join(" | ", new TreeSet<>(actorIds)));
  }

  boolean resolved() {
    return actorId != null;
  }
}
