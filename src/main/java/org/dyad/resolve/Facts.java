package org.dyad.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.core.UserError;

/** The facts of the bundled files, changed by those of an overlay. */
final class Facts {
  static final String ACTOR_HEADER = "actor_id\tkind\tname\tcountry\twikidata";
  static final String NAME_HEADER = "actor_id\tsort\tname";
  static final String OFFICE_HEADER = "actor_id\toffice\tcountry\tsince\tuntil";
  static final String WORD_HEADER = "word\tsort\tmeaning";

  private static final List<String> HEADERS =
      List.of(ACTOR_HEADER, NAME_HEADER, OFFICE_HEADER, WORD_HEADER);

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

  private final Map<String, Placed<DictionaryActor>> actors = new TreeMap<>();
  private final Map<String, Placed<NameFact>> names = new TreeMap<>();
  private final Map<String, Placed<Office>> offices = new TreeMap<>();
  private final Map<String, Placed<WordFact>> words = new TreeMap<>();

  private final Consumer<DictionaryFinding> findings;

  /** Facts that stop at the first finding. */
  Facts() {
    this(Facts::refuse);
  }

  /** Facts that tell what they cannot take, and go on. */
  Facts(Consumer<DictionaryFinding> findings) {
    this.findings = findings;
  }

  private static void refuse(DictionaryFinding finding) {
    throw new UserError(finding.toString());
  }

  void report(DictionaryFinding finding) {
    findings.accept(finding);
  }

  /** A fact and the line that states it. */
  record Placed<T>(T fact, FactLine line) {}

  /**
   * Takes the facts of one file; a further header begins a further part. What cannot be taken is a
   * finding: of a line the first, and of a file without a header that alone.
   *
   * @param file its name, for messages
   * @param layer an overlay may repeat or correct a fact taken before
   */
  void take(String file, List<String> lines, Layer layer) {
    String header = null;
    for (int at = 0; at < lines.size(); at++) {
      String text = lines.get(at);
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      FactLine line = new FactLine(file, at + 1, List.of(text.split("\t", -1)), layer);
      try {
        if (header == null || HEADERS.contains(withoutSource(text))) {
          header = header(line, text);
        } else {
          take(header, line, layer);
        }
      } catch (BrokenFact broken) {
        report(broken.finding());
        if (header == null) {
          return;
        }
      }
    }
  }

  /** Whether a file is part of the product or the user's own. */
  enum Layer {
    BUNDLED,
    OVERLAY
  }

  private static String withoutSource(String header) {
    return header.strip().replaceFirst("\tsource$", "");
  }

  private static String header(FactLine line, String text) {
    String known = withoutSource(text);
    if (!HEADERS.contains(known)) {
      throw line.broken(
          "the header is \"" + text.replace('\t', ' ') + "\"",
          "write one of (tabs between) "
              + HEADERS.stream()
                  .map(header -> '"' + header.replace('\t', ' ') + '"')
                  .collect(Collectors.joining(", ")));
    }
    return known;
  }

  private void take(String header, FactLine line, Layer layer) {
    int columns = header.split("\t", -1).length + 1;
    if (line.cells().size() > columns) {
      throw line.broken(
          line.cells().size() + " cells", "write at most " + columns + ", parted by tabs");
    }
    switch (header) {
      case ACTOR_HEADER -> takeActor(line, layer);
      case NAME_HEADER -> {
        NameFact fact = name(line);
        String key = String.join("\t", fact.actorId(), fact.sort().code(), fact.name());
        change(names, key, new Placed<>(fact, line), layer);
      }
      case OFFICE_HEADER -> {
        Office fact = office(line);
        String key =
            "%s\t%s\t%s\t%s".formatted(fact.actorId(), fact.office(), fact.country(), fact.since());
        change(offices, key, new Placed<>(fact, line), layer);
      }
      default -> {
        WordFact fact = word(line);
        change(words, fact.sort() + "\t" + fact.word(), new Placed<>(fact, line), layer);
      }
    }
  }

  private static <T> void change(
      Map<String, Placed<T>> facts, String key, Placed<T> placed, Layer layer) {
    FactLine line = placed.line();
    if (line.removes()) {
      if (facts.remove(key) == null) {
        throw line.broken("there is no such fact to remove", "correct the line or take it out");
      }
    } else {
      Placed<T> former = facts.put(key, placed);
      if (former != null && (layer == Layer.BUNDLED || former.line().layer() == layer)) {
        throw line.broken(
            "the same fact stands in " + former.line().place(), "take one of them out");
      }
    }
  }

  private void takeActor(FactLine line, Layer layer) {
    String id = line.required(0, "actor_id");
    if (line.removes()) {
      if (actors.remove(id) == null) {
        throw line.broken("there is no actor \"" + id + "\" to remove", "correct the id");
      }
      names.values().removeIf(name -> name.fact().actorId().equals(id));
      offices.values().removeIf(office -> office.fact().actorId().equals(id));
      return;
    }
    ActorKind kind =
        line.known(
            ActorKind.of(line.cell(1)),
            "kind is \"" + line.cell(1) + "\"",
            choices(ActorKind.values()));
    boolean country = kind == ActorKind.COUNTRY;
    if (!(country ? COUNTRY : SLUG).matcher(id).matches()) {
      throw line.broken(
          "actor_id is \"" + id + "\"",
          country
              ? "write three capitals (ISO 3166-1 alpha-3)"
              : "write small letters and digits, parted by hyphens");
    }
    String wikidata = line.optional(4);
    if (wikidata != null && !WIKIDATA.matcher(wikidata).matches()) {
      throw line.broken("wikidata is \"" + wikidata + "\"", "write Q and digits, or nothing");
    }
    DictionaryActor actor =
        new DictionaryActor(id, kind, name(line, 2), line.optional(3), wikidata);
    change(actors, id, new Placed<>(actor, line), layer);
  }

  private static String choices(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static NameFact name(FactLine line) {
    NameSort sort =
        line.known(
            NameSort.of(line.cell(1)),
            "sort is \"" + line.cell(1) + "\"",
            choices(NameSort.values()).replaceFirst("name, ", ""));
    return new NameFact(line.required(0, "actor_id"), sort, name(line, 2));
  }

  /** A name that some mention can match. */
  private static String name(FactLine line, int at) {
    String name = line.required(at, "name");
    if (NameKey.of(name).isEmpty()) {
      throw line.broken("name is \"" + name + "\"", "write a name with a letter or a digit");
    }
    return name;
  }

  private static Office office(FactLine line) {
    Office office =
        new Office(
            line.required(0, "actor_id"),
            line.required(1, "office"),
            line.optional(2),
            line.date(3, "since"),
            line.date(4, "until"));
    if (office.since() != null
        && office.until() != null
        && !office.since().isBefore(office.until())) {
      throw line.broken(
          "since %s is not before until %s".formatted(office.since(), office.until()),
          "correct the dates; until is the first day out of office");
    }
    return office;
  }

  private static WordFact word(FactLine line) {
    WordSort sort =
        line.known(
            WordSort.of(line.cell(1)),
            "sort is \"" + line.cell(1) + "\"",
            choices(WordSort.values()));
    return new WordFact(sort, line.required(0, "word"), line.cell(2));
  }

  Map<String, Placed<DictionaryActor>> actors() {
    return actors;
  }

  List<Placed<NameFact>> names() {
    return List.copyOf(names.values());
  }

  /** The actors' own names, and then all others. */
  List<Placed<NameFact>> allNames() {
    return Stream.concat(actors.values().stream().map(Facts::ownName), names.values().stream())
        .toList();
  }

  private static Placed<NameFact> ownName(Placed<DictionaryActor> actor) {
    DictionaryActor fact = actor.fact();
    return new Placed<>(new NameFact(fact.id(), NameSort.NAME, fact.name()), actor.line());
  }

  List<Placed<Office>> offices() {
    return List.copyOf(offices.values());
  }

  List<Placed<WordFact>> words() {
    return List.copyOf(words.values());
  }
}
