package org.dyad.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A small text file of the warehouse that is replaced whole: whenever the process dies, it holds
 * the old or the new text. Written without a checksum beside it, so that a person may edit it.
 */
final class ReplacedFile {
  private final FileSystem files;
  private final Path file;
  private final Path draft;
  private final Path complete;

  ReplacedFile(FileSystem files, Path file) {
    this.files = files instanceof ChecksumFileSystem sums ? sums.getRawFileSystem() : files;
    this.file = file;
    this.draft = file.suffix(".draft");
    this.complete = file.suffix(".new");
  }

  /** The text; nothing where it was never written. */
  Optional<String> read() {
    try {
      if (files.exists(file)) {
        return Optional.of(text(file));
      }
      return files.exists(complete) ? Optional.of(text(complete)) : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Not every file system renames over a file that exists: for a moment the text has two names. */
  void replace(String text) {
    try {
      if (!files.exists(file) && files.exists(complete)) {
        rename(complete, file);
      }
      files.delete(complete, false);
      try (OutputStream out = files.create(draft, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      rename(draft, complete);
      files.delete(file, false);
      rename(complete, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String text(Path path) throws IOException {
    try (InputStream in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }
}
