package org.dyad.resolve;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.Actors;

/**
 * The actor dictionary: bundled facts, changed by an overlay. Immutable; broadcast it once.
 *
 * <p>{@code docs/dictionary.md} says how its files are written.
 */
public final class Dictionary implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int VERSION_DIGITS = 12;
  private static final int ROWS_A_TASK = 2000;
  private static final int SHORTEST_PHRASE = 3;

  private static final Comparator<Office> OFFICES =
      Comparator.comparing(
              Office::since, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Office::office)
          .thenComparing(Office::country, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final String version;
  private final Map<String, DictionaryActor> actors = new HashMap<>();
  private final Map<String, List<NameFact>> namesOf = new HashMap<>();
  private final Map<String, List<Office>> officesOf = new HashMap<>();
  private final NameIndex index = new NameIndex();
  private final WordLists words;

  private Dictionary(Facts facts) {
    facts.actors().forEach((id, actor) -> actors.put(id, actor.fact()));
    for (Facts.Placed<NameFact> name : facts.names()) {
      namesOf.computeIfAbsent(name.fact().actorId(), any -> new ArrayList<>(2)).add(name.fact());
    }
    for (Facts.Placed<Office> office : facts.offices()) {
      officesOf
          .computeIfAbsent(office.fact().actorId(), any -> new ArrayList<>(2))
          .add(office.fact());
    }
    officesOf.values().forEach(held -> held.sort(OFFICES));
    actors.values().forEach(this::addToIndex);
    index.sorted();
    words = new WordLists(facts.words().stream().map(Facts.Placed::fact).toList());
    version = version(facts);
  }

  /**
   * Reads the bundled files and then those of the overlay folder.
   *
   * @param overlay a folder of any Hadoop file system; empty for none
   * @throws org.dyad.core.UserError where a line is broken or two facts clash: file, line, remedy
   */
  public static Dictionary load(Optional<String> overlay, Configuration hadoop) {
    Facts facts = new Facts();
    DictionaryFiles.takeBundled(facts);
    overlay.ifPresent(folder -> DictionaryFiles.takeOverlay(facts, folder, hadoop));
    return of(facts);
  }

  /** The facts, checked. */
  static Dictionary of(Facts facts) {
    CheckFacts.check(facts);
    return new Dictionary(facts);
  }

  private void addToIndex(DictionaryActor actor) {
    index.add(new Claim(actor, NameSort.NAME), actor.name());
    for (NameFact name : namesOf.getOrDefault(actor.id(), List.of())) {
      index.add(new Claim(actor, name.sort()), name.name());
    }
  }

  /** Twelve hexadecimal digits that change with any fact, and with nothing else. */
  public String version() {
    return version;
  }

  private static String version(Facts facts) {
    TreeSet<String> lines = new TreeSet<>();
    facts.actors().values().forEach(actor -> lines.add(actor.fact().toString()));
    facts.names().forEach(name -> lines.add(name.fact().toString()));
    facts.offices().forEach(office -> lines.add(office.fact().toString()));
    facts.words().forEach(word -> lines.add(word.fact().toString()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Names that one actor bears, for the annotator; sorted. Of one word only those of organisations:
   * other names of one word are too often something else.
   */
  public List<Phrase> phrases() {
    TreeSet<Phrase> phrases =
        new TreeSet<>(Comparator.comparing(Phrase::name).thenComparing(Phrase::kind));
    for (DictionaryActor actor : actors.values()) {
      addPhrase(phrases, new NameFact(actor.id(), NameSort.NAME, actor.name()));
      namesOf.getOrDefault(actor.id(), List.of()).forEach(name -> addPhrase(phrases, name));
    }
    return List.copyOf(phrases);
  }

  private void addPhrase(Set<Phrase> phrases, NameFact name) {
    DictionaryActor actor = actors.get(name.actorId());
    boolean known =
        name.name().strip().contains(" ")
            ? NameIndex.standsAlone(name.sort()) && isOfOne(index.names(NameKey.of(name.name())))
            : actor.kind() == ActorKind.ORGANISATION && isDistinctive(name);
    if (known) {
      String kind =
          name.sort() == NameSort.DEMONYM ? MentionKind.PEOPLE : actor.kind().mentionKind();
      phrases.add(new Phrase(name.name(), kind));
    }
  }

  private static boolean isOfOne(List<Claim> claims) {
    return claims.stream()
            .filter(claim -> claim.sort() != NameSort.CAPITAL)
            .map(Claim::id)
            .distinct()
            .count()
        == 1;
  }

  /** A word of letters alone that means one organisation, neither a news source nor an organ. */
  private boolean isDistinctive(NameFact name) {
    String word = name.name().strip();
    String key = NameKey.of(word);
    List<Claim> claims = index.claims(word, key);
    return word.length() >= SHORTEST_PHRASE
        && word.codePoints().allMatch(Character::isLetter)
        && isOfOne(claims)
        && !Claims.hasSource(claims)
        && index.organs(key).isEmpty();
  }

  /** The whole dictionary as rows of {@link Actors#TABLE}, sorted by id. */
  public Dataset<Row> actors(SparkSession spark) {
    List<Row> rows =
        actors.values().stream()
            .sorted(Comparator.comparing(DictionaryActor::id))
            .map(this::row)
            .toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    // In pieces, as every row travels inside the task that hands it out.
    return spark.createDataFrame(
        context.parallelize(rows, 1 + rows.size() / ROWS_A_TASK), Actors.TABLE.schema());
  }

  private Row row(DictionaryActor actor) {
    String[] aliases =
        namesOf.getOrDefault(actor.id(), List.of()).stream()
            .filter(name -> name.sort() != NameSort.CAPITAL)
            .map(NameFact::name)
            .distinct()
            .sorted()
            .toArray(String[]::new);
    Row[] offices =
        offices(actor.id()).stream()
            .map(
                office ->
                    RowFactory.create(
                        office.office(),
                        office.country(),
                        date(office.since()),
                        date(office.until())))
            .toArray(Row[]::new);
    return RowFactory.create(
        actor.id(),
        actor.name(),
        actor.kind().code(),
        actor.country(),
        actor.wikidata(),
        aliases,
        offices,
        "dictionary");
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  NameIndex index() {
    return index;
  }

  WordLists words() {
    return words;
  }

  /** Null for an id that the dictionary does not know. */
  DictionaryActor actor(String id) {
    return actors.get(id);
  }

  /** Every name of every actor, its own among them, in no order. */
  Stream<NameFact> names() {
    return Stream.concat(
        actors.values().stream()
            .map(actor -> new NameFact(actor.id(), NameSort.NAME, actor.name())),
        namesOf.values().stream().flatMap(List::stream));
  }

  /** The names of an actor besides its own. */
  List<NameFact> namesOf(String id) {
    return namesOf.getOrDefault(id, List.of());
  }

  /** Whether the name of one more actor of that kind would clash: persons clash with persons. */
  boolean isTaken(String name, ActorKind kind) {
    return index.names(NameKey.of(name)).stream()
        .filter(claim -> claim.sort() != NameSort.CAPITAL && claim.sort() != NameSort.PREFIX)
        .anyMatch(claim -> claim.isPerson() == (kind == ActorKind.PERSON));
  }

  /** The offices of an actor, the earliest first. */
  List<Office> offices(String id) {
    return officesOf.getOrDefault(id, List.of());
  }

  /** The explicit surnames of a person, as keys; none where its name's last word is the surname. */
  List<String> surnames(String id) {
    return namesOf.getOrDefault(id, List.of()).stream()
        .filter(name -> name.sort() == NameSort.SURNAME)
        .map(name -> NameKey.of(name.name()))
        .toList();
  }
}
