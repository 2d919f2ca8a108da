package org.dyad.resolve;

import java.io.Serializable;

/** One name of an actor. */
record NameFact(String actorId, NameSort sort, String name) implements Serializable {}
