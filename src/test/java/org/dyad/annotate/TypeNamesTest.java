package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeNamesTest {
  private final ToyReader reader = new ToyReader(new Gazetteer());

  private boolean isType(String word, String after) {
    return TypeNames.isType(reader.word(word), after);
  }

  @Test
  void lettersWithANumberOrThreeDigitsDesignateAType() {
    assertThat(isType("Airbus", " A380 landed")).isTrue();
    assertThat(isType("Boeing", " 737-800 landed")).isTrue();
    assertThat(isType("Boeing", " 787s landed")).isTrue();
    assertThat(isType("Douglas", " DC-3")).isTrue();
    assertThat(isType("Antonov", " AN124")).isTrue();
  }

  @Test
  void yearsCountsAndNamesDesignateNone() {
    assertThat(isType("Boeing", " 2019 results")).isFalse();
    assertThat(isType("Boeing", " 12 jets")).isFalse();
    assertThat(isType("Airbus", " NEWS 24")).isFalse();
    assertThat(isType("Airbus", ", A380")).isFalse();
    assertThat(isType("Airbus", "")).isFalse();
    assertThat(isType("Airbus", " ")).isFalse();
  }

  @Test
  void whoFliesATypeIsStillNamed() {
    assertThat(isType("Lufthansa", " A380 landed")).isFalse();
  }
}
