package org.dyad.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dyad.core.UserError;

/** A file of a name list, opened for each reading; what is wrong with it is told with its line. */
final class NameFile {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  /** Opens the file. */
  interface Opening {
    BufferedReader open() throws IOException;
  }

  private final String name;
  private final Opening opening;

  NameFile(String name, Opening opening) {
    this.name = name;
    this.opening = opening;
  }

  static NameFile inJar(String resource) {
    return new NameFile(resource, () -> TrainingCorpus.resource(resource));
  }

  /** A file of a folder, with gzip where its name ends in {@code .gz}. */
  static NameFile in(Path folder, String name) {
    Path file = folder.resolve(name);
    return new NameFile(file.toString(), () -> LabelledReader.open(file));
  }

  /**
   * Gives the cells of every row of a table with tabs; empty lines and those that begin with {@code
   * #} are none.
   *
   * @param columns the least number of cells
   * @throws UserError where the file cannot be read or a line is too short
   */
  void eachRow(int columns, Consumer<String[]> taker) {
    eachLine(
        (line, number) -> {
          if (!line.isBlank() && !line.startsWith("#")) {
            taker.accept(cells(TAB.split(line, -1), columns, number));
          }
        });
  }

  /**
   * Gives the cells of every row of a table with commas behind its head.
   *
   * @param columns the least number of cells
   * @throws UserError where the file cannot be read or a line is too short
   */
  void eachCommaRow(int columns, Consumer<String[]> taker) {
    eachLine(
        (line, number) -> {
          if (number > 1 && !line.isBlank()) {
            taker.accept(cells(COMMA.split(line, -1), columns, number));
          }
        });
  }

  /** Takes a line and its number, which counts from 1. */
  interface Lines {
    void take(String line, int number);
  }

  /**
   * Gives every line.
   *
   * @throws UserError where the file cannot be read
   */
  void eachLine(Lines lines) {
    try (BufferedReader reader = opening.open()) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.take(line, ++number);
      }
    } catch (IOException e) {
      throw new UserError(
          "Name list %s cannot be read (%s): give the file that docs/models.md describes."
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private String[] cells(String[] cells, int columns, int number) {
    if (cells.length < columns) {
      throw new UserError(
          "Line %d of name list %s is too short (columns: %d of %d): mend or remove the line."
              .formatted(number, name, cells.length, columns));
    }
    return cells;
  }
}
