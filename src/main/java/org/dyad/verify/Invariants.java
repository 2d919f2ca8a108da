package org.dyad.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.core.Column;
import org.dyad.core.Table;
import org.dyad.core.Tables;

/**
 * The invariants of the tables: keys and required columns as {@code core} states them, and those
 * written in {@code sql/verify/*.sql}.
 *
 * <p>In a file every statement ends in a semicolon at the end of its line. A comment {@code --
 * name: sentence} before it makes it an invariant; one without is a step for those that follow.
 */
final class Invariants {
  private static final List<String> FILES =
      List.of("articles", "mentions", "days", "pairs", "evidence");
  private static final Pattern HEAD = Pattern.compile("\\A-- ([a-z0-9-]+): (.+)\n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z_]+)}");

  private Invariants() {}

  /** Every invariant and step, in the order in which they must run. */
  static List<Invariant> all(Map<String, String> values) {
    return Stream.concat(
            Tables.PUBLISHED.stream().flatMap(Invariants::ofTable),
            FILES.stream().flatMap(file -> read(file, values).stream()))
        .toList();
  }

  private static Stream<Invariant> ofTable(Table table) {
    String name = table.name().replace('_', '-');
    List<String> key =
        Stream.concat(table.daily() ? Stream.of(Table.DAY) : Stream.empty(), table.key().stream())
            .toList();
    String required =
        table.columns().stream()
            .filter(Column::required)
            .map(column -> column.name() + " IS NULL")
            .collect(Collectors.joining(" OR "));
    String keys = String.join(", ", key);
    return Stream.of(
        new Invariant(
            name + "-key",
            "A row of " + table.name() + " is the only one with its " + keys + ".",
            "SELECT %1$s, count(*) AS found FROM %2$s GROUP BY %1$s HAVING count(*) > 1"
                .formatted(keys, table.name())),
        new Invariant(
            name + "-required",
            "No required column of " + table.name() + " is null.",
            "SELECT %s FROM %s WHERE %s".formatted(keys, table.name(), required)));
  }

  private static List<Invariant> read(String file, Map<String, String> values) {
    List<Invariant> invariants = new ArrayList<>();
    for (String part : text(file).split(";\n", -1)) {
      String statement = part.strip();
      if (!statement.isEmpty()) {
        invariants.add(invariant(fill(statement, values)));
      }
    }
    return invariants;
  }

  private static Invariant invariant(String statement) {
    Matcher head = HEAD.matcher(statement);
    return head.find()
        ? new Invariant(head.group(1), head.group(2), statement.substring(head.end()))
        : new Invariant("", "", statement);
  }

  private static String fill(String statement, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(statement)
        .replaceAll(
            placeholder -> {
              String value = values.get(placeholder.group(1));
              if (value == null) {
                throw new IllegalStateException("no value for " + placeholder.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static String text(String file) {
    String path = "/sql/verify/" + file + ".sql";
    try (InputStream in = Invariants.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
