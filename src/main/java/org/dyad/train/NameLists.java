package org.dyad.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dyad.annotate.Gazetteer;
import org.dyad.annotate.Gazetteer.Group;
import org.dyad.core.UserError;

/**
 * Fills a gazetteer: words that tell what stands beside them, the actor dictionary of the jar, and
 * the files of facts of a training folder where it has any.
 */
final class NameLists {
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern CODE = Pattern.compile("[\\[;#].*");

  private final Gazetteer gazetteer = new Gazetteer();

  private NameLists() {}

  /**
   * The lists.
   *
   * @param facts a folder with the files that docs/models.md names; null: none
   */
  static Gazetteer read(Path facts) {
    NameLists lists = new NameLists();
    try {
      lists.addJar();
      if (facts != null) {
        lists.addFacts(facts);
      }
    } catch (IOException e) {
      throw new UserError("Name lists cannot be read (" + e.getMessage() + ").", e);
    }
    return lists.gazetteer;
  }

  private void addJar() throws IOException {
    for (String[] row : rows(TrainingCorpus.resource("/training/word-groups.tsv"))) {
      for (String word : row[1].split(" ", -1)) {
        gazetteer.add(Group.valueOf(row[0]), word);
      }
    }
    for (String[] row : rows(TrainingCorpus.resource("/actors/countries.tsv"))) {
      gazetteer.add(Group.COUNTRY, row[2]);
    }
    for (String[] row : rows(TrainingCorpus.resource("/actors/country-names.tsv"))) {
      switch (row[1]) {
        case "demonym", "adjective" -> gazetteer.add(Group.DEMONYM, row[2]);
        case "capital" -> gazetteer.add(Group.CITY, row[2]);
        case "office" -> gazetteer.add(Group.ORGANISATION, row[2]);
        default -> gazetteer.add(Group.COUNTRY, row[2]);
      }
    }
    for (String[] row : rows(TrainingCorpus.resource("/actors/places.tsv"))) {
      gazetteer.add(row[1].equals("people") ? Group.DEMONYM : Group.CITY, row[2]);
    }
    for (String[] row : rows(TrainingCorpus.resource("/actors/place-names.tsv"))) {
      gazetteer.add(row[1].equals("demonym") ? Group.DEMONYM : Group.CITY, row[2]);
    }
    for (String[] row : rows(TrainingCorpus.resource("/actors/organisations.tsv"))) {
      gazetteer.add(Group.ORGANISATION, row[2]);
    }
    for (String[] row : rows(TrainingCorpus.resource("/actors/organisation-names.tsv"))) {
      gazetteer.add(Group.ORGANISATION, row[2]);
    }
    for (String[] row : rows(TrainingCorpus.resource("/actors/people.tsv"))) {
      addPerson(row[2]);
    }
  }

  private void addFacts(Path facts) throws IOException {
    for (String[] row : rows(file(facts, "office-holders.tsv.gz"))) {
      addPerson(row[2]);
    }
    for (String[] row : rows(file(facts, "parties.tsv.gz"))) {
      gazetteer.add(Group.ORGANISATION, row[1]);
      if (row.length > 2 && row[2].length() > 1) {
        gazetteer.add(Group.ORGANISATION, row[2]);
      }
    }
    for (String line : file(facts, "world-cities.csv.gz").lines().skip(1).toList()) {
      String[] row = COMMA.split(line, -1);
      gazetteer.add(Group.CITY, plain(row[0]));
      gazetteer.add(Group.REGION, plain(row[2]));
    }
    for (String line : file(facts, "companies-us.csv").lines().skip(1).toList()) {
      gazetteer.add(Group.ORGANISATION, plain(COMMA.split(line, -1)[1]));
    }
    addPhoenix(file(facts, "Phoenix.International.actors.txt.gz"));
    addPhoenix(file(facts, "Phoenix.MilNonState.actors.txt.gz"));
  }

  private void addPhoenix(BufferedReader lines) {
    for (String line : lines.lines().toList()) {
      String name =
          CODE.matcher(line).replaceFirst("").replace('_', ' ').replaceFirst("^\\+", "").strip();
      if (name.length() > 2) {
        gazetteer.add(Group.ORGANISATION, name.replaceFirst("^(?i)the ", ""));
      }
    }
  }

  private void addPerson(String name) {
    String bare = name.replaceFirst(",.*", "");
    String[] words = bare.split(" ", -1);
    if (words.length > 1) {
      gazetteer.add(Group.PERSON, bare);
      gazetteer.add(Group.GIVEN, words[0]);
      gazetteer.add(Group.SURNAME, words[words.length - 1]);
    }
  }

  private static String plain(String cell) {
    return cell.replace("\"", "").strip();
  }

  private static BufferedReader file(Path folder, String name) throws IOException {
    return LabelledReader.open(folder.resolve(name));
  }

  private static List<String[]> rows(BufferedReader lines) {
    List<String[]> rows = new ArrayList<>();
    lines
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> rows.add(line.split("\t", -1)));
    return rows;
  }
}
