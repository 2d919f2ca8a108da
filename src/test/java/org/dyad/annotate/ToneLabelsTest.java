package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToneLabelsTest {
  private static final ToneLabels LABELS =
      new ToneLabels("mood", Map.of("Positive", 1.0, "negative", -1.0, "neutral", 0.0));

  private static double tone(String label, Map<String, String> metadata) {
    return LABELS.tone(label, metadata).orElseThrow();
  }

  @Test
  void aLabelAloneIsItsTone() {
    assertThat(tone("NEGATIVE", Map.of("sentence", "0"))).isEqualTo(-1);
    assertThat(tone("neutral", Map.of())).isZero();
  }

  @Test
  void confidenceWeakensALabel() {
    assertThat(tone("positive", Map.of("confidence", "0.75"))).isEqualTo(0.75);
    assertThat(tone("positive", Map.of("confidence", "high"))).isEqualTo(1);
  }

  @Test
  void probabilitiesOfTheLabelsGiveTheirMean() {
    Map<String, String> plain = Map.of("positive", "0.6", "negative", "0.1", "neutral", "0.3");
    assertThat(tone("positive", plain)).isEqualTo(0.5, within(1e-9));
    Map<String, String> wrapped = Map.of("Some(positive)", "0.2", "Some(negative)", "0.8");
    assertThat(tone("negative", wrapped)).isEqualTo(-0.6, within(1e-9));
  }

  @Test
  void anUnknownLabelHasNoTone() {
    assertThat(LABELS.tone("LABEL_2", Map.of())).isEmpty();
  }

  @Test
  void refusesAToneOutsideTheScale() {
    assertThatThrownBy(() -> new ToneLabels("mood", Map.of("awful", -2.0)))
        .hasMessage("annotate.tone-labels.awful = -2.0 is no tone: use -1 to 1");
  }

  @Test
  void aMentionHasTheToneOfTheLabelThatCoversIt() {
    SentenceTones tones =
        new SentenceTones(
            List.of(
                new SentenceTones.Labelled(20, 30, "negative", Map.of()),
                new SentenceTones.Labelled(5, 12, "positive", Map.of())),
            LABELS);
    assertThat(tones.at(4)).isEmpty();
    assertThat(tones.at(5)).contains(1.0);
    assertThat(tones.at(11)).contains(1.0);
    assertThat(tones.at(12)).isEmpty();
    assertThat(tones.at(29)).contains(-1.0);
    assertThat(tones.at(30)).isEmpty();
  }
}
