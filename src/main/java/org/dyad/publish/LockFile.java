package org.dyad.publish;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.ipc.RemoteException;

/**
 * A file that one process of many creates, as far as the store can tell who was first.
 *
 * <p>On a local disk it appears with its text by one hard link, on HDFS by one call of the name
 * node. A store of objects has no such call: there the file is read again once the others have had
 * their time to write, and the last of them counts.
 */
final class LockFile {
  private static final Set<String> EXCLUSIVE =
      Set.of("file", "hdfs", "webhdfs", "viewfs", "abfs", "abfss");

  /** What HDFS answers while another client still writes the file that it has created. */
  private static final String BEING_CREATED =
      "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException";

  /** Longer than a small object takes to be written. */
  private static final long SETTLING_MILLISECONDS = 3_000;

  private final FileSystem files;
  private final Path path;

  LockFile(FileSystem files, Path path) {
    this.files = files instanceof ChecksumFileSystem sums ? sums.getRawFileSystem() : files;
    this.path = path;
  }

  /** Whether this call created the file; never where it is there. */
  boolean create(String text) throws IOException {
    files.mkdirs(path.getParent());
    if (files instanceof RawLocalFileSystem local) {
      return createLocally(local, text);
    }
    try (OutputStream out = files.create(path, false)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException held) {
      return false;
    } catch (RemoteException refused) {
      if (refused.getClassName().equals(BEING_CREATED)) {
        return false;
      }
      throw refused;
    }
    if (!EXCLUSIVE.contains(files.getUri().getScheme())) {
      waitForOthers();
    }
    return read().filter(text::equals).isPresent();
  }

  /** Hadoop's own local file system asks first and creates then, so that two may both succeed. */
  private boolean createLocally(RawLocalFileSystem local, String text) throws IOException {
    File lock = local.pathToFile(path);
    File own = new File(lock.getParentFile(), lock.getName() + "." + UUID.randomUUID());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(own.toPath(), bytes);
      Files.createLink(lock.toPath(), own.toPath());
    } catch (FileAlreadyExistsException held) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      return createEmptyFirst(lock, bytes);
    } finally {
      Files.deleteIfExists(own.toPath());
    }
    return true;
  }

  private static boolean createEmptyFirst(File lock, byte[] text) throws IOException {
    try {
      Files.write(lock.toPath(), text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException held) {
      return false;
    }
  }

  private static void waitForOthers() throws IOException {
    try {
      Thread.sleep(SETTLING_MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the lock was taken", stopped);
    }
  }

  /** The text; nothing where there is no file. */
  Optional<String> read() throws IOException {
    return read(path);
  }

  private Optional<String> read(Path from) throws IOException {
    try (InputStream in = files.open(from)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (FileNotFoundException none) {
      return Optional.empty();
    }
  }

  /**
   * Removes the file if it has this text. It is moved away before it is looked at, so that of two
   * who remove it only one succeeds and neither removes what a third has created since.
   */
  boolean removeIf(String text) throws IOException {
    if (read().filter(text::equals).isEmpty()) {
      return false;
    }
    Path moved = path.suffix("." + UUID.randomUUID());
    if (!moves(moved)) {
      return false;
    }
    Optional<String> found = read(moved);
    boolean same = found.filter(text::equals).isPresent();
    if (!same && found.isPresent()) {
      create(found.get());
    }
    files.delete(moved, false);
    return same;
  }

  private boolean moves(Path to) throws IOException {
    try {
      return files.rename(path, to);
    } catch (FileNotFoundException gone) {
      return false;
    }
  }
}
