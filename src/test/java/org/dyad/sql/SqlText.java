package org.dyad.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The product's SQL files. */
final class SqlText {
  private static final Path FOLDER = Path.of("src/main/sql");
  private static final String VIEW = "CREATE OR REPLACE VIEW ";

  private SqlText() {}

  /** The statements of a file, the placeholder filled in. */
  static List<String> statements(String file, Path warehouse) throws IOException {
    String text = Files.readString(FOLDER.resolve(file));
    return Arrays.stream(text.split(";\n", -1))
        .map(statement -> statement.replace("${warehouse}", warehouse.toString()).strip())
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /** Names of the views of views.sql, in order. */
  static List<String> views() throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("views.sql"))) {
      return lines
          .filter(line -> line.startsWith(VIEW))
          .map(line -> line.substring(VIEW.length(), line.indexOf(" AS")))
          .toList();
    }
  }

  /** File names of the questions, sorted. */
  static List<String> questions() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("questions"))) {
      return files.map(file -> "questions/" + file.getFileName()).sorted().toList();
    }
  }
}
