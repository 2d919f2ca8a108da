package org.dyad.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dyad.core.UserError;

/** Keeps two runs off one warehouse: a file that says who holds it, gone when the run ends. */
public final class WarehouseLock {
  private static final Pattern HOLDER =
      Pattern.compile("process (?<process>\\d{1,18}) on (?<host>[^ ,]+),");

  private final FileSystem files;
  private final Path file;

  private WarehouseLock(FileSystem files, Path file) {
    this.files = files;
    this.file = file;
  }

  static WarehouseLock take(FileSystem files, Path file) {
    try {
      if (files.exists(file) && holderIsGone(content(files, file))) {
        files.delete(file, false);
      }
      try (OutputStream out = files.create(file, false)) {
        out.write(ownLine().getBytes(StandardCharsets.UTF_8));
      }
      return new WarehouseLock(files, file);
    } catch (FileAlreadyExistsException held) {
      throw new UserError(
          "The warehouse is locked by %s: wait for that run, or, if it is dead, run dyad unlock"
              .formatted(describe(files, file)),
          held);
    } catch (IOException failure) {
      throw new UserError(
          "The warehouse cannot be locked (%s): let this user write %s"
              .formatted(failure.getMessage(), file.getParent()),
          failure);
    }
  }

  static Optional<String> remove(FileSystem files, Path file) {
    try {
      if (!files.exists(file)) {
        return Optional.empty();
      }
      String holder = describe(files, file);
      files.delete(file, false);
      return Optional.of(holder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Lets the next run in. */
  public void release() {
    try {
      files.delete(file, false);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String ownLine() throws IOException {
    return "process %d on %s, user %s, since %s"
        .formatted(
            ProcessHandle.current().pid(),
            host(),
            System.getProperty("user.name"),
            Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Known of this host alone: of another one, only a person can tell. */
  private static boolean holderIsGone(String line) throws IOException {
    Matcher holder = HOLDER.matcher(line);
    return holder.lookingAt()
        && holder.group("host").equals(host())
        && ProcessHandle.of(Long.parseLong(holder.group("process")))
            .filter(ProcessHandle::isAlive)
            .isEmpty();
  }

  private static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  private static String describe(FileSystem files, Path file) {
    try {
      return content(files, file);
    } catch (IOException failure) {
      return "somebody unknown (%s)".formatted(failure.getMessage());
    }
  }

  private static String content(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
