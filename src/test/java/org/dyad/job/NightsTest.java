package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However the same articles are cut into batches, the tables are the same. {@code -Ddyad.nights=30
 * -Ddyad.seed=7} takes more nights and others; {@code scripts/test/nights} does.
 */
class NightsTest {
  private static final int NIGHTS = Integer.getInteger("dyad.nights", 6);
  private static final long SEED = Long.getLong("dyad.seed", 1);

  @TempDir static Path folder;
  private static List<List<String>> nights;
  private static SmallWarehouse nightly;
  private static Map<String, List<String>> rows;

  @BeforeAll
  static void runNightByNight() {
    nights = new InventedNights(SEED).nights(NIGHTS);
    nightly = new SmallWarehouse(folder, "nightly");
    for (int night = 0; night < NIGHTS; night++) {
      nightly.run(InventedNights.batch(night), nights.get(night));
    }
    rows = nightly.rows();
  }

  @Test
  void nightsWithLateAndCorrectedArticlesEqualOneBackfillInAnyOrder() {
    SmallWarehouse atOnce = new SmallWarehouse(folder, "at once");

    atOnce.run(InventedNights.batch(NIGHTS), shuffled(nights));

    assertThat(atOnce.rows()).isEqualTo(rows);
  }

  @Test
  void twoHalvesEqualOneRun() {
    SmallWarehouse halves = new SmallWarehouse(folder, "halves");

    halves.run(InventedNights.batch(NIGHTS / 2), shuffled(nights.subList(0, NIGHTS / 2)));
    halves.run(InventedNights.batch(NIGHTS), shuffled(nights.subList(NIGHTS / 2, NIGHTS)));

    assertThat(halves.rows()).isEqualTo(rows);
  }

  @Test
  void theSameArticlesUnderAnotherBatchChangeNothing() {
    Map<String, String> files = nightly.tables().files();

    CommandInProcess again = nightly.run(InventedNights.batch(NIGHTS), shuffled(nights));

    assertThat(again.output()).contains("nothing changed");
    assertThat(nightly.tables().files()).isEqualTo(files);
    assertThat(nightly.rows()).isEqualTo(rows);
  }

  @Test
  void noNightLeavesAFileMoreInADayOfATable() {
    Map<String, Long> files =
        nightly.tables().files().keySet().stream()
            .filter(file -> file.endsWith(".parquet"))
            .collect(
                Collectors.groupingBy(
                    file -> file.substring(0, file.lastIndexOf('/')), Collectors.counting()));

    assertThat(files).isNotEmpty().allSatisfy((day, count) -> assertThat(count).isEqualTo(1));
  }

  private static List<String> shuffled(List<List<String>> nights) {
    List<String> records = new ArrayList<>();
    nights.forEach(records::addAll);
    Collections.shuffle(records, new Random(SEED));
    return records;
  }
}
