package org.dyad.job;

import java.util.function.IntConsumer;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkUserAppException;

/**
 * How the driver's process hands on its exit code.
 *
 * <p>In cluster mode on YARN it is the application master: one that exits by itself, with whatever
 * code, counts as failed and is started again. There it returns, or throws what Spark takes for a
 * code.
 */
final class DriverEnd {
  private final boolean applicationMaster;
  private final IntConsumer exit;

  /**
   * Of a driver under these settings.
   *
   * @param exit ends the process
   */
  DriverEnd(SparkConf settings, IntConsumer exit) {
    this.applicationMaster =
        settings.get("spark.master", "").equals("yarn")
            && settings.get("spark.submit.deployMode", "").equals("cluster");
    this.exit = exit;
  }

  /** Ends the driver, 0 for success. */
  void with(int code) throws SparkUserAppException {
    if (!applicationMaster) {
      exit.accept(code);
    } else if (code != 0) {
      throw new SparkUserAppException(code);
    }
  }
}
