package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dyad.ShellCommand.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged job, started as its users start it, through the embedded Spark's spark-submit. */
class DemoIT {
  private static final String SAMPLE =
      Path.of("src/main/resources/sample").toAbsolutePath().toString();

  @TempDir Path folder;

  @Test
  void publishesTheSampleFromAnyFolder() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("an analyst's folder"));

    Outcome run =
        dyad("run", "--batch", "2023-09-20", "--warehouse", "ware house")
            .with("--input", SAMPLE + "/*.jsonl", SAMPLE + "/*.csv", SAMPLE + "/web-pages")
            .in(elsewhere)
            .run();

    assertThat(run.exit()).as(run.output()).isZero();
    for (String table :
        new String[] {
          "articles",
          "mentions",
          "actor_mentions",
          "days",
          "actor_days",
          "actor_pairs",
          "country_pairs",
          "pair_evidence"
        }) {
      assertThat(elsewhere.resolve("ware house").resolve(table).resolve("day=2023-09-18"))
          .isDirectoryContaining("glob:**.parquet");
    }
    assertThat(elsewhere.resolve("ware house/actors")).isDirectoryContaining("glob:**.parquet");
    try (Stream<Path> left = Files.list(elsewhere)) {
      assertThat(left).as("nothing else is left behind").hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-such-command",
        "top --no-such-option",
        "run --input x --set dyad.no-such-key=1"
      })
  void operatorsMistakeEndsWithTwoAndOneLine(String line) {
    Outcome run = dyad(line.split(" ", -1)).run();

    assertThat(run.exit()).as(run.output()).isEqualTo(2);
    assertThat(run.output()).contains("no-such").doesNotContain("\tat ");
  }

  private static ShellCommand dyad(String... arguments) {
    return ShellCommand.of("bash", Path.of("scripts/dyad").toAbsolutePath().toString())
        .with(arguments)
        .without("SPARK_HOME");
  }
}
