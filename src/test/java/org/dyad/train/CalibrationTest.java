package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void errorIsTheMeanDistanceOfConfidenceAndPrecision() {
    Calibration calibration = new Calibration();
    for (int time = 0; time < 4; time++) {
      calibration.add(0.95, time > 0);
    }
    calibration.add(0.52, true);
    calibration.add(0.58, false);
    List<Calibration.Bin> bins = calibration.bins();
    assertThat(bins).extracting(Calibration.Bin::from).containsExactly(0.5, 0.9);
    assertThat(bins).extracting(Calibration.Bin::mentions).containsExactly(2, 4);
    assertThat(bins).extracting(Calibration.Bin::precision).containsExactly(0.5, 0.75);
    assertThat(bins.get(0).confidence()).isCloseTo(0.55, within(1e-12));
    // (4 · |0.95 - 0.75| + 2 · |0.55 - 0.5|) / 6
    assertThat(Calibration.error(bins)).isCloseTo(0.15, within(1e-12));
  }

  @Test
  void fullConfidenceFallsIntoTheLastTenth() {
    Calibration calibration = new Calibration();
    calibration.add(1, true);
    calibration.add(0.9, true);
    calibration.add(0, false);
    assertThat(calibration.bins()).extracting(Calibration.Bin::from).containsExactly(0.0, 0.9);
    assertThat(Calibration.error(calibration.bins())).isCloseTo(0.1 / 3, within(1e-12));
  }

  @Test
  void withoutMentionsThereIsNoError() {
    assertThat(Calibration.error(new Calibration().bins())).isZero();
  }
}
