package org.dyad.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dyad.annotate.Gazetteer;
import org.dyad.annotate.Gazetteer.Group;
import org.dyad.core.UserError;

/**
 * Fills a gazetteer and pools of names: words that tell what stands beside them, the actor
 * dictionary of the jar, and the files of facts of a training folder where it has any.
 */
final class NameLists {
  private static final Pattern BRACKET = Pattern.compile(" \\(.*\\)$");
  private static final Pattern CODE = Pattern.compile("[\\[;#].*");

  private final Gazetteer gazetteer = new Gazetteer();
  private final Set<String> given = new TreeSet<>();
  private final Set<String> surnames = new TreeSet<>();
  private final Set<String> cities = new TreeSet<>();
  private final Set<String> countryWords = new TreeSet<>();

  private NameLists() {}

  /**
   * The lists.
   *
   * @param facts a folder with the files that docs/models.md names; null: none
   * @throws UserError where a file cannot be read or a line is too short
   */
  static NameLists read(Path facts) {
    NameLists lists = new NameLists();
    lists.addWordGroups();
    lists.addDictionary();
    if (facts != null) {
      lists.addFacts(facts);
    }
    return lists;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  NamePools pools() {
    return new NamePools(
        List.copyOf(given), List.copyOf(surnames), List.copyOf(cities), Set.copyOf(countryWords));
  }

  private void addWordGroups() {
    NameFile.inJar("/training/word-groups.tsv")
        .eachRow(
            2,
            row -> {
              for (String word : row[1].split(" ", -1)) {
                gazetteer.add(Group.valueOf(row[0]), word);
              }
            });
  }

  private void addDictionary() {
    actors("countries", row -> addPlace(Group.COUNTRY, row[2]));
    actors("country-names", row -> addPlace(groupOfCountryName(row[1]), row[2]));
    actors("places", row -> addPlace(groupOfPlace(row[1], "people"), row[2]));
    actors("place-names", row -> addPlace(groupOfPlace(row[1], "demonym"), row[2]));
    actors("organisations", row -> addOrganisation(row[2]));
    actors("organisation-names", row -> addOrganisation(row[2]));
    actors("people", row -> addPerson(row[2]));
  }

  private static void actors(String file, Consumer<String[]> taker) {
    NameFile.inJar("/actors/" + file + ".tsv").eachRow(3, taker);
  }

  private static Group groupOfCountryName(String sort) {
    return switch (sort) {
      case "demonym", "adjective" -> Group.DEMONYM;
      case "capital" -> Group.CITY;
      case "office" -> Group.ORGANISATION;
      default -> Group.COUNTRY;
    };
  }

  private static Group groupOfPlace(String sort, String people) {
    return sort.equals(people) ? Group.DEMONYM : Group.CITY;
  }

  /** The dictionary tells apart what shares a name: "Progress Party (Norway)". */
  private void addOrganisation(String name) {
    String bare = BRACKET.matcher(name).replaceFirst("");
    gazetteer.add(Group.ORGANISATION, bare);
    gazetteer.add(Group.ACTOR, bare);
  }

  private void addFacts(Path facts) {
    NameFile.in(facts, "office-holders.tsv.gz").eachRow(3, row -> addPerson(row[2]));
    NameFile.in(facts, "parties.tsv.gz").eachRow(2, this::addParty);
    NameFile.in(facts, "world-cities.csv.gz")
        .eachCommaRow(
            3,
            row -> {
              addPlace(Group.CITY, plain(row[0]));
              gazetteer.add(Group.REGION, plain(row[2]));
            });
    NameFile.in(facts, "companies-us.csv")
        .eachCommaRow(2, row -> gazetteer.add(Group.ORGANISATION, plain(row[1])));
    NameFile.in(facts, "Phoenix.International.actors.txt.gz").eachLine(this::addPhoenix);
    NameFile.in(facts, "Phoenix.MilNonState.actors.txt.gz").eachLine(this::addPhoenix);
  }

  private void addParty(String[] row) {
    gazetteer.add(Group.ORGANISATION, row[1]);
    if (row.length > 2 && row[2].length() > 1) {
      gazetteer.add(Group.ORGANISATION, row[2]);
    }
  }

  private void addPhoenix(String line, int number) {
    String name =
        CODE.matcher(line).replaceFirst("").replace('_', ' ').replaceFirst("^\\+", "").strip();
    if (name.length() > 2) {
      gazetteer.add(Group.ORGANISATION, name.replaceFirst("^(?i)the ", ""));
    }
  }

  private void addPerson(String name) {
    String bare = name.replaceFirst(",.*", "");
    String[] words = bare.split(" ", -1);
    if (words.length > 1) {
      gazetteer.add(Group.PERSON, bare);
      gazetteer.add(Group.GIVEN, words[0]);
      gazetteer.add(Group.SURNAME, words[words.length - 1]);
      addPlain(given, words[0]);
      addPlain(surnames, words[words.length - 1]);
    }
  }

  private void addPlace(Group group, String name) {
    gazetteer.add(group, name);
    if (group == Group.CITY) {
      addPlain(cities, name);
    } else if (group == Group.COUNTRY || group == Group.DEMONYM) {
      countryWords.addAll(List.of(name.split(" ", -1)));
    }
  }

  private static void addPlain(Set<String> names, String name) {
    if (NamePools.isPlainName(name)) {
      names.add(name);
    }
  }

  private static String plain(String cell) {
    return cell.replace("\"", "").strip();
  }
}
