package org.dyad.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.dyad.publish.UnforkedLocalFileSystem;
import org.dyad.publish.Warehouse;

/** The Spark session of a command: spark-submit says where it runs. */
final class Session {
  private static final String EXTENSIONS = "spark.sql.extensions";
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

  /**
   * With Spark's 200 partitions every map task writes 200 pieces, a few rows each: on 2 cores a run
   * over 12,000 articles of 30 days took 190 seconds with 200 and 170 with 16.
   */
  private static final long PARTITIONS_A_CORE = 8;

  private Session() {}

  /** A session with the settings that the tables' contract asks for. */
  static SparkSession start() {
    return start(Warehouse.Options.PARQUET);
  }

  /** The same, for tables of this format. */
  static SparkSession start(Warehouse.Options publish) {
    SparkSession.Builder builder = SparkSession.builder();
    publish.extensions().ifPresent(extensions -> addTo(builder, extensions));
    if (new SparkConf().get("spark.master", "").startsWith("local")) {
      useUnforkedFiles(builder);
    }
    SparkSession spark =
        builder
            .appName("dyad")
            .config("spark.ui.showConsoleProgress", Terminal.present())
            .config("spark.sql.warehouse.dir", unusedFolder())
            .getOrCreate();
    spark.conf().set("spark.sql.session.timeZone", "UTC");
    spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    // HotSpot never compiles a longer method: rows of twenty columns were made by its interpreter.
    spark.conf().set("spark.sql.codegen.hugeMethodLimit", 8_000);
    // By default a folder with thousands of days is listed by thousands of tasks.
    spark.conf().set("spark.sql.sources.parallelPartitionDiscovery.parallelism", 32);
    if (spark.sparkContext().isLocal() && !spark.conf().getAll().contains(SHUFFLE_PARTITIONS)) {
      int cores = spark.sparkContext().defaultParallelism();
      spark.conf().set(SHUFFLE_PARTITIONS, PARTITIONS_A_CORE * cores);
    }
    return spark;
  }

  /** After those that the configuration names. */
  private static void addTo(SparkSession.Builder builder, String extensions) {
    String named = new SparkConf().get(EXTENSIONS, "");
    if (!named.contains(extensions)) {
      builder.config(EXTENSIONS, named.isEmpty() ? extensions : named + "," + extensions);
    }
  }

  /** spark-submit has opened the local file system already: it must be opened anew. */
  private static void useUnforkedFiles(SparkSession.Builder builder) {
    try {
      FileSystem.closeAll();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    builder.config("spark.hadoop.fs.file.impl", UnforkedLocalFileSystem.class.getName());
  }

  /** Spark makes a folder for managed tables, of which there are none, wherever it is started. */
  private static String unusedFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"), "dyad-spark-warehouse").toUri().toString();
  }
}
