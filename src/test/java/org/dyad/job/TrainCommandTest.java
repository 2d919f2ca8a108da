package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  /** A setting of every session that a command starts. */
  private static final String SETTING = "spark.sql.sources.parallelPartitionDiscovery.parallelism";

  @TempDir private Path folder;

  @Test
  void aWrongRecipeIsToldBeforeSparkStarts() throws IOException {
    Path recipe = Files.writeString(folder.resolve("own.conf"), "fields = 0");
    SparkSession session = LocalSpark.session().newSession();
    String untouched = session.conf().get(SETTING);

    CommandInProcess run =
        CommandInProcess.run(
            session,
            "train",
            "entities",
            "--data=" + folder,
            "--out=" + folder,
            "--recipe=" + recipe);

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines()).singleElement().asString().contains("own.conf", "fields 0");
    assertThat(session.conf().get(SETTING)).isEqualTo(untouched).isNotEqualTo("32");
  }
}
