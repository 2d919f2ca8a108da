package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelMapTest {
  @Test
  void goesBeforeTheLabelsThatDyadKnows() {
    LabelMap labels = new LabelMap(Map.of("seat", "loc", "B-FAC", "none", "GPE", "NORP"));
    assertThat(labels.kind("I-SEAT")).contains(Kind.LOC);
    assertThat(labels.kind("FAC")).isEmpty();
    assertThat(labels.kind("gpe")).contains(Kind.NORP);
    assertThat(labels.kind("B-PERSON")).contains(Kind.PER);
    assertThat(labels.kind("DATE")).isEmpty();
  }

  @Test
  void refusesWhatIsNoKind() {
    assertThatThrownBy(() -> new LabelMap(Map.of("SEAT", "chair")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("annotate.labels.SEAT = chair is no kind: use PER, ORG, LOC, NORP or none");
  }
}
