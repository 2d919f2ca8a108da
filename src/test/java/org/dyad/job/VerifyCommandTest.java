package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dyad.LocalSpark;
import org.dyad.core.Runs;
import org.dyad.core.UserError;
import org.dyad.publish.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir Path folder;
  private SmallWarehouse warehouse;

  @BeforeEach
  void publishAnArticle() {
    warehouse = new SmallWarehouse(folder, "warehouse");
    warehouse.run(
        "2023-09-20",
        SmallWarehouse.article(
            "https://north.example/1", "2023-09-18", "Norway and Sweden signed a treaty on fish."));
  }

  private void assertRefused(String file, String text, String expected) throws IOException {
    Path path = warehouse.root().resolve("_dyad").resolve(file);
    Files.writeString(path, text);
    CommandInProcess verify = warehouse.dyad("verify");
    assertThat(verify.exit()).isEqualTo(2);
    assertThat(verify.errors()).contains(expected);
    Files.delete(path);
  }

  @Test
  void isRefusedWhileARunIsAtWorkOrUnfinished() throws IOException {
    assertRefused(
        "lock",
        "process 7 on elsewhere, user ann, since 2023-09-20T01:30:00Z",
        "The warehouse is locked by process 7 on elsewhere");
    assertRefused("journal", "replace days/day=2023-09-18", "died while it swapped tables");
    warehouse.succeeds("verify");
  }

  @Test
  void aFindingBesideARunThatReplacedTablesIsNone() {
    Warehouse published = Warehouse.at(LocalSpark.session(), warehouse.root().toString());
    List<String> before = published.files(Runs.TABLE);
    VerifyCommand.checkUnchanged(published, before);

    warehouse.run(
        "2023-09-21",
        SmallWarehouse.article(
            "https://west.example/3",
            "2023-09-18",
            "Kenya and Peru agreed on the price of wheat."));

    assertThatThrownBy(() -> VerifyCommand.checkUnchanged(published, before))
        .isInstanceOf(UserError.class)
        .hasMessage("The tables changed while they were checked: run dyad verify again");
  }
}
