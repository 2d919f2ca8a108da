package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.io.FileUtils;
import org.dyad.IcebergSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run in a process of its own that is killed with signal 9, and run again. {@code -Ddyad.kills=20
 * -Ddyad.seed=7} kills more often, at moments drawn from the seed, and {@code
 * -Ddyad.kills.iceberg=10} runs that commit Iceberg tables; {@code scripts/test/crash} does both.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("dyad.kills", 1);
  private static final long SEED = Long.getLong("dyad.seed", 1);
  private static final int LONGEST_DELAY = 1_000;

  /** What a run makes one after the other: when one appears, the delay begins. */
  private static final List<String> SIGNS =
      List.of(
          "journal",
          "lock",
          "work/cleaned",
          "work/versions",
          "staged/articles",
          "staged/mentions",
          "staged/actor_mentions",
          "staged/days",
          "staged/actor_pairs",
          "staged/pair_evidence",
          "staged/rejects",
          "backup");

  /** The same of Iceberg tables: each is committed as a version of its own. */
  private static final List<String> ICEBERG_SIGNS =
      List.of(
          "journal",
          "../news/articles/metadata/v4.metadata.json",
          "../news/actors/metadata/v4.metadata.json",
          "../news/actor_pairs/metadata/v4.metadata.json",
          "../news/rejects/metadata/v1.metadata.json",
          "../news/rejects/metadata/v2.metadata.json",
          "../news/runs/metadata/v4.metadata.json");

  @TempDir Path folder;

  @Test
  void aRunKilledAtAnyMomentAndRunAgainEqualsOneThatWasNot() throws Exception {
    SmallWarehouse first = new SmallWarehouse(folder, "first");
    first.run(CrashScene.BATCH, CrashScene.FIRST);
    SmallWarehouse undisturbed = new SmallWarehouse(folder, "undisturbed").copyOf(first);
    String[] run = {
      "run", "--batch=2023-09-21", "--input=" + first.input("second", CrashScene.SECOND)
    };
    undisturbed.succeeds(run);
    Map<String, List<String>> rows = undisturbed.rows();
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      String sign = kill == 0 ? SIGNS.get(0) : SIGNS.get(random.nextInt(SIGNS.size()));
      int delay = kill == 0 ? 0 : random.nextInt(LONGEST_DELAY);
      SmallWarehouse killed = new SmallWarehouse(folder, "killed " + kill).copyOf(first);

      boolean died = killAt(killed.root(), sign, delay, killed.arguments(run));

      boolean decided = Files.exists(killed.root().resolve("_dyad/journal"));
      killed.succeeds(run);
      System.out.printf(
          "kill %d of %d (seed %d): %d ms after %s: %s%n",
          kill + 1, KILLS, SEED, delay, sign, outcome(died, decided));
      assertThat(killed.rows()).as("%s ms after %s", delay, sign).isEqualTo(rows);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "dyad.kills.iceberg", matches = "[1-9]\\d*")
  void aRunKilledWhileItCommitsIcebergTablesAndRunAgainEqualsOneThatWasNot() throws Exception {
    SmallWarehouse first = iceberg();
    first.run(CrashScene.BATCH, CrashScene.FIRST);
    Path kept = folder.resolve("kept");
    FileUtils.copyDirectory(first.root().toFile(), kept.toFile());
    String[] run = {
      "run", "--batch=2023-09-21", "--input=" + first.input("second", CrashScene.SECOND)
    };
    first.succeeds(run);
    Map<String, List<String>> rows = first.rows();
    Random random = new Random(SEED);
    for (int kill = 0; kill < Integer.getInteger("dyad.kills.iceberg"); kill++) {
      String sign = ICEBERG_SIGNS.get(random.nextInt(ICEBERG_SIGNS.size()));
      int delay = random.nextInt(LONGEST_DELAY);
      // Iceberg's metadata hold whole paths: the warehouse has to lie where it was made.
      FileUtils.deleteDirectory(first.root().toFile());
      FileUtils.copyDirectory(kept.toFile(), first.root().toFile());

      boolean died = killAt(first.root(), sign, delay, first.arguments(run));

      boolean decided = Files.exists(first.root().resolve("_dyad/journal"));
      SmallWarehouse killed = iceberg();
      killed.succeeds(run);
      System.out.printf(
          "kill %d of iceberg (seed %d): %d ms after %s: %s%n",
          kill + 1, SEED, delay, sign, outcome(died, decided));
      assertThat(killed.rows()).as("%s ms after %s", delay, sign).isEqualTo(rows);
    }
  }

  private SmallWarehouse iceberg() {
    return SmallWarehouse.ofIceberg(folder, "iceberg", IcebergSpark.interpreting());
  }

  private static String outcome(boolean died, boolean decided) {
    if (!died) {
      return "it had ended";
    }
    return decided ? "killed, finished by the next start" : "killed, run again";
  }

  private boolean killAt(Path warehouse, String sign, int delay, List<String> arguments)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Path awaited = warehouse.resolve("_dyad").resolve(sign);
    while (process.isAlive() && !Files.exists(awaited)) {
      Thread.sleep(1);
    }
    Thread.sleep(delay);
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    assertThat(alive || process.exitValue() == 0)
        .as(Files.readString(folder.resolve("log")))
        .isTrue();
    return alive;
  }

  private static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.matches("--add-opens.*|-X[mX].*|-Dlog4j2.*|-Duser.*"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Dspark.master=local[2]",
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.sql.codegen.wholeStage=false",
            "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName()));
    command.addAll(arguments);
    return command;
  }
}
