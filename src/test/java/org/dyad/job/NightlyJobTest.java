package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.core.ActorMentions;
import org.dyad.core.ActorPairs;
import org.dyad.core.Runs;
import org.dyad.publish.Warehouse;
import org.dyad.publish.WarehouseLock;
import org.dyad.resolve.Dictionary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one night leaves behind for the next: each test goes on from the same first batch. */
class NightlyJobTest {
  private static final SparkSession SESSION = LocalSpark.interpreting();
  private static final String BATCH = "2023-09-20";
  private static final String WITHOUT_BATCH = "batch_id";

  private static final String TREATY =
      "Norway and Sweden signed a treaty on fish on Monday, and it took them a year."
          + " Sweden thanked Norway for the treaty.";
  private static final String NORTH_1 = article("https://north.example/1", "2023-09-18", TREATY);
  private static final String SOUTH_1 = article("https://south.example/1", "2023-09-18", TREATY);
  private static final String NORTH_2 =
      article(
          "https://north.example/2",
          "2023-09-18",
          "Finland asked Sweden for a share of the fish, and Norway was against it.");
  private static final String NORTH_2_NEWER =
      article(
          "https://north.example/2",
          "2023-09-19",
          "Finland asked Chile for a share of the fish, and the answer will come in May.");
  private static final String WEST_3 =
      article(
          "https://west.example/3",
          "2023-09-17",
          "Hannelore Quistorp said that Kenya and Peru agreed on the price of the wheat.");
  private static final String WEST_3_NEWER = WEST_3.replace("2023-09-17", "2023-09-19");
  private static final String UNDATED =
      "{\"title\": \"The ferry\", \"text\": \"The ferry between Malta and the coast was late, and"
          + " the people had to wait for it.\"}";
  private static final String BROKEN = "{\"text\": \"half a rec";
  private static final String LATE =
      article(
          "https://late.example/1",
          "2023-09-17",
          "Kenya sent a ship with wheat to Chile, and it was the first of the year.");

  @TempDir static Path shared;
  private static Path first;
  @TempDir Path folder;
  private Path warehouse;

  @BeforeAll
  static void publishTheFirstBatch() throws IOException {
    first =
        input(shared.resolve("first.jsonl"), NORTH_1, SOUTH_1, NORTH_2, WEST_3, UNDATED, BROKEN);
    run(shared.resolve("warehouse"), BATCH, first);
  }

  @BeforeEach
  void startFromTheFirstBatch() throws IOException {
    warehouse = folder.resolve("warehouse");
    Path published = shared.resolve("warehouse");
    try (Stream<Path> files = Files.walk(published)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            warehouse.resolve(published.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void secondRunOfTheSameBatchChangesNothingAndSaysSo() {
    Map<String, List<String>> rows = rows(warehouse).all();
    Map<String, String> files = rows(warehouse).files();

    CommandInProcess again = run(warehouse, BATCH, first);

    assertThat(again.output()).contains("Batch 2023-09-20: nothing changed");
    assertThat(rows(warehouse).all()).isEqualTo(rows);
    assertThat(rows(warehouse).files()).isEqualTo(files);
    assertThat(rows(warehouse).daysOfLastRun()).isEmpty();
    assertThat(rows(warehouse).of(Runs.TABLE).count()).isEqualTo(2);
  }

  @Test
  void lateArticleUpdatesItsOwnDayAloneAndTwoHalvesEqualOneRun() throws IOException {
    Path late = input(folder.resolve("late.jsonl"), LATE);
    Map<String, String> monday = rows(warehouse).files("2023-09-18");
    Map<String, String> wednesday = rows(warehouse).files("2023-09-20");

    CommandInProcess second = run(warehouse, BATCH + "-late", late);

    assertThat(second.output()).contains("1 day published, 2023-09-17");
    assertThat(rows(warehouse).daysOfLastRun()).containsExactly("2023-09-17");
    assertThat(monday).isNotEmpty().isEqualTo(rows(warehouse).files("2023-09-18"));
    assertThat(wednesday).isNotEmpty().isEqualTo(rows(warehouse).files("2023-09-20"));
    Path atOnce = folder.resolve("at once");
    run(atOnce, BATCH, first, late);
    assertThat(rows(warehouse).all(WITHOUT_BATCH)).isEqualTo(rows(atOnce).all(WITHOUT_BATCH));
  }

  @Test
  void newerVersionsReplaceTheOldOnesEverywhereAndMoveToTheirOwnDay() throws IOException {
    Path newer = input(folder.resolve("newer.jsonl"), NORTH_2_NEWER, WEST_3_NEWER);

    run(warehouse, "2023-09-21", newer);

    assertThat(rows(warehouse).daysOfLastRun())
        .containsExactly("2023-09-17", "2023-09-18", "2023-09-19");
    assertThat(rows(warehouse).files("2023-09-17")).as("a day that lost all articles").isEmpty();
    Path never = folder.resolve("the old one never came");
    Path others = input(folder.resolve("first.jsonl"), NORTH_1, SOUTH_1, "", "", UNDATED, BROKEN);
    run(never, BATCH, others, newer);
    assertThat(rows(warehouse).all(WITHOUT_BATCH)).isEqualTo(rows(never).all(WITHOUT_BATCH));

    CommandInProcess oldAgain =
        run(warehouse, "2023-09-22", input(folder.resolve("old.jsonl"), NORTH_2));
    assertThat(oldAgain.output()).contains("nothing changed");
    assertThat(rows(warehouse).all(WITHOUT_BATCH)).isEqualTo(rows(never).all(WITHOUT_BATCH));
  }

  @Test
  void rebuildAfterAnEditOfTheDictionaryChangesItsDayWithoutAnnotating() throws IOException {
    Path overlay = Files.createDirectory(folder.resolve("overlay"));
    input(
        overlay.resolve("people.tsv"),
        "actor_id\tkind\tname\tcountry\twikidata",
        "hannelore-quistorp\tperson\tHannelore Quistorp\tNOR\t");
    Map<String, String> monday = rows(warehouse).files("2023-09-18");
    Map<String, List<String>> before = rows(warehouse).all();

    CommandInProcess rebuild =
        dyad("rebuild", "--warehouse=" + warehouse, "--set=resolve.overlay=" + overlay);

    assertThat(rebuild.output()).contains("Rebuild: 1 day published, 2023-09-17");
    assertThat(actors("Hannelore Quistorp")).containsExactly("hannelore-quistorp");
    assertThat(stagesOfLastRun()).contains("resolve", "aggregate").doesNotContain("annotate");
    assertThat(rows(warehouse).files("2023-09-18")).isEqualTo(monday);
    assertThat(rows(warehouse).all().get("mentions")).isEqualTo(before.get("mentions"));
    assertThat(rows(warehouse).all().get("articles")).isEqualTo(before.get("articles"));
    assertThat(String.join("\n", rows(warehouse).all().get("country_pairs")))
        .contains("\"country_a\":\"NOR\",\"country_b\":\"PER\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aggregate.min-articles=2", "aggregate.max-actors=2"})
  void changeOfWhatIsCountedMakesEveryDayStale(String setting) {
    dyad("rebuild", "--warehouse=" + warehouse, "--set=" + setting);

    assertThat(rows(warehouse).daysOfLastRun())
        .containsExactly("2023-09-17", "2023-09-18", "2023-09-20");
    assertThat(rows(warehouse).of(ActorPairs.TABLE).count())
        .isEqualTo(pairsOfTheFirstBatch(setting));
  }

  /**
   * On the 17th Quistorp, Kenya and Peru make three pairs, under a cap of two one; on the 18th
   * Norway and Sweden meet in three articles, Finland and each of them in one; under a cap of two
   * Finland and Sweden, named first, are left.
   */
  private static long pairsOfTheFirstBatch(String setting) {
    return setting.equals("aggregate.min-articles=2") ? 1 : 1 + 2;
  }

  @Test
  void failureBeforePublishingLeavesTheWarehouseAsItWas() throws IOException {
    Map<String, List<String>> rows = rows(warehouse).all();
    Map<String, String> files = rows(warehouse).files();
    Path late = input(folder.resolve("late.jsonl"), LATE);

    assertThatThrownBy(() -> runUntilPublish(late)).hasMessage("the terminal is gone");

    assertThat(rows(warehouse).files()).isEqualTo(files);
    assertThat(rows(warehouse).all()).isEqualTo(rows);
    assertThat(rows(warehouse).of(Runs.TABLE).count()).isEqualTo(1);
    assertThat(run(warehouse, BATCH, late).output()).contains("1 day published, 2023-09-17");
  }

  @Test
  void tooManyUnreadableRecordsAreTheOperatorsMistakeAndPublishNothing() throws IOException {
    Map<String, List<String>> rows = rows(warehouse).all();
    Path mostlyBroken = input(folder.resolve("broken.jsonl"), LATE, BROKEN, "no JSON");

    CommandInProcess run =
        dyad("run", "--warehouse=" + warehouse, "--batch=" + BATCH, "--input=" + mostlyBroken);

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines())
        .singleElement()
        .asString()
        .contains("2 of 3 records cannot be read (2 bad-json)", "read.max-reject-share = 0.5");
    assertThat(rows(warehouse).all()).isEqualTo(rows);
    assertThat(rows(warehouse).of(Runs.TABLE).count()).isEqualTo(1);
  }

  private static String article(String url, String day, String text) {
    return "{\"url\": \"%s\", \"published\": \"%s\", \"updated\": \"%sT09:00:00Z\", \"text\": \"%s\"}"
        .formatted(url, day, day, text);
  }

  private static Path input(Path file, String... lines) throws IOException {
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static WarehouseRows rows(Path warehouse) {
    return new WarehouseRows(SESSION, warehouse);
  }

  private static CommandInProcess run(Path warehouse, String batch, Path... inputs) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--warehouse=" + warehouse, "--batch=" + batch));
    Stream.of(inputs).forEach(input -> arguments.add("--input=" + input));
    CommandInProcess run = dyad(arguments.toArray(String[]::new));
    assertThat(run.exit()).as(run.output() + run.errors()).isZero();
    return run;
  }

  private static CommandInProcess dyad(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--set=clean.min-characters=40");
    return CommandInProcess.run(SESSION, all.toArray(String[]::new));
  }

  private List<String> actors(String surface) {
    return rows(warehouse)
        .of(ActorMentions.TABLE)
        .where(col(ActorMentions.SURFACE).equalTo(surface))
        .select(col(ActorMentions.ACTOR_ID))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<String> stagesOfLastRun() {
    Row run = rows(warehouse).lastRun();
    List<Row> stages = run.getList(run.fieldIndex(Runs.STAGES));
    return stages.stream().map(stage -> stage.getString(0)).toList();
  }

  /** A run whose terminal breaks off when publishing begins. */
  private void runUntilPublish(Path input) {
    PrintStream terminal =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public PrintStream printf(Locale locale, String format, Object... values) {
            if (List.of(values).contains("publish")) {
              throw new IllegalStateException("the terminal is gone");
            }
            return this;
          }
        };
    JobConfig config =
        ConfigFiles.load(
            Optional.empty(),
            List.of("clean.min-characters=40"),
            Optional.of(warehouse.toString()));
    Warehouse tables = Warehouse.at(SESSION, warehouse.toString());
    Dictionary dictionary =
        Dictionary.load(config.overlay(), SESSION.sessionState().newHadoopConf());
    WarehouseLock lock = tables.lock();
    try {
      new NightlyJob(
              new RunContext(
                  SESSION,
                  config,
                  tables,
                  tables.recoverAndStage(),
                  dictionary,
                  tables.takedowns(),
                  new RunReport(terminal, true)))
          .run(List.of(input.toString()), Batch.of(BATCH));
    } finally {
      lock.release();
    }
  }
}
