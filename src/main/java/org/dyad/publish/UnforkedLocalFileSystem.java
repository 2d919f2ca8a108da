package org.dyad.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system without a process for every file: where Hadoop's native library is missing,
 * its own starts {@code chmod} for each file and folder it makes, and a backfill makes a hundred
 * thousand.
 */
public final class UnforkedLocalFileSystem extends LocalFileSystem {
  /** Made by Hadoop, by the name of the class. */
  public UnforkedLocalFileSystem() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      String text = permission.getUserAction().SYMBOL;
      text += permission.getGroupAction().SYMBOL + permission.getOtherAction().SYMBOL;
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(), PosixFilePermissions.fromString(text));
    }
  }
}
