package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.job.PhotographingFileSystem.Picture;
import org.dyad.publish.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A command that dies before any operation on its files, and is then run again, leaves the tables
 * of one that never died. {@code -Ddyad.crash.every=1} takes all files of Spark's own too, {@code
 * -Ddyad.crash.all=true} more commands; {@code scripts/test/crash} does both.
 *
 * <p>What the next start makes of a crash is the same for most moments: the command is run again
 * once for each warehouse that differs in any byte.
 */
class CrashTest {
  @TempDir static Path shared;
  private static SparkSession session;
  private static SmallWarehouse first;

  @BeforeAll
  static void publishTheFirstBatch() {
    session = LocalSpark.interpreting();
    session.conf().set("fs.file.impl", PhotographingFileSystem.class.getName());
    session.conf().set("fs.file.impl.disable.cache", true);
    first = new SmallWarehouse(shared, "first");
    first.run(CrashScene.BATCH, CrashScene.FIRST);
  }

  static List<String> commands() {
    return Boolean.getBoolean("dyad.crash.all")
        ? List.of("run", "first run", "withdraw")
        : List.of("run");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandThatDiedAnywhereAndIsRunAgainLeavesTheSameRows(String command, @TempDir Path folder)
      throws IOException {
    SmallWarehouse undisturbed = before(command, new SmallWarehouse(folder, "undisturbed"));
    String[] arguments = arguments(command, undisturbed);
    undisturbed.succeeds(arguments);
    Map<String, List<String>> rows = undisturbed.rows();

    List<Picture> pictures = photographs(command, folder, arguments);

    Map<String, List<String>> outcomes = new LinkedHashMap<>();
    for (Picture picture : pictures) {
      outcomes
          .computeIfAbsent(recovered(picture.folder()), unseen -> new ArrayList<>())
          .add(picture.before());
    }
    System.out.printf(
        "%s: %d crash points, %d different warehouses after them%n",
        command, pictures.size(), outcomes.size());
    assertThat(pictures).hasSizeGreaterThan(20);
    assertThat(outcomes).hasSizeGreaterThan(2);
    List<String> recoveries = new ArrayList<>(outcomes.keySet());
    for (Picture picture : pictures) {
      String outcome = hash(picture.folder());
      if (recoveries.remove(outcome)) {
        SmallWarehouse again =
            new SmallWarehouse(picture.folder().getParent(), picture.folder().getFileName() + "");
        again.succeeds(arguments);
        assertThat(again.rows())
            .as("after a crash before: %s", outcomes.get(outcome))
            .isEqualTo(rows);
      }
    }
    assertThat(recoveries).isEmpty();
  }

  private static SmallWarehouse before(String command, SmallWarehouse warehouse) {
    return command.equals("first run") ? warehouse.empty() : warehouse.copyOf(first);
  }

  private static String[] arguments(String command, SmallWarehouse files) {
    return command.equals("withdraw")
        ? new String[] {"withdraw", "--list=" + files.input("list", CrashScene.WITHDRAWN)}
        : new String[] {
          "run", "--batch=2023-09-21", "--input=" + files.input("second", CrashScene.SECOND)
        };
  }

  private static List<Picture> photographs(String command, Path folder, String... arguments)
      throws IOException {
    SmallWarehouse photographed =
        before(command, new SmallWarehouse(folder, "photographed", session));
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    return PhotographingFileSystem.photograph(
        photographed.root(), pictures, () -> photographed.succeeds(arguments));
  }

  /** The next start, of a process that finds the lock of a dead one; the hash of what it leaves. */
  private static String recovered(Path warehouse) throws IOException {
    Files.deleteIfExists(warehouse.resolve("_dyad/lock"));
    Warehouse.at(LocalSpark.session(), warehouse.toString()).recoverAndStage();
    return hash(warehouse);
  }

  /** Of the names and bytes of all files but checksums and drafts, which nobody reads. */
  private static String hash(Path warehouse) throws IOException {
    MessageDigest digest = sha256();
    try (Stream<Path> files = Files.walk(warehouse)) {
      TreeMap<String, Path> sorted = new TreeMap<>();
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".crc") && !file.toString().endsWith(".draft"))
          .forEach(file -> sorted.put(warehouse.relativize(file).toString(), file));
      for (Map.Entry<String, Path> file : sorted.entrySet()) {
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file.getValue()));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
