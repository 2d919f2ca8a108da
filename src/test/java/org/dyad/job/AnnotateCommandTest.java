package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.core.Actors;
import org.dyad.core.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name of two words that the dictionary learns is a phrase that a newer model version knows. */
class AnnotateCommandTest {
  private static final String MONDAY = "2023-09-18";
  private static final String TUESDAY = "2023-09-19";
  private static final String[] RECORDS = {
    SmallWarehouse.article(
        "https://north.example/1",
        MONDAY,
        "Norway asked the Upper Fish Board for a share, and Sweden was against it."),
    SmallWarehouse.article(
        "https://north.example/2",
        TUESDAY,
        "Sweden asked the Upper Fish Board for a share, and Kenya was against it.")
  };

  @TempDir Path folder;

  @Test
  void aNewModelVersionAnnotatesTheDaysAskedForAndEqualsAFreshStart() throws IOException {
    SmallWarehouse warehouse = new SmallWarehouse(folder, "warehouse");
    warehouse.run(TUESDAY, RECORDS);
    String old = models(warehouse).get(MONDAY);
    String overlay = "--set=resolve.overlay=" + overlay();

    warehouse.succeeds("annotate", "--from=" + MONDAY, "--to=" + MONDAY, overlay);

    Map<String, String> halfway = models(warehouse);
    assertThat(halfway.get(TUESDAY)).isEqualTo(old);
    assertThat(halfway.get(MONDAY)).isNotEqualTo(old);
    warehouse.succeeds("annotate", "--from=" + MONDAY, "--to=" + TUESDAY, overlay);
    assertThat(warehouse.tables().daysOfLastRun()).containsExactly(TUESDAY);
    assertThat(models(warehouse).get(TUESDAY)).isEqualTo(halfway.get(MONDAY));
    SmallWarehouse fresh = new SmallWarehouse(folder, "fresh");
    fresh.succeeds(
        "run", "--batch=" + TUESDAY, "--input=" + fresh.input(TUESDAY, RECORDS), overlay);
    assertThat(withoutActors(warehouse)).isEqualTo(withoutActors(fresh));
  }

  /** The name was discovered before the dictionary knew it, and discovered names stay. */
  private static Map<String, List<String>> withoutActors(SmallWarehouse warehouse) {
    Map<String, List<String>> rows = new TreeMap<>(warehouse.rows());
    rows.remove(Actors.TABLE.name());
    return rows;
  }

  private Path overlay() throws IOException {
    Path overlay = Files.createDirectory(folder.resolve("overlay"));
    Files.writeString(
        overlay.resolve("organisations.tsv"),
        "actor_id\tkind\tname\tcountry\twikidata\nupper-fish-board\torganisation\tUpper Fish"
            + " Board\tNOR\t\n");
    return overlay;
  }

  private static Map<String, String> models(SmallWarehouse warehouse) {
    Map<String, String> models = new TreeMap<>();
    warehouse
        .tables()
        .of(Articles.TABLE)
        .select(col(Articles.DAY), col(Articles.MODEL_VERSION))
        .collectAsList()
        .forEach(row -> models.put(row.getDate(0).toString(), row.getString(1)));
    return models;
  }
}
