package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToneReportTest {
  private static ToneReport.Judged judged(int polarity, Double tone, boolean seen, int words) {
    return new ToneReport.Judged("quill", polarity, tone, seen, words);
  }

  private static final List<ToneReport.Judged> GIVEN =
      List.of(
          judged(1, 0.5, true, 10),
          judged(-1, -0.25, false, 15),
          judged(0, 0.1, false, 16),
          judged(0, 0.11, false, 41));

  private static ToneReport.Part part(ToneReport report, String name) {
    return report.parts().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void partsAreSplitBySeenArticlesAndByLength() {
    ToneReport report = ToneReport.of(GIVEN, GIVEN, true);

    assertThat(part(report, "targets given").targets()).isEqualTo(4);
    assertThat(part(report, "targets given, unseen articles").targets()).isEqualTo(3);
    assertThat(part(report, "targets given, 1-15 words").targets()).isEqualTo(2);
    assertThat(part(report, "end to end, 16-25 words").targets()).isEqualTo(1);
    assertThat(part(report, "end to end, 41 words or more").targets()).isEqualTo(1);
    assertThat(report.parts())
        .extracting(ToneReport.Part::name)
        .doesNotContain("end to end, 26-40 words");
  }

  @Test
  void meansOfToneAndPolarityStandSideBySide() {
    ToneReport.Part shortOnes =
        part(ToneReport.of(GIVEN, GIVEN, false), "targets given, 1-15 words");

    assertThat(shortOnes.meanTone()).isEqualTo(0.125, within(1e-9));
    assertThat(shortOnes.meanPolarity()).isZero();
  }

  @Test
  void aToneAtTheCutIsNeutral() {
    ToneReport report = ToneReport.of(GIVEN, GIVEN, false);

    assertThat(part(report, "targets given, 16-25 words").accuracy()).isEqualTo(1);
    assertThat(part(report, "targets given, 41 words or more").accuracy()).isZero();
  }

  @Test
  void targetsWithoutToneAreNotCovered() {
    List<ToneReport.Judged> half = List.of(judged(1, 0.5, false, 9), judged(-1, null, false, 9));
    ToneReport.Part part = part(ToneReport.of(List.of(), half, false), "end to end");

    assertThat(part.covered()).isEqualTo(0.5);
    assertThat(part.accuracy()).isEqualTo(1);
    assertThat(part.groups().count()).isZero();
    assertThat(ToneReport.of(List.of(), half, false).json()).contains("\"group_difference\":null");
  }
}
