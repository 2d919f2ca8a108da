package org.dyad.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.dyad.core.UserError;

/** A file that is written whole or left as it is, on any Hadoop file system. */
final class WholeFile {
  private final FileSystem files;
  private final Path path;

  private WholeFile(FileSystem files, Path path) {
    this.files = files;
    this.path = path;
  }

  /**
   * The file at a path, which need not exist yet.
   *
   * @throws UserError where it is a folder or cannot be reached
   */
  static WholeFile at(String path, Configuration hadoop) {
    try {
      FileSystem files = new Path(path).getFileSystem(hadoop);
      Path whole = files.makeQualified(new Path(path));
      if (files.exists(whole) && files.getFileStatus(whole).isDirectory()) {
        throw new UserError("--out %s is a folder: name a file".formatted(path));
      }
      return new WholeFile(files, whole);
    } catch (IOException | IllegalArgumentException failure) {
      throw unwritable(path, failure);
    }
  }

  /**
   * Writes lines of UTF-8 under another name first, and then renames.
   *
   * @throws UserError where it cannot be written; a former file stays
   */
  void write(List<String> lines) {
    Path draft = path.suffix(".draft");
    try {
      FileSystem plain = withoutChecksums();
      try (OutputStream out = plain.create(draft, true)) {
        for (String line : lines) {
          out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        }
      }
      if (!(plain instanceof RawLocalFileSystem)) {
        FileContext.getFileContext(plain.getUri(), plain.getConf())
            .rename(draft, path, Options.Rename.OVERWRITE);
      } else if (!plain.rename(draft, path)) {
        throw new IOException("cannot rename " + draft);
      }
    } catch (IOException failure) {
      throw unwritable(path.toString(), failure);
    }
  }

  /** A checksum beside the file would make it unreadable once an editor has changed it. */
  private FileSystem withoutChecksums() throws IOException {
    if (files instanceof ChecksumFileSystem sums) {
      sums.getRawFileSystem().delete(sums.getChecksumFile(path), false);
      return sums.getRawFileSystem();
    }
    return files;
  }

  private static UserError unwritable(String path, Exception failure) {
    return new UserError(
        "--out %s cannot be written (%s): mend the path or its rights"
            .formatted(path, failure.getMessage()),
        failure);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
