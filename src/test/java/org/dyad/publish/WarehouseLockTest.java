package org.dyad.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.dyad.core.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseLockTest {
  private static final int RIVALS = 8;
  private static final String LONG_AGO = "2001-01-01T00:00:00Z";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void placeTheLock() throws IOException {
    file = Files.createDirectory(folder.resolve("_dyad")).resolve("lock");
  }

  private WarehouseLock take() throws IOException {
    return WarehouseLock.take(local(), hadoop());
  }

  private org.apache.hadoop.fs.Path hadoop() {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }

  private static FileSystem local() throws IOException {
    return FileSystem.getLocal(new Configuration());
  }

  private static String holder(long process, String host, Object since) {
    return "process %d on %s, user ann, since %s".formatted(process, host, since);
  }

  private static String thisHost() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  private static long deadProcess() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void theNextOneIsToldWhoHoldsItAndSinceWhen() throws IOException {
    Instant since = Instant.now().minus(200, ChronoUnit.MINUTES);
    Files.writeString(file, holder(7, "elsewhere", since));

    assertThatThrownBy(this::take)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("process 7 on elsewhere, user ann, since " + since)
        .hasMessageContaining(", 3 h 20 min ago: wait")
        .hasMessageContaining("dyad unlock");
  }

  @Test
  void aLivingHolderKeepsItAndItsReleaseLetsTheNextIn() throws IOException {
    WarehouseLock lock = take();
    assertThatThrownBy(this::take).hasMessageContaining("locked by process");

    lock.release();

    assertThat(folder.resolve("_dyad")).isEmptyDirectory();
    take().release();
  }

  @Test
  void thatOfADeadProcessOfThisMachineIsTakenOver() throws Exception {
    Files.writeString(file, holder(deadProcess(), thisHost(), LONG_AGO));

    take().check();

    assertThat(file).content().contains("process " + ProcessHandle.current().pid() + " on");
  }

  @Test
  void aProcessThatIsYoungerThanTheLockDoesNotHoldIt() throws Exception {
    Files.writeString(file, holder(ProcessHandle.current().pid(), thisHost(), LONG_AGO));

    take().check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "process 7 on elsewhere, user ann, since 2001-01-01T00:00:00Z"})
  void oneThatOnlyAPersonCanJudgeStaysUntilItIsUnlocked(String content) throws IOException {
    Files.writeString(file, content);
    assertThatThrownBy(this::take).isInstanceOf(UserError.class);

    String said = WarehouseLock.remove(local(), hadoop()).orElseThrow();

    assertThat(said).contains(content.isEmpty() ? "has not said who he is" : "user ann");
    assertThat(WarehouseLock.remove(local(), hadoop())).isEmpty();
    take().release();
  }

  @Test
  void aHolderWhoseLockWasBrokenPublishesNothingAndLeavesThatOfTheNext() throws IOException {
    WarehouseLock broken = take();
    WarehouseLock.remove(local(), hadoop());
    assertThatThrownBy(broken::check).hasMessageContaining("now held by nobody: run again");
    String next = holder(7, "elsewhere", LONG_AGO);
    Files.writeString(file, next);
    assertThatThrownBy(broken::check).hasMessageContaining("now held by process 7 on elsewhere");

    broken.release();

    assertThat(file).hasContent(next);
  }

  @Test
  void ofManyAtOneInstantOneGetsIt() throws Exception {
    for (int round = 0; round < 20; round++) {
      assertThat(rivals()).isEqualTo(1);
      Files.delete(file);
    }
  }

  @Test
  void ofManyThatFindAStaleOneOneGetsIt() throws Exception {
    long dead = deadProcess();
    for (int round = 0; round < 20; round++) {
      Files.writeString(file, holder(dead, thisHost(), LONG_AGO));
      assertThat(rivals()).isEqualTo(1);
      Files.delete(file);
    }
  }

  /** How many of several threads end up with a lock that is still theirs. */
  private long rivals() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(RIVALS);
    try {
      List<WarehouseLock> taken = new ArrayList<>();
      Callable<WarehouseLock> rival = this::take;
      for (Future<WarehouseLock> future : threads.invokeAll(Collections.nCopies(RIVALS, rival))) {
        try {
          taken.add(future.get());
        } catch (ExecutionException refused) {
          assertThat(refused).hasCauseInstanceOf(UserError.class);
        }
      }
      return taken.stream().filter(LockRivals::holds).count();
    } finally {
      threads.shutdown();
    }
  }
}
