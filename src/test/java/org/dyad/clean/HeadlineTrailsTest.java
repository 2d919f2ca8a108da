package org.dyad.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineTrailsTest {
  @Test
  void headlinesBehindANameAreTakenOut() {
    assertThat(
            HeadlineTrails.without(
                "Speaker Ann Doe Ann Marie DoeSenate waits for budget Doe: 'no deal' in sight MORE"
                    + " (D-Ohio) said on Monday that talks go on."))
        .isEqualTo("Speaker Ann Doe (D-Ohio) said on Monday that talks go on.");
  }

  @Test
  void aSurnameAloneKeepsItsTitle() {
    assertThat(
            HeadlineTrails.without(
                "Allies of President Roe Richard James RoeRoe visits Oslo Five facts on Roe MORE left."))
        .isEqualTo("Allies of President Roe left.");
  }

  @Test
  void everyTrailOfAParagraphGoesWithOrWithoutASpaceBeforeIt() {
    assertThat(
            HeadlineTrails.without(
                "Ann Doe Ann Marie Doe Budget fails again MORE met John Poe John (Jack) PoePoe"
                    + " resigns as chair MORE in Bergen."))
        .isEqualTo("Ann Doe met John Poe in Bergen.");
  }

  @Test
  void aSentenceThatOnlyRepeatsANameStays() {
    String repeated = "Ann Doe and John Doe, the Does of Bergen, want MORE of everything.";
    assertThat(HeadlineTrails.without(repeated)).isEqualTo(repeated);
    String list = "Doe Brothers, Doe Sisters: the company sells MORE than ever.";
    assertThat(HeadlineTrails.without(list)).isEqualTo(list);
  }
}
