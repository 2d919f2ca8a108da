package org.dyad;

import org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions;
import org.apache.spark.sql.SparkSession;

/** Sessions of the test JVM's Spark with Iceberg's extensions; each has catalogs of its own. */
public final class IcebergSpark {
  private static final SparkSession EXTENDED = extended();

  private IcebergSpark() {}

  private static SparkSession extended() {
    SparkSession plain = LocalSpark.session();
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();
    try {
      return SparkSession.builder()
          .withExtensions(new IcebergSparkSessionExtensions())
          .getOrCreate();
    } finally {
      SparkSession.clearActiveSession();
      SparkSession.setDefaultSession(plain);
    }
  }

  /** A session that interprets its plans: over a few rows, compiling code takes longer. */
  public static SparkSession interpreting() {
    SparkSession session = EXTENDED.newSession();
    session.conf().set("spark.sql.session.timeZone", "UTC");
    session.conf().set("spark.sql.codegen.wholeStage", false);
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    session.conf().set("spark.sql.adaptive.enabled", false);
    session.conf().set("spark.sql.shuffle.partitions", 1);
    return session;
  }
}
