package org.dyad.train;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dyad.annotate.Kind;

/**
 * Makes labelled sports reports from templates: in results and tables "England" and "Chicago" are
 * teams, which no corpus at hand teaches.
 *
 * <p>A template is a block of lines; a slot such as {@code {TEAM:club#1}} is filled by a name of
 * its class, the same one wherever the number is the same and another one where it is another, so
 * that no team plays itself. {@code {^CITY}} is written in capitals, {@code {ORG:FIFA}} is the name
 * itself.
 */
final class SportsReports {
  private static final Pattern SLOT = Pattern.compile("\\{(\\^?)([A-Z]+)(?::([^}#]*))?(#\\d+)?}");

  private final Map<String, List<String>> names;
  private final List<String> templates;
  private final Random random;

  /**
   * A maker of reports.
   *
   * @param templates blocks of lines, an empty line between two
   * @param names lines of class, tab, name
   * @param seed of the choice of names
   */
  SportsReports(BufferedReader templates, BufferedReader names, long seed) {
    this.templates = List.of(templates.lines().collect(Collectors.joining("\n")).split("\n\n+"));
    this.names =
        names
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", 2))
            .collect(
                Collectors.groupingBy(
                    row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList())));
    this.random = new Random(seed);
  }

  /** One report of every template, each with names of its own. */
  List<GoldDocument> make() {
    return templates.stream().map(template -> new Report().fill(template.strip())).toList();
  }

  /** A report being written, and the names that its numbers stand for. */
  private final class Report {
    /** By type of name, then by list and number. */
    private final Map<String, Map<String, String>> numbered = new HashMap<>();

    private final List<GoldDocument.Mention> mentions = new ArrayList<>();

    GoldDocument fill(String template) {
      StringBuilder text = new StringBuilder();
      Matcher slot = SLOT.matcher(template);
      int from = 0;
      while (slot.find()) {
        text.append(template, from, slot.start());
        String name = name(slot.group(2), slot.group(3), slot.group(4));
        // in capitals a name may be longer: "Gießen", "GIESSEN"
        String shown = slot.group(1).isEmpty() ? name : name.toUpperCase(Locale.ROOT);
        Kind kind = kind(slot.group(2));
        if (kind != null) {
          mentions.add(
              new GoldDocument.Mention(text.length(), text.length() + shown.length(), kind, false));
        }
        text.append(shown);
        from = slot.end();
      }
      text.append(template, from, template.length());
      return new GoldDocument("", text.toString(), mentions, List.of());
    }

    private String name(String type, String detail, String number) {
      return switch (type) {
        case "ORG", "LOC", "PERLIT" -> detail;
        case "PER" -> person(detail, number);
        case "NORP" ->
            detail == null || detail.equals("pl")
                ? bound(detail == null ? "NORP" : "NORP:pl", number)
                : detail;
        case "N" -> Integer.toString(random.nextInt(10));
        case "NN" -> Integer.toString(10 + random.nextInt(random.nextInt(4) == 0 ? 900 : 90));
        case "SCORE" -> random.nextInt(6) + "-" + random.nextInt(6);
        case "SET" -> "6-" + random.nextInt(5);
        case "TIME" -> String.format(Locale.ROOT, "%d:%05.2f", 1 + random.nextInt(9), seconds());
        case "PCT" -> String.format(Locale.ROOT, ".%03d", 300 + random.nextInt(400));
        case "DATE" ->
            String.format(
                Locale.ROOT,
                "%d-%02d-%02d",
                1995 + random.nextInt(28),
                1 + random.nextInt(12),
                1 + random.nextInt(28));
        case "DAY" -> DAYS.get(random.nextInt(DAYS.size()));
        default -> bound(type + (detail == null ? "" : ":" + detail), number);
      };
    }

    private double seconds() {
      return random.nextInt(6000) / 100.0;
    }

    private String person(String detail, String number) {
      String given = bound("GIVEN", number);
      String last = bound("SURNAME", number);
      if (detail == null) {
        return given + " " + last;
      }
      return detail.equals("initial") ? given.charAt(0) + ". " + last : last;
    }

    private String bound(String slot, String number) {
      String list = slot.equals("TEAM:country") ? "COUNTRY" : slot;
      if (number == null) {
        return pick(list, Set.of());
      }
      String type = slot.replaceFirst(":.*", "");
      Map<String, String> bound = numbered.computeIfAbsent(type, any -> new HashMap<>());
      String known = bound.get(slot + number);
      if (known == null) {
        known = pick(list, Set.copyOf(bound.values()));
        bound.put(slot + number, known);
      }
      return known;
    }
  }

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /** A name of the list that is none of the others. */
  private String pick(String list, Set<String> others) {
    List<String> all = names.getOrDefault(list, List.of());
    if (others.containsAll(all)) {
      throw new IllegalArgumentException(
          "no names of class " + list + (all.isEmpty() ? "" : " but " + others));
    }
    String name = all.get(random.nextInt(all.size()));
    while (others.contains(name)) {
      name = all.get(random.nextInt(all.size()));
    }
    return name;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "PER", "PERLIT" -> Kind.PER;
      case "TEAM", "ORG" -> Kind.ORG;
      case "CITY", "COUNTRY", "VENUE", "LOC" -> Kind.LOC;
      case "NORP" -> Kind.NORP;
      default -> null;
    };
  }
}
