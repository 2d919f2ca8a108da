package org.dyad.resolve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dyad.core.UnresolvedNames;

/**
 * A name that the dictionary does not know, and how often it occurred.
 *
 * @param name without tabs, line breaks and a person's titles
 * @param kind person, organisation, place or people
 * @param stories distinct stories of a day, summed over the days
 * @param rules why its mentions are resolved as they are, or not
 * @param example its earliest mention in square brackets, in up to 48 code points on either side
 */
public record UnresolvedName(
    String name,
    String kind,
    long mentions,
    long articles,
    long stories,
    long days,
    LocalDate firstDay,
    LocalDate lastDay,
    List<String> rules,
    String example) {

  /** Reads a row of {@link UnresolvedNames#TABLE}. */
  public static UnresolvedName of(Row row) {
    String before = row.getAs(UnresolvedNames.BEFORE);
    String surface = row.getAs(UnresolvedNames.SURFACE);
    String after = row.getAs(UnresolvedNames.AFTER);
    return new UnresolvedName(
        line(row.getAs(UnresolvedNames.NAME)),
        row.getAs(UnresolvedNames.KIND),
        row.getAs(UnresolvedNames.MENTIONS),
        row.getAs(UnresolvedNames.ARTICLES),
        row.getAs(UnresolvedNames.STORIES),
        row.getAs(UnresolvedNames.DAYS),
        row.<java.sql.Date>getAs(UnresolvedNames.FIRST_DAY).toLocalDate(),
        row.<java.sql.Date>getAs(UnresolvedNames.LAST_DAY).toLocalDate(),
        Arrays.asList(row.<String>getAs(UnresolvedNames.RULE).split(UnresolvedNames.AND, -1)),
        line(before + "[" + surface + "]" + after));
  }

  /** The ids between which a mention stayed ambiguous. */
  List<String> claimants() {
    String ambiguous = Resolution.AMBIGUOUS + ": ";
    return rules.stream()
        .filter(rule -> rule.startsWith(ambiguous))
        .flatMap(rule -> Arrays.stream(rule.substring(ambiguous.length()).split(" \\| ", -1)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether the dictionary has the name, for another kind of actor alone. */
  boolean isKindClash() {
    return rules.equals(List.of(Rule.KIND_CLASH));
  }

  ActorKind actorKind() {
    return ActorKind.of(kind).orElseThrow();
  }

  boolean isPerson() {
    return actorKind() == ActorKind.PERSON;
  }

  /** The counts as cells of a table, in the order of {@link OverlayDraft}'s heading. */
  String cells() {
    return String.join(
        "\t",
        name,
        kind,
        Long.toString(mentions),
        Long.toString(articles),
        Long.toString(stories),
        Long.toString(days),
        firstDay.toString(),
        lastDay.toString(),
        String.join(UnresolvedNames.AND, rules),
        example);
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
  }
}
