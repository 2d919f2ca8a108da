package org.dyad.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Choices among the claims on one name. */
final class Claims {
  private Claims() {}

  static List<Claim> ofPeople(List<Claim> claims) {
    return claims.stream().filter(Claim::isPerson).toList();
  }

  /** One claim an actor, the first; a capital that stands for its country claims nothing here. */
  static List<Claim> distinct(List<Claim> claims) {
    Set<String> seen = new HashSet<>();
    return claims.stream()
        .filter(claim -> claim.sort() != NameSort.CAPITAL)
        .filter(claim -> seen.add(claim.id()))
        .toList();
  }

  /** Among several claimants those whose kind is the mention's: Amazon, the firm and the forest. */
  static List<Claim> ofKind(List<Claim> claims, String mentionKind) {
    if (claims.size() < 2) {
      return claims;
    }
    List<Claim> same =
        claims.stream()
            .filter(claim -> claim.actor().kind().mentionKind().equals(mentionKind))
            .toList();
    return same.isEmpty() ? claims : same;
  }

  static boolean hasSource(List<Claim> claims) {
    return claims.stream().anyMatch(claim -> claim.sort() == NameSort.SOURCE);
  }
}
