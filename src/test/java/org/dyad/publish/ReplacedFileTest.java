package org.dyad.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {
  @TempDir Path folder;

  /** Dies at the given operation, as a process would that is killed. */
  private static final class DyingFileSystem extends FilterFileSystem {
    private int left;

    DyingFileSystem(int operations) throws IOException {
      super(FileSystem.getLocal(new Configuration()).getRaw());
      this.left = operations;
    }

    private void live() throws IOException {
      if (left-- <= 0) {
        throw new IOException("died");
      }
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
      live();
      return super.create(path, permission, overwrite, buffer, copies, block, progress);
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      live();
      return super.rename(from, to);
    }

    @Override
    public boolean delete(org.apache.hadoop.fs.Path path, boolean recursive) throws IOException {
      live();
      return super.delete(path, recursive);
    }
  }

  private ReplacedFile file(int operations) throws IOException {
    return new ReplacedFile(
        new DyingFileSystem(operations),
        new org.apache.hadoop.fs.Path(folder.resolve("state").toUri()));
  }

  @Test
  void holdsTheOldOrTheNewTextWheneverTheProcessDies() throws IOException {
    assertThat(file(100).read()).isEmpty();
    file(100).replace("0");
    List<String> found = new ArrayList<>();
    for (int operations = 0; operations < 5; operations++) {
      ReplacedFile dying = file(operations);
      String text = "after " + operations;
      assertThatThrownBy(() -> dying.replace(text)).isInstanceOf(UncheckedIOException.class);
      found.add(file(100).read().orElseThrow());
      file(100).replace("0");
    }
    assertThat(found).containsExactly("0", "0", "0", "0", "after 4");
  }
}
