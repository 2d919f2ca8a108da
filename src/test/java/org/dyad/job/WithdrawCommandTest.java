package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.dyad.core.Articles;
import org.dyad.core.Rejects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three articles of two days are stored; the list names the first copy and the lonely one. */
class WithdrawCommandTest {
  private static final String BATCH = "2023-09-20";
  private static final String TREATY =
      "Norway and Sweden signed a treaty on fish on Monday. Sweden thanked Norway for it.";
  private static final String NORTH =
      SmallWarehouse.article("https://north.example/1", "2023-09-18", TREATY);
  private static final String SOUTH =
      SmallWarehouse.article("https://south.example/1", "2023-09-18", TREATY);
  private static final String LONELY =
      SmallWarehouse.article(
          "https://west.example/3",
          "2023-09-17",
          "Kenya and Peru agreed on the price of the wheat in May.");

  @TempDir static Path shared;
  private static SmallWarehouse first;
  @TempDir Path folder;
  private SmallWarehouse warehouse;

  @BeforeAll
  static void publishTheFirstBatch() {
    first = new SmallWarehouse(shared, "first");
    first.run(BATCH, NORTH, SOUTH, LONELY);
  }

  @BeforeEach
  void startFromTheFirstBatch() {
    warehouse = new SmallWarehouse(folder, "warehouse").copyOf(first);
  }

  @Test
  void articlesVanishFromEveryTableAsIfTheyHadNeverCome() {
    CommandInProcess withdrawn =
        withdraw(
            "# asked for on Tuesday",
            "",
            "HTTPS://north.example/1?utm_source=mail#top",
            id("https://west.example/3"),
            "the one about fish",
            "https://east.example/9");

    assertThat(withdrawn.output().lines().toList())
        .contains(
            "line 5: the one about fish is neither a URL nor an article id: skipped",
            "line 6: https://east.example/9 is no article of the warehouse: it will stay out")
        .contains("Withdraw: 2 days published, 2023-09-17 to 2023-09-18");
    SmallWarehouse never = new SmallWarehouse(folder, "never came");
    never.run(BATCH, SOUTH);
    assertThat(warehouse.rows()).isEqualTo(never.rows());
    assertThat(warehouse.tables().files("2023-09-17")).as("a day without articles").isEmpty();
  }

  @Test
  void theSameListAgainChangesNothing() {
    withdraw("https://north.example/1");
    Map<String, String> files = warehouse.tables().files();

    CommandInProcess again = withdraw("https://north.example/1");

    assertThat(again.output()).contains("nothing changed").doesNotContain("line 1");
    assertThat(warehouse.tables().files()).isEqualTo(files);
  }

  @Test
  void aWithdrawnArticleThatArrivesAgainIsARejectWithoutItsText() {
    withdraw("https://north.example/1");
    Map<String, String> files = warehouse.tables().files();

    CommandInProcess again =
        warehouse.run("2023-09-21", NORTH.replace("treaty", "pact").replace("09:00", "11:00"));

    assertThat(again.output()).contains("nothing changed");
    assertThat(warehouse.tables().files()).isEqualTo(files);
    Row reject = warehouse.tables().of(Rejects.TABLE).first();
    assertThat(reject.<String>getAs(Rejects.REASON)).isEqualTo("withdrawn");
    assertThat(reject.<String>getAs(Rejects.DETAIL)).isEqualTo(id("https://north.example/1"));
    assertThat(reject.<String>getAs(Rejects.EXCERPT)).isNull();
  }

  @Test
  void aListThatTheTablesDoNotFollowYetIsFollowedByTheNextRun() throws IOException {
    Files.writeString(
        warehouse.root().resolve("_dyad/takedowns"), id("https://north.example/1") + "\n");
    assertThat(warehouse.dyad("verify").exit()).isEqualTo(Main.CHECK_FAILED);

    CommandInProcess rebuild = warehouse.succeeds("rebuild");

    assertThat(rebuild.output())
        .contains("Takedown list: 1 day published, 2023-09-18", "Rebuild: nothing changed");
    assertThat(urls()).containsExactly("https://south.example/1", "https://west.example/3");
    warehouse.succeeds("verify");
  }

  @Test
  void aListThatCannotBeReadIsTheOperatorsMistake() {
    CommandInProcess missing = warehouse.dyad("withdraw", "--list=" + folder.resolve("none"));

    assertThat(missing.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(missing.errors().lines()).singleElement().asString().contains("cannot be read");
  }

  private CommandInProcess withdraw(String... lines) {
    return warehouse.succeeds("withdraw", "--list=" + warehouse.input("takedowns", lines));
  }

  private static String id(String url) {
    return first
        .tables()
        .of(Articles.TABLE)
        .where(col(Articles.URL).equalTo(url))
        .select(Articles.ARTICLE_ID)
        .first()
        .getString(0);
  }

  private List<String> urls() {
    return warehouse.tables().of(Articles.TABLE).select(Articles.URL).collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
