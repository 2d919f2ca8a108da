package org.dyad.resolve;

import java.io.Serializable;

/**
 * What is wrong with a line of a dictionary file.
 *
 * @param file its name: a bundled file's alone, else its path
 * @param line number from 1; 0 where it is the whole file
 * @param fact what is wrong, with the value found
 * @param remedy what to do, in the imperative
 */
public record DictionaryFinding(
    Severity severity, String file, int line, String fact, String remedy) implements Serializable {

  /** What becomes of a run under such a dictionary. */
  public enum Severity {
    /** It stops before any work. */
    ERROR,
    /** It goes on: mostly a mistake, but not always. */
    WARNING
  }

  /** One line for a person. */
  @Override
  public String toString() {
    String place = line == 0 ? file + " " : "%s, line %d: ".formatted(file, line);
    return place + fact + "; " + remedy + ".";
  }
}
