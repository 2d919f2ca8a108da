package org.dyad.verify;

/**
 * Something that holds for every row, or a step that prepares the proof of it.
 *
 * @param name short name; empty for a step
 * @param sentence what holds; empty for a step
 * @param statement Spark SQL: the rows that break the invariant, or the step
 */
record Invariant(String name, String sentence, String statement) {
  boolean step() {
    return name.isEmpty();
  }
}
