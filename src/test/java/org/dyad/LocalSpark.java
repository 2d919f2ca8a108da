package org.dyad;

import org.apache.spark.sql.SparkSession;
import org.dyad.publish.UnforkedLocalFileSystem;

/** The one Spark session of the test JVM. */
public final class LocalSpark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("dyad-tests")
          .config("spark.ui.enabled", false)
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.shuffle.partitions", 4)
          .config("spark.sql.warehouse.dir", "target/spark-warehouse")
          .config("spark.hadoop.fs.file.impl", UnforkedLocalFileSystem.class.getName())
          // Every sort and every aggregate takes a page at once; by default that is 32 MB to clear.
          .config("spark.buffer.pageSize", "1m")
          .getOrCreate();

  private LocalSpark() {}

  public static SparkSession session() {
    return SESSION;
  }

  /** Another session that interprets its plans: over a few rows, compiling code takes longer. */
  public static SparkSession interpreting() {
    SparkSession session = SESSION.newSession();
    session.conf().set("spark.sql.codegen.wholeStage", false);
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    session.conf().set("spark.sql.adaptive.enabled", false);
    session.conf().set("spark.sql.shuffle.partitions", 1);
    return session;
  }
}
