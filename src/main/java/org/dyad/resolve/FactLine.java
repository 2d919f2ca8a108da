package org.dyad.resolve;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One line of a dictionary file.
 *
 * @param file its name, for messages
 * @param line number from 1
 * @param cells the line split at tabs; missing ones at the end are empty
 * @param layer whether its file is the user's own
 */
record FactLine(String file, int line, List<String> cells, Facts.Layer layer) {
  private static final String REMOVAL = "-";

  /** The cell, stripped; empty where the line ends before it. */
  String cell(int at) {
    String cell = at < cells.size() ? cells.get(at).strip() : "";
    return at == 0 && removes() ? cell.substring(1).strip() : cell;
  }

  /** Whether the line takes its fact away: it begins with a hyphen. */
  boolean removes() {
    return cells.get(0).strip().startsWith(REMOVAL);
  }

  String required(int at, String column) {
    String cell = cell(at);
    if (cell.isEmpty()) {
      throw broken(column + " is empty", "fill the cell in");
    }
    return cell;
  }

  /** Null where the cell is empty. */
  String optional(int at) {
    String cell = cell(at);
    return cell.isEmpty() ? null : cell;
  }

  /** Null where the cell is empty. */
  LocalDate date(int at, String column) {
    String cell = cell(at);
    try {
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    } catch (DateTimeParseException unreadable) {
      throw broken(
          column + " is \"" + cell + "\"",
          "write it as YYYY-MM-DD, or leave it empty where it is unknown",
          unreadable);
    }
  }

  <T> T known(Optional<T> value, String fact, String choices) {
    return value.orElseThrow(() -> broken(fact, "write one of " + choices));
  }

  /** For a caller to throw. */
  BrokenFact broken(String fact, String remedy) {
    return new BrokenFact(error(fact, remedy), null);
  }

  private BrokenFact broken(String fact, String remedy, Throwable cause) {
    return new BrokenFact(error(fact, remedy), cause);
  }

  DictionaryFinding error(String fact, String remedy) {
    return new DictionaryFinding(DictionaryFinding.Severity.ERROR, file, line, fact, remedy);
  }

  DictionaryFinding warning(String fact, String remedy) {
    return new DictionaryFinding(DictionaryFinding.Severity.WARNING, file, line, fact, remedy);
  }

  /** Where the line stands, for the message about another one. */
  String place() {
    return "%s, line %d".formatted(file, line);
  }
}
