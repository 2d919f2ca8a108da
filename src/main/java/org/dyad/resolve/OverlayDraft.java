package org.dyad.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes names that the dictionary does not know as an overlay file without a fact: counts stand in
 * lines that begin with {@code ##}, and each proposal is a fact behind {@code # }.
 */
public final class OverlayDraft {
  private static final String COUNTS = "## ";
  private static final String PROPOSAL = "# ";
  private static final String SOURCE = "\tsource";
  private static final String HEADING =
      COUNTS
          + String.join(
              "\t",
              "name",
              "kind",
              "mentions",
              "articles",
              "stories",
              "days",
              "first_day",
              "last_day",
              "rule",
              "example");

  private OverlayDraft() {}

  /**
   * The lines of the file: first the names for which actors of the dictionary are proposed, then
   * all names, most of them with a new actor.
   *
   * @param span which days were read, for the first line
   * @param names in the order in which they shall stand
   */
  public static List<String> lines(String span, List<UnresolvedName> names, Dictionary dictionary) {
    List<String> lines = new ArrayList<>();
    lines.add(COUNTS + "Names that the dictionary does not know, " + span);
    lines.add(COUNTS + "A line becomes a fact without the \"# \" before it.");
    lines.add(Facts.NAME_HEADER + SOURCE);
    lines.add(HEADING);
    addAliases(names, dictionary, lines);
    lines.add(Facts.ACTOR_HEADER + SOURCE);
    lines.add(HEADING);
    ActorProposals actors = new ActorProposals(dictionary);
    for (UnresolvedName name : names) {
      lines.add(COUNTS + name.cells());
      actors.line(name).ifPresent(line -> lines.add(PROPOSAL + line));
    }
    return lines;
  }

  private static void addAliases(
      List<UnresolvedName> names, Dictionary dictionary, List<String> lines) {
    AliasProposals aliases = new AliasProposals(dictionary, names);
    Set<String> proposed = new HashSet<>();
    for (UnresolvedName name : names) {
      List<String> found =
          aliases.lines(name).stream().filter(line -> proposed.add(fact(line))).toList();
      if (!found.isEmpty()) {
        lines.add(COUNTS + name.cells());
        found.forEach(line -> lines.add(PROPOSAL + line));
      }
    }
  }

  /** The line without its source. */
  private static String fact(String line) {
    return line.substring(0, line.lastIndexOf('\t'));
  }
}
