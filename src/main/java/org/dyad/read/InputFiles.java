package org.dyad.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dyad.core.UserError;

/** Lists the files of the inputs: files, folders (with all below them) and globs. */
final class InputFiles {
  private static final String GLOB = ".*[*?\\[{].*";

  private final Configuration conf;
  private final String format;
  private final Map<String, FilePiece> found = new TreeMap<>();

  private InputFiles(Configuration conf, String format) {
    this.conf = conf;
    this.format = format;
  }

  /**
   * Every file once, in the order of its path.
   *
   * @throws UserError where an input leads to no file at all
   */
  static List<FilePiece> list(Configuration conf, List<String> inputs, String format) {
    if (inputs.isEmpty()) {
      throw new UserError("No input is named. Give --input a file, a folder or a glob.");
    }
    InputFiles files = new InputFiles(conf, format);
    for (String input : inputs) {
      files.addInput(input);
    }
    return distinctNames(new ArrayList<>(files.found.values()));
  }

  private void addInput(String input) {
    int before = found.size();
    boolean known = false;
    try {
      Path path = new Path(input);
      FileSystem fileSystem = path.getFileSystem(conf);
      path = fileSystem.makeQualified(path);
      if (fileSystem.exists(path)) {
        known = addPath(fileSystem, fileSystem.getFileStatus(path));
      } else if (input.matches(GLOB)) {
        known = addGlob(fileSystem, path);
      }
    } catch (IOException | IllegalArgumentException failure) {
      throw new UserError(
          "The input cannot be listed: %s (%s). Check the path and the right to read it."
              .formatted(input, failure.getMessage()),
          failure);
    }
    if (found.size() == before && !known) {
      throw new UserError(
          "The input holds no file: %s. Check the path; names that begin with . or _ are skipped."
              .formatted(input));
    }
  }

  private boolean addPath(FileSystem fileSystem, FileStatus status) throws IOException {
    if (status.isDirectory()) {
      return addFolder(fileSystem, status.getPath(), status.getPath());
    }
    Path file = status.getPath();
    FileFormat kind = formatOf(file.getName());
    if (kind == FileFormat.UNKNOWN) {
      throw new UserError(
          "The format of the input is unknown: %s. Set read.format to jsonl, csv, parquet or text."
              .formatted(file));
    }
    found.putIfAbsent(
        file.toString(), FilePiece.whole(file.toString(), file.getName(), kind, status.getLen()));
    return true;
  }

  private boolean addGlob(FileSystem fileSystem, Path glob) throws IOException {
    FileStatus[] matches = fileSystem.globStatus(glob);
    if (matches == null) {
      return false;
    }
    Path root = fixedPrefix(glob);
    boolean known = false;
    for (FileStatus match : sorted(matches)) {
      known |= add(fileSystem, match, root);
    }
    return known;
  }

  private boolean addFolder(FileSystem fileSystem, Path folder, Path root) throws IOException {
    FileStatus[] children;
    try {
      children = fileSystem.listStatus(folder);
    } catch (FileNotFoundException | org.apache.hadoop.security.AccessControlException failure) {
      found.putIfAbsent(
          folder.toString(),
          FilePiece.unlisted(folder.toString(), relative(root, folder), failure.getMessage()));
      return true;
    }
    boolean known = false;
    for (FileStatus child : sorted(children)) {
      known |= add(fileSystem, child, root);
    }
    return known;
  }

  private boolean add(FileSystem fileSystem, FileStatus status, Path root) throws IOException {
    Path path = status.getPath();
    if (path.getName().startsWith(".") || path.getName().startsWith("_")) {
      return false;
    }
    if (status.isDirectory()) {
      return addFolder(fileSystem, path, root);
    }
    found.putIfAbsent(
        path.toString(),
        FilePiece.whole(
            path.toString(), relative(root, path), formatOf(path.getName()), status.getLen()));
    return true;
  }

  private FileFormat formatOf(String name) {
    return format.equals(ReadRecords.AUTO)
        ? FileFormat.byName(name)
        : FileFormat.valueOf(format.toUpperCase(Locale.ROOT));
  }

  /** The deepest folder above every glob character. */
  private static Path fixedPrefix(Path glob) {
    Path prefix = glob;
    for (Path above = glob; above != null; above = above.getParent()) {
      if (above.getName().matches(GLOB)) {
        prefix = above.getParent();
      }
    }
    return prefix;
  }

  private static String relative(Path root, Path path) {
    String relative = root.toUri().relativize(path.toUri()).getPath();
    return relative.isEmpty() ? path.getName() : relative;
  }

  private static List<FileStatus> sorted(FileStatus[] statuses) {
    return Arrays.stream(statuses)
        .sorted(Comparator.comparing(status -> status.getPath().toString()))
        .toList();
  }

  /** Files of two inputs that bear one relative name keep their full paths: rejects are keyed. */
  private static List<FilePiece> distinctNames(List<FilePiece> files) {
    Map<String, Integer> bearers = new HashMap<>();
    files.forEach(file -> bearers.merge(file.sourceFile(), 1, Integer::sum));
    return files.stream()
        .map(file -> bearers.get(file.sourceFile()) > 1 ? file.named(file.path()) : file)
        .toList();
  }
}
