package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkUserAppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverEndTest {
  private final List<Integer> exits = new ArrayList<>();

  private DriverEnd driver(String master, String mode) {
    SparkConf settings =
        new SparkConf(false).set("spark.master", master).set("spark.submit.deployMode", mode);
    return new DriverEnd(settings, exits::add);
  }

  @ParameterizedTest
  @CsvSource({"local[2],client", "yarn,client", "spark://host:7077,cluster", "k8s://host,client"})
  void itsCodeIsThatOfTheProcess(String master, String mode) throws Exception {
    driver(master, mode).with(0);
    driver(master, mode).with(Main.CHECK_FAILED);

    assertThat(exits).containsExactly(0, Main.CHECK_FAILED);
  }

  @Test
  void theApplicationMasterOfYarnReturnsOrThrowsTheCode() throws Exception {
    DriverEnd master = driver("yarn", "cluster");

    master.with(0);
    assertThatThrownBy(() -> master.with(Main.USER_ERROR))
        .isInstanceOfSatisfying(
            SparkUserAppException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(Main.USER_ERROR));

    assertThat(exits).isEmpty();
  }
}
