package org.dyad.resolve;

import java.io.Serializable;

/**
 * A word that helps to read names.
 *
 * @param meaning for a title the office that it announces; empty otherwise
 */
record WordFact(WordSort sort, String word, String meaning) implements Serializable {}
