package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, or mounted read-only, under the whole job. */
class StorageFaultTest {
  private static final String FULL = "No space left on device";
  private static final String READ_ONLY = "Read-only file system";

  @TempDir Path folder;

  /** Refuses what writes below a folder of this name. */
  public static final class FailingFileSystem extends LocalFileSystem {
    private static volatile String failing;
    private static volatile String reason;

    /** Made by Hadoop, by the name of the class. */
    public FailingFileSystem() {
      super(
          new RawLocalFileSystem() {
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
              check(path);
              return create(path, overwrite, buffer, copies, block, progress);
            }

            @Override
            public boolean mkdirs(org.apache.hadoop.fs.Path path) throws IOException {
              check(path);
              return super.mkdirs(path);
            }
          });
    }

    private static void check(org.apache.hadoop.fs.Path path) throws IOException {
      if (path.toString().contains(failing)) {
        throw new IOException(reason);
      }
    }
  }

  private SmallWarehouse warehouse() {
    SparkSession session = LocalSpark.interpreting();
    session.conf().set("fs.file.impl", FailingFileSystem.class.getName());
    session.conf().set("fs.file.impl.disable.cache", true);
    return new SmallWarehouse(folder, "warehouse", session);
  }

  private static void fail(String path, String reason) {
    FailingFileSystem.failing = path;
    FailingFileSystem.reason = reason;
  }

  private static CommandInProcess second(SmallWarehouse warehouse) {
    return warehouse.dyad(
        "run", "--batch=2023-09-21", "--input=" + warehouse.input("second", CrashScene.SECOND));
  }

  @Test
  void aFullDiskIsOneLinePublishesNothingAndIsForgottenOnceThereIsRoom() {
    SmallWarehouse warehouse = warehouse();
    fail("/_dyad/staged/actor_pairs", FULL);
    CommandInProcess full = second(warehouse);

    assertThat(full.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(full.errors().lines()).singleElement().asString().contains(FULL, "make room");
    assertThat(warehouse.tables().files()).isEmpty();
    fail("/nowhere", "");
    assertThat(second(warehouse).output()).contains("2 days published");
  }

  @Test
  void aReadOnlyWarehouseIsOneLine() {
    fail("/_dyad", READ_ONLY);

    CommandInProcess refused = second(warehouse());

    assertThat(refused.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(refused.errors().lines())
        .singleElement()
        .asString()
        .contains(READ_ONLY, "let this user write");
  }

  @Test
  void aFailureOfAnotherKindIsNone() {
    assertThat(StorageFault.in(new IllegalStateException(new IOException("half a file"))))
        .isEmpty();
  }
}
