package org.dyad.publish;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A store like S3 over local files: renaming copies and deletes object by object, deleting a folder
 * deletes object by object. It dies at a given change of an object; that one and those after it do
 * not happen.
 */
final class ObjectStore extends FilterFileSystem {
  private long changesLeft;

  ObjectStore(FileSystem files, long changesLeft) {
    super(files);
    this.changesLeft = changesLeft;
  }

  @Override
  public URI getUri() {
    return URI.create("objects:///");
  }

  private void change() throws IOException {
    if (changesLeft-- <= 0) {
      throw new IOException("died");
    }
  }

  @Override
  public FSDataOutputStream create(Path file, boolean overwrite) throws IOException {
    change();
    return super.create(file, overwrite);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (!fs.exists(from) || (fs.getFileStatus(from).isFile() && fs.exists(to))) {
      return false;
    }
    if (fs.getFileStatus(from).isFile()) {
      copy(from, to);
    } else {
      fs.mkdirs(to);
      for (FileStatus entry : fs.listStatus(from)) {
        rename(entry.getPath(), new Path(to, entry.getPath().getName()));
      }
    }
    return delete(from, true);
  }

  private void copy(Path from, Path to) throws IOException {
    change();
    fs.mkdirs(to.getParent());
    try (var in = fs.open(from);
        var out = fs.create(to, false)) {
      in.transferTo(out);
    }
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    if (!fs.exists(path)) {
      return false;
    }
    if (fs.getFileStatus(path).isDirectory()) {
      for (FileStatus entry : fs.listStatus(path)) {
        delete(entry.getPath(), true);
      }
    } else {
      change();
    }
    return fs.delete(path, false);
  }
}
