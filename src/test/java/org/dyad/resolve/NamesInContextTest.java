package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

/** Mentions that say more, or less, than the name. */
class NamesInContextTest {
  private static final Dictionary DICTIONARY =
      Dictionary.load(Optional.empty(), new Configuration());

  private static List<String> actors(String marked) {
    return resolve(marked).stream().map(Resolution::actorId).toList();
  }

  private static List<String> rules(String marked) {
    return resolve(marked).stream().map(Resolution::rule).toList();
  }

  private static List<Resolution> resolve(String marked) {
    return MarkedArticle.resolve(DICTIONARY, LocalDate.of(2020, 5, 4), marked);
  }

  @Test
  void personIsFoundAfterEmployerNationAndTitle() {
    assertThat(
            actors(
                "[PER Boeing CEO Anna Miller] met [PER French President Emmanuel Macron]"
                    + " and [PER company founder Bo Kent].|[PER Miller] and [PER Kent] left."))
        .containsExactly(
            "person:Anna Miller",
            "emmanuel-macron",
            "person:Bo Kent",
            "person:Anna Miller",
            "person:Bo Kent");
    assertThat(actors("[PER Martin Bishop Kent] spoke."))
        .containsExactly("person:Martin Bishop Kent");
    assertThat(actors("[PER Ludo van der Kent] spoke."))
        .containsExactly("person:Ludo van der Kent");
  }

  @Test
  void ageDegreeAndPartyAreNoPartOfAPerson() {
    assertThat(actors("[PER Anna Miller, 49], left.")).containsExactly("person:Anna Miller");
    assertThat(actors("[PER Anna Miller, M.D.] left.")).containsExactly("person:Anna Miller");
    assertThat(actors("[PER Anna Miller (R-AZ]) left.")).containsExactly("person:Anna Miller");
    assertThat(actors("[PER Bo Kent, Jr.] left.")).containsExactly("person:Bo Kent, Jr.");
  }

  @Test
  void titleWithoutANameNamesNobody() {
    assertThat(rules("[PER The Duchess of Norfolk] came.")).containsExactly("bare-surname");
  }

  @Test
  void organisationIsFoundBehindWhatDescribesIt() {
    assertThat(
            actors(
                "[ORG aircraft manufacturer Boeing], [ORG Irish low cost airline, Ryanair] and"
                    + " [ORG Peru's Quanta Works] agreed.|[ORG Boeing Co.] and [ORG Bank of Quanta]"))
        .containsExactly(
            "boeing",
            actors("[ORG Ryanair] flew.").get(0),
            "organisation:Quanta Works",
            "boeing",
            "organisation:Bank of Quanta");
    assertThat(actors("[ORG McDonald's Kitchen] opened."))
        .containsExactly("organisation:McDonald's Kitchen");
  }

  @Test
  void bracketInsideTheMentionDefinesItsAcronym() {
    assertThat(actors("[ORG Quanta Air Lines (QAL]) flew.|[ORG QAL] landed."))
        .containsExactly("organisation:Quanta Air Lines", "organisation:Quanta Air Lines");
  }

  @Test
  void datelineOfFourLettersIsThePlaceInSmallLetters() {
    assertThat(actors("[LOC ZUGE] - Snow fell on [LOC Zuge]."))
        .containsExactly("place:Zuge", "place:Zuge");
    assertThat(actors("[LOC DMZ] guards")).containsExactly("place:DMZ");
  }
}
