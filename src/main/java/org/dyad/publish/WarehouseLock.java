package org.dyad.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dyad.core.UserError;

/**
 * Keeps two runs off one warehouse: a file that says who holds it, gone when the run ends.
 *
 * <p>A lock whose process has died on this machine is taken over; that of another machine is a
 * person's to judge and to break. Whoever holds it asks once more before he publishes.
 */
public final class WarehouseLock {
  private static final Pattern HOLDER =
      Pattern.compile(
          "process (?<process>\\d{1,18}) on (?<host>[^ ,]+), user (?<user>.*), since (?<since>\\S+)");

  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  /** By how much the start of a process and the system's clock may differ. */
  private static final long CLOCK_SECONDS = 2;

  private final LockFile file;
  private final String own;

  private WarehouseLock(LockFile file, String own) {
    this.file = file;
    this.own = own;
  }

  static WarehouseLock take(FileSystem files, Path path) {
    LockFile file = new LockFile(files, path);
    try {
      Optional<String> before = file.read();
      if (before.isPresent() && holderIsGone(before.get())) {
        file.removeIf(before.get());
      }
      String own = ownText();
      if (file.create(own)) {
        return new WarehouseLock(file, own);
      }
      throw lockedBy(file.read());
    } catch (IOException failure) {
      throw new UserError(
          "The warehouse cannot be locked (%s): let this user write %s, on a disk with room"
              .formatted(firstLine(String.valueOf(failure.getMessage())), path.getParent()),
          failure);
    }
  }

  private static UserError lockedBy(Optional<String> holder) {
    return new UserError(
        "The warehouse is locked by %s: wait for that run, or, if it is dead, run dyad unlock"
            .formatted(described(holder)));
  }

  /**
   * Makes sure that nobody holds the lock, without taking it.
   *
   * @throws UserError where somebody does who is not known to be dead
   */
  static void checkFree(FileSystem files, Path path) {
    try {
      Optional<String> holder = new LockFile(files, path).read();
      if (holder.isPresent() && !holderIsGone(holder.get())) {
        throw lockedBy(holder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Removes the lock, whoever holds it; whose it was, or nothing where there was none. */
  static Optional<String> remove(FileSystem files, Path path) {
    LockFile file = new LockFile(files, path);
    try {
      Optional<String> before = file.read();
      if (before.isEmpty() || !file.removeIf(before.get())) {
        return Optional.empty();
      }
      return Optional.of(described(before));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Makes sure that nobody has broken the lock in the meantime.
   *
   * @throws UserError where somebody has
   */
  void check() {
    try {
      Optional<String> now = file.read();
      if (now.filter(own::equals).isEmpty()) {
        throw new UserError(
            "The lock of this run was broken, the warehouse is now held by %s: run again. This"
                    .formatted(now.isEmpty() ? "nobody" : described(now))
                + " run publishes nothing more");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Lets the next run in. */
  public void release() {
    try {
      file.removeIf(own);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A line for people and one that no other holder has, not even of this process and instant. */
  private static String ownText() throws IOException {
    return "process %d on %s, user %s, since %s\n%s"
        .formatted(
            ProcessHandle.current().pid(),
            host(),
            System.getProperty("user.name"),
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            UUID.randomUUID());
  }

  /** Known of this host alone: of another one, only a person can tell. */
  private static boolean holderIsGone(String text) throws IOException {
    Matcher holder = HOLDER.matcher(firstLine(text));
    if (!holder.matches() || !holder.group("host").equals(host())) {
      return false;
    }
    Instant since = instant(holder.group("since")).orElse(FAR);
    return ProcessHandle.of(Long.parseLong(holder.group("process")))
        .filter(ProcessHandle::isAlive)
        .filter(process -> !startedAfter(process, since))
        .isEmpty();
  }

  /** A process that is younger than the lock has only inherited the number of its holder. */
  private static boolean startedAfter(ProcessHandle process, Instant since) {
    return process
        .info()
        .startInstant()
        .filter(start -> start.isAfter(since.plusSeconds(CLOCK_SECONDS)))
        .isPresent();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  private static String described(Optional<String> text) {
    String line = firstLine(text.orElse(""));
    if (line.isBlank()) {
      return "somebody who has not said who he is";
    }
    Matcher holder = HOLDER.matcher(line);
    return holder.matches()
        ? line + instant(holder.group("since")).map(WarehouseLock::age).orElse("")
        : line;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String age(Instant since) {
    Duration age = Duration.between(since, Instant.now());
    return age.toHours() > 0
        ? ", %d h %d min ago".formatted(age.toHours(), age.toMinutesPart())
        : ", %d min ago".formatted(Math.max(0, age.toMinutes()));
  }
}
