package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ToneMeansTest {
  @Test
  void groupsOfFiveAreCorrelated() {
    ToneMeans means = new ToneMeans();
    for (int time = 0; time < 5; time++) {
      means.add("up", 0.6, 1);
      means.add("level", 0.1, 0);
      means.add("down", -0.4, -1);
    }
    means.add("once", 1, -1);

    assertThat(means.groups()).isEqualTo(3);
    assertThat(means.correlation()).isEqualTo(1, within(1e-9));
    assertThat(means.difference()).isEqualTo((0.4 + 0.1 + 0.6) / 3, within(1e-9));
  }

  @Test
  void calibrationErrorIsTheDistanceOfMeans() {
    ToneMeans means = new ToneMeans();
    means.add("a", 0.5, 1);
    means.add("a", 0.5, 0);
    means.add("a", -0.75, -1);

    assertThat(means.calibrationError()).isEqualTo(0.25 / 3, within(1e-9));
    assertThat(means.tone()).isEqualTo(0.25 / 3, within(1e-9));
    assertThat(means.polarity()).isZero();
  }
}
