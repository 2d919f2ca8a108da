package org.dyad.resolve;

import java.io.Serializable;

/** That an actor bears a name, and how. */
record Claim(DictionaryActor actor, NameSort sort) implements Serializable {

  String id() {
    return actor.id();
  }

  boolean isPerson() {
    return actor.kind() == ActorKind.PERSON;
  }
}
