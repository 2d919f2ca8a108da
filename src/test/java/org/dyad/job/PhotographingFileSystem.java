package org.dyad.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local file system, which copies a folder before each operation that changes something in it:
 * a copy is what a process that is killed there leaves behind.
 */
public final class PhotographingFileSystem extends LocalFileSystem {
  private static final Object ONE_AT_A_TIME = new Object();
  private static Camera camera;

  /** Made by Hadoop, by the name of the class. */
  public PhotographingFileSystem() {
    super(new Raw());
  }

  /** A copy of the folder, taken just before an operation. */
  record Picture(String before, Path folder) {}

  /** Takes pictures of a folder until the action ends. */
  static List<Picture> photograph(Path folder, Path pictures, Runnable action) {
    return photograph(new Camera(folder, pictures, operation -> true), action);
  }

  /**
   * The same before some operations.
   *
   * @param chosen is given each operation, such as {@code delete _dyad/journal}, in turn
   */
  static List<Picture> photographSome(
      Path folder, Path pictures, Predicate<String> chosen, Runnable action) {
    return photograph(new Camera(folder, pictures, chosen), action);
  }

  private static List<Picture> photograph(Camera own, Runnable action) {
    synchronized (ONE_AT_A_TIME) {
      camera = own;
    }
    try {
      action.run();
    } finally {
      synchronized (ONE_AT_A_TIME) {
        camera = null;
      }
    }
    return List.copyOf(own.taken);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static final class Camera {
    /** Of the files that Spark writes in a folder of its own, one picture in so many. */
    private static final int OF_SPARKS_OWN = Integer.getInteger("dyad.crash.every", 25);

    private final Path folder;
    private final Path pictures;
    private final Predicate<String> chosen;
    private final List<Picture> taken = new ArrayList<>();
    private int sparksOwn;

    Camera(Path folder, Path pictures, Predicate<String> chosen) {
      this.folder = folder;
      this.pictures = pictures;
      this.chosen = chosen;
    }

    void before(String operation, File file) throws IOException {
      if (!file.toPath().startsWith(folder)) {
        return;
      }
      String path = folder.relativize(file.toPath()).toString();
      boolean ofSpark = path.matches("_dyad/(work|staged)/.+") && !operation.equals("rename away");
      boolean taking = !ofSpark || path.endsWith("_SUCCESS") || sparksOwn++ % OF_SPARKS_OWN == 0;
      if (taking && chosen.test(operation + " " + path)) {
        Path picture = pictures.resolve(Integer.toString(taken.size()));
        copy(folder, picture);
        taken.add(new Picture(operation + " " + path, picture));
      }
    }
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private static <T> T watched(String name, File file, Operation<T> operation) throws IOException {
    synchronized (ONE_AT_A_TIME) {
      if (camera != null) {
        camera.before(name, file);
      }
      return operation.run();
    }
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public FSDataOutputStream create(
        org.apache.hadoop.fs.Path path,
        boolean overwrite,
        int buffer,
        short copies,
        long block,
        Progressable progress)
        throws IOException {
      return watched(
          "create",
          pathToFile(path),
          () -> super.create(path, overwrite, buffer, copies, block, progress));
    }

    @Override
    public FSDataOutputStream create(
        org.apache.hadoop.fs.Path path,
        FsPermission permission,
        boolean overwrite,
        int buffer,
        short copies,
        long block,
        Progressable progress)
        throws IOException {
      return create(path, overwrite, buffer, copies, block, progress);
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      boolean inside = Stream.of("/_dyad/staged", "/_dyad/work/").anyMatch(to.toString()::contains);
      return watched(
          inside ? "rename" : "rename away", pathToFile(from), () -> super.rename(from, to));
    }

    @Override
    public boolean delete(org.apache.hadoop.fs.Path path, boolean recursive) throws IOException {
      return watched("delete", pathToFile(path), () -> super.delete(path, recursive));
    }

    @Override
    protected boolean mkOneDirWithMode(
        org.apache.hadoop.fs.Path path, File file, FsPermission permission) throws IOException {
      return watched("mkdir", file, () -> super.mkOneDirWithMode(path, file, null));
    }

    /** Hadoop starts a process for each. */
    @Override
    public void setPermission(org.apache.hadoop.fs.Path path, FsPermission permission) {}
  }
}
