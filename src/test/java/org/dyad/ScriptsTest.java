package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.dyad.ShellCommand.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts in a copy of the project under a path with a space, beside a Spark that only notes
 * its arguments.
 */
class ScriptsTest {
  /** Prints each argument in brackets; ends with 4 for the batch that is to fail. */
  private static final String ECHO =
      """
      #!/usr/bin/env bash
      printf '[%s]\\n' "$@"
      if [[ "$*" == *2023-03-01* ]]; then exit 4; fi
      """;

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void copyProject() throws IOException {
    project = folder.resolve("my project");
    for (String file : new String[] {"scripts/dyad", "scripts/nightly", "conf/spark.properties"}) {
      Path copy = project.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(file), copy);
    }
    program(folder.resolve("own spark/bin/spark-submit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dyad",
        "demo",
        "nightly",
        "bench/run-job",
        "bench/redate",
        "bench/annotator",
        "test/cluster",
        "test/crash",
        "test/nights"
      })
  void explainsItself(String script) {
    Outcome help = ShellCommand.of("bash", "scripts/" + script, "--help").run();

    assertThat(help.exit()).isZero();
    assertThat(help.output()).startsWith("Usage: scripts/" + script);
  }

  @Test
  void saysHowToBuildWhereTheJarIsMissing() {
    Outcome run = dyad("run").run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output()).contains("no application jar").contains("mvn -B package -DskipTests");
  }

  @Test
  void refusesSparkHomeWithoutSparkSubmit() throws IOException {
    jar("dyad-1.0.jar");

    Outcome run =
        dyad("run").withVariable("SPARK_HOME", folder.resolve("nothing").toString()).run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output()).contains("no bin/spark-submit").contains("unset it");
  }

  @Test
  void refusesOldJava() throws IOException {
    jar("dyad-1.0.jar");
    Files.createDirectories(project.resolve("target/spark/jars"));
    Path old = folder.resolve("jdk 8/bin/java");
    program(old, "#!/usr/bin/env bash\necho 'openjdk version \"1.8.0_402\"' >&2\n");

    Outcome run =
        dyad("run").withVariable("JAVA_HOME", old.getParent().getParent().toString()).run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output()).contains("JDK 17 or newer");
  }

  @Test
  void handsArgumentsToSparkSubmitAsTheyAre() throws IOException {
    Path jar = jar("dyad-1.0.jar");

    Outcome run =
        dyad("run", "--input", "a b/*.gz", "", "--set", "x=\"$HOME\"")
            .withVariable("SPARK_HOME", folder.resolve("own spark").toString())
            .withVariable("DYAD_DRIVER_MEMORY", "3g")
            .run();

    assertThat(run.exit()).isZero();
    assertThat(run.output().lines())
        .containsExactly(
            "[--properties-file]",
            "[" + project.toRealPath().resolve("conf/spark.properties") + "]",
            "[--class]",
            "[org.dyad.job.Main]",
            "[--driver-memory]",
            "[3g]",
            "[" + jar.toRealPath() + "]",
            "[run]",
            "[--input]",
            "[a b/*.gz]",
            "[]",
            "[--set]",
            "[x=\"$HOME\"]");
  }

  @Test
  void nightlyRunsDaysInOrderAndStopsAtTheFirstThatFails() throws IOException {
    program(project.resolve("scripts/dyad"));

    Outcome run = nightly("--day", "2023-03-02", "--days", "3", "--", "--set", "a=b c").run();

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.output().lines().filter(line -> line.startsWith("nightly ")))
        .satisfiesExactly(
            line -> assertThat(line).contains("day=2023-02-28 exit=0"),
            line -> assertThat(line).contains("day=2023-03-01 exit=4"));
    assertThat(logs().findFirst().orElseThrow())
        .content()
        .isEqualTo(
            """
            [run]
            [--input]
            [in/2023-02-28/*.gz]
            [--batch]
            [2023-02-28]
            [--set]
            [a=b c]
            """);
  }

  @Test
  void nightlyKeepsAsManyLogsAsAsked() throws IOException {
    program(project.resolve("scripts/dyad"));

    Outcome run = nightly("--day", "2023-02-20", "--days", "4", "--keep", "2").run();

    assertThat(run.exit()).isZero();
    assertThat(logs().map(log -> log.getFileName().toString()))
        .satisfiesExactly(
            name -> assertThat(name).endsWith("2023-02-19.log"),
            name -> assertThat(name).endsWith("2023-02-20.log"));
  }

  @ParameterizedTest
  @CsvSource({"Succeeded, 0, 0", "Failed, 2, 2", "Failed, none, 1"})
  void nightlyGivesTheExitCodeOfThePodThatSparkSubmitHides(String phase, String code, int expected)
      throws IOException {
    program(
        project.resolve("scripts/dyad"),
        """
        #!/usr/bin/env bash
        echo '23/02/20 01:30:00 INFO LoggingPodStatusWatcherImpl: Waiting for application dyad'
        printf '\t phase: %%s\n' Pending %s
        printf '%%s LoggingPodStatusWatcherImpl: Container final statuses:\n\n\n' '23/02/20 01:40:00 INFO'
        printf '\t container name: spark-kubernetes-driver\n\t exit code: %%s\n' %s
        """
            .formatted(phase, code));

    Outcome run = nightly("--day", "2023-02-20").run();

    assertThat(run.exit()).isEqualTo(expected);
    assertThat(run.output()).contains("day=2023-02-20 exit=" + expected);
  }

  @Test
  void nightlyFailsWithTheDriverOfAStandaloneClusterThoughSparkSubmitEndsWell() throws IOException {
    program(
        project.resolve("scripts/dyad"),
        """
        #!/usr/bin/env bash
        echo '23/02/20 01:40:00 INFO ClientEndpoint: State of driver driver-1 is FAILED, exiting spark-submit JVM.'
        """);

    assertThat(nightly("--day", "2023-02-20").run().exit()).isEqualTo(1);
  }

  @Test
  void nightlyTellsADaysFailureWithTheEndOfItsLog() throws IOException {
    program(project.resolve("scripts/dyad"));

    Outcome run = nightly("--day", "2023-03-01").run();

    assertThat(run.output().lines().skip(1))
        .first(STRING)
        .startsWith("nightly: the run of 2023-03-01 ended with 4; the last lines of logs/");
    assertThat(run.output()).endsWith("[--batch]\n[2023-03-01]\n");
  }

  @Test
  void nightlyDoesNothingWhileAnotherRunHoldsTheLock() throws IOException {
    program(
        project.resolve("scripts/dyad"),
        "#!/usr/bin/env bash\nexec bash scripts/nightly --input x\n");

    Outcome run = nightly("--day", "2023-02-20").run();

    assertThat(run.exit()).isEqualTo(75);
    assertThat(logs().findFirst().orElseThrow()).content().contains("another run holds");
  }

  @ParameterizedTest
  @CsvSource({"--day, 2023-02-30", "--days, 0", "--keep, many", "--what, ever"})
  void nightlyRefusesMistakenArguments(String option, String value) {
    Outcome run = nightly(option, value).run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output()).startsWith("nightly: ").contains(option);
  }

  private ShellCommand dyad(String... arguments) {
    return ShellCommand.of("bash", project.resolve("scripts/dyad").toString())
        .with(arguments)
        .without("SPARK_HOME");
  }

  private ShellCommand nightly(String... arguments) {
    return ShellCommand.of("bash", "scripts/nightly", "--input", "in/{day}/*.gz")
        .with(arguments)
        .in(project);
  }

  private Stream<Path> logs() throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("logs"))) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList().stream();
    }
  }

  private Path jar(String name) throws IOException {
    Path jar = project.resolve("target").resolve(name);
    Files.createDirectories(jar.getParent());
    return Files.createFile(jar);
  }

  private static void program(Path file) throws IOException {
    program(file, ECHO);
  }

  private static void program(Path file, String source) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
