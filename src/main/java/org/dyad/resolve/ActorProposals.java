package org.dyad.resolve;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Proposes a new actor for each name that the dictionary does not know. */
final class ActorProposals {
  private final Dictionary dictionary;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> keys = new HashSet<>();

  ActorProposals(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * A fact line under {@link Facts#ACTOR_HEADER}; nothing where the dictionary knows who may be
   * meant, or has the name for another kind of actor, or where the fact would clash with one of the
   * dictionary or of a line before.
   */
  Optional<String> line(UnresolvedName name) {
    String key = (name.isPerson() ? "person " : "") + NameKey.of(name.name());
    if (!name.claimants().isEmpty()
        || name.isKindClash()
        || dictionary.isTaken(name.name(), name.actorKind())
        || !keys.add(key)) {
      return Optional.empty();
    }
    String id = unused(slug(name));
    ids.add(id);
    return Optional.of(String.join("\t", id, name.kind(), name.name(), "", "", "unknown name"));
  }

  /** Small letters and digits of the name; its kind where it has none of the alphabet. */
  private static String slug(UnresolvedName name) {
    String slug = NameKey.of(name.name()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? name.kind() : slug;
  }

  private String unused(String slug) {
    String id = slug;
    for (int number = 2; dictionary.actor(id) != null || ids.contains(id); number++) {
      id = slug + "-" + number;
    }
    return id;
  }
}
