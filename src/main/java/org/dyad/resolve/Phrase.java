package org.dyad.resolve;

import java.io.Serializable;

/**
 * A name that means one actor wherever it stands.
 *
 * @param name as it is written
 * @param kind PER, ORG, LOC or NORP
 */
public record Phrase(String name, String kind) implements Serializable {}
