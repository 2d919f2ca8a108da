package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.dyad.IcebergSpark;
import org.dyad.job.PhotographingFileSystem.Picture;
import org.dyad.publish.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that dies while it commits Iceberg tables, and is then run again, leaves the rows of one
 * that never died. {@code -Ddyad.crash.iceberg=3} takes one in three of all operations on files
 * that follow the journal, in place of the few named here; {@code scripts/test/crash} does.
 *
 * <p>Iceberg's metadata hold whole paths: a picture is brought back to where it was taken.
 */
class IcebergCrashTest {
  private static final int EVERY = Integer.getInteger("dyad.crash.iceberg", 0);
  private static final Warehouse.Options ICEBERG = new Warehouse.Options("iceberg", "dyad.news");

  /** The run makes {@code rejects}: its first version has no order yet, the second no rows. */
  private static final List<Moment> NAMED =
      List.of(
          new Moment("before a file of rows", "create news/actor_pairs/data/.*\\.parquet", 1),
          new Moment("after a commit", "rename away news/actor_pairs/metadata/.*hint\\.temp", 1),
          new Moment("half-made table", "rename away news/rejects/metadata/.*metadata\\.json", 2),
          new Moment("before the last commit", "rename away news/runs/.*\\.metadata\\.json", 1));

  @TempDir Path folder;

  @AfterEach
  void leaveTheSession() {
    SparkSession.clearActiveSession();
  }

  @Test
  void aRunThatDiedWhileItCommittedAndIsRunAgainLeavesTheSameRows() throws IOException {
    SmallWarehouse undisturbed = warehouse(photographing());
    undisturbed.run(CrashScene.BATCH, CrashScene.FIRST);
    String[] run = {
      "run", "--batch=2023-09-21", "--input=" + undisturbed.input("second", CrashScene.SECOND)
    };
    List<Picture> pictures =
        PhotographingFileSystem.photographSome(
            undisturbed.root(),
            Files.createDirectory(folder.resolve("pictures")),
            EVERY > 0 ? new OneInSoMany() : new AtNamed(),
            () -> undisturbed.succeeds(run));
    Map<String, List<String>> rows = undisturbed.rows();

    assertThat(pictures).hasSizeGreaterThanOrEqualTo(NAMED.size());
    Set<String> runAgain = new HashSet<>();
    for (Picture picture : pictures) {
      SmallWarehouse crashed = broughtBack(picture);
      assertThat(crashed.rows()).as("after a crash before: %s", picture.before()).isEqualTo(rows);
      if (runAgain.add(Files.readString(crashed.root().resolve("_dyad/state")))) {
        crashed.succeeds(run);
        assertThat(crashed.rows()).as("run again: %s", picture.before()).isEqualTo(rows);
      }
    }
    System.out.printf("iceberg: %d crash points while it committed%n", pictures.size());
  }

  /** As the next start, of a process that finds the lock of a dead one, puts it right. */
  private SmallWarehouse broughtBack(Picture picture) throws IOException {
    SparkSession session = IcebergSpark.interpreting();
    SparkSession.setActiveSession(session);
    SmallWarehouse crashed = warehouse(session);
    FileUtils.deleteDirectory(crashed.root().toFile());
    FileUtils.copyDirectory(picture.folder().toFile(), crashed.root().toFile());
    Files.deleteIfExists(crashed.root().resolve("_dyad/lock"));
    Warehouse.at(session, crashed.root().toString(), ICEBERG).recoverAndStage();
    assertThat(session.sql("SHOW CREATE TABLE dyad.news.rejects").first().getString(0))
        .as(picture.before())
        .contains("'sort-order'");
    return crashed;
  }

  private static SparkSession photographing() {
    SparkSession session = IcebergSpark.interpreting();
    session.conf().set("fs.file.impl", PhotographingFileSystem.class.getName());
    session.conf().set("fs.file.impl.disable.cache", true);
    return session;
  }

  private SmallWarehouse warehouse(SparkSession session) {
    return SmallWarehouse.ofIceberg(folder, "warehouse", session);
  }

  /** The so-manieth operation of a kind. */
  private record Moment(String name, String operation, int occurrence) {}

  private static final class AtNamed implements Predicate<String> {
    private final int[] met = new int[NAMED.size()];

    @Override
    public boolean test(String operation) {
      boolean chosen = false;
      for (int i = 0; i < met.length; i++) {
        Moment moment = NAMED.get(i);
        chosen |= operation.matches(moment.operation()) && ++met[i] == moment.occurrence();
      }
      return chosen;
    }
  }

  /** Without those that make a difference to nobody: folders and checksums. */
  private static final class OneInSoMany implements Predicate<String> {
    private static final Pattern OF_TABLES =
        Pattern.compile("(create|rename away|delete) (news/.*|_dyad/(journal|state))");

    private int met;

    @Override
    public boolean test(String operation) {
      return OF_TABLES.matcher(operation).matches()
          && !operation.endsWith(".crc")
          && met++ % EVERY == 0;
    }
  }
}
