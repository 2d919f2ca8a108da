package org.dyad.job;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a command: spark-submit says where it runs. */
final class Session {
  private Session() {}

  /** A session with the settings that the tables' contract asks for. */
  static SparkSession start() {
    SparkSession spark =
        SparkSession.builder()
            .appName("dyad")
            .config("spark.ui.showConsoleProgress", Terminal.present())
            .config("spark.sql.warehouse.dir", unusedFolder())
            .getOrCreate();
    spark.conf().set("spark.sql.session.timeZone", "UTC");
    spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    // By default a folder with thousands of days is listed by thousands of tasks.
    spark.conf().set("spark.sql.sources.parallelPartitionDiscovery.parallelism", 32);
    return spark;
  }

  /** Spark makes a folder for managed tables, of which there are none, wherever it is started. */
  private static String unusedFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"), "dyad-spark-warehouse").toUri().toString();
  }
}
