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
  void descriptionOfAPersonNamesNobody() {
    assertThat(rules("[PER The Duchess of Norfolk] and [PER Mr Kent] came."))
        .containsExactly("bare-surname", "bare-surname");
    assertThat(rules("[PER the Prime Minister]|[PER her Deputy Director]|[PER 33-year-old]"))
        .containsOnly("single-name");
    assertThat(actors("[PER Hisham Kent], [PER Ana Kent]"))
        .as("names that begin as a pronoun does")
        .containsExactly("person:Hisham Kent", "person:Ana Kent");
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

  @Test
  void initialsOfTheOneOrganisationTheyFitAreItsAcronym() {
    assertThat(
            actors(
                "[ORG Council on Quanta-Peruvian Works] met.|[ORG CQPW] left, [ORG QXW] stayed."))
        .containsExactly(
            "organisation:Council on Quanta-Peruvian Works",
            "organisation:Council on Quanta-Peruvian Works",
            "organisation:QXW");
    assertThat(actors("[ORG Quanta Works] and [ORG Quill Wares] met.|[ORG QW] left."))
        .as("two fit")
        .endsWith("organisation:QW");
  }

  @Test
  void shortFormIsTheLongestOfTheNamesThatBeginEachOther() {
    assertThat(
            actors("[ORG Quanta Eastern Lines] and [ORG Quanta Eastern] met.|[ORG Quanta] left."))
        .containsOnly("organisation:Quanta Eastern Lines");
    assertThat(actors("[ORG Quanta Lines] and [ORG Quanta Bank] met.|[ORG Quanta] left."))
        .endsWith("organisation:Quanta");
    assertThat(actors("[ORG National Bank of Quanta] rose.|[ORG National Bank] fell."))
        .as("words that many have")
        .endsWith("organisation:National Bank");
  }

  @Test
  void teamIsCalledByWhatFollowsItsCity() {
    assertThat(actors("[ORG Los Angeles Quorls] won.|[ORG Quorls] fans sang.|[ORG QUORLS] WIN"))
        .containsOnly("organisation:Los Angeles Quorls");
    assertThat(actors("[ORG Quanta Quorls] won.|[ORG Quorls] fans sang."))
        .as("no place before it")
        .endsWith("organisation:Quorls");
  }

  @Test
  void headlineCapitalsOfAnOrganisationAreUndoneByTheArticle() {
    assertThat(actors("[ORG QUORLS] WIN|The [ORG Quorls] won."))
        .containsOnly("organisation:Quorls");
  }

  @Test
  void organisationOfACitysNameIsTheCityOnlyWhereTheArticleNamesTheCity() {
    assertThat(actors("[ORG Chicago] beat [ORG Boston] 3-2.|[LOC Boston] slept."))
        .containsExactly("organisation:Chicago", "boston", "boston");
    assertThat(actors("[ORG Moscow] said no.")).containsExactly("RUS");
  }

  @Test
  void placeOfSeveralBearersIsThatOfThePlaceNamedNext() {
    assertThat(actors("in [LOC San Jose], [LOC Costa Rica]")).endsWith("CRI");
    assertThat(actors("in [LOC San Jose], [LOC Costa Rica]").get(0))
        .isEqualTo(actors("in [LOC San Jose, Costa Rica]").get(0))
        .isNotNull()
        .isNotEqualTo(actors("in [LOC San Jose, California]").get(0));
    assertThat(actors("in [LOC Zuge, Peru]")).containsExactly("place:Zuge");
  }

  @Test
  void peopleInThePluralAreThePeople() {
    assertThat(actors("[NORP Zugos] and a [NORP Zugo]")).containsOnly("people:Zugo");
    assertThat(actors("[NORP Zugoss]")).containsExactly("people:Zugoss");
  }

  @Test
  void statesAreKnownByTheirAbbreviationsBehindAParty() {
    assertThat(actors("[PER Anna Miller], [LOC D-Calif.], met [PER Bo Kent] of [LOC S.C.]"))
        .containsExactly("person:Anna Miller", "california", "person:Bo Kent", "south-carolina");
    assertThat(actors("They landed at [LOC D-Nowhere].")).containsExactly("place:D-Nowhere");
  }

  @Test
  void twoCapitalsOfAnOrganisationAreNoState() {
    assertThat(actors("Fans of [ORG SC] left.")).containsExactly("organisation:SC");
  }

  @Test
  void placeInATitleOfNobilityIsItsBearer() {
    assertThat(actors("The Duchess of [LOC Cambridge] smiled.")).containsExactly("kate-middleton");
    assertThat(actors("The Duke of [LOC Burgundy] smiled.")).doesNotContain("kate-middleton");
    assertThat(actors("The University of [LOC Paris] smiled.")).containsExactly("paris");
  }

  @Test
  void organisationTakenForAPersonIsFoundByItsOtherMention() {
    assertThat(actors("[ORG Ryanair] grew.|[PER Ryanair] said so."))
        .containsExactly("ryanair", "ryanair");
    assertThat(rules("[PER Ryanair] said so.")).containsExactly("kind-clash");
  }

  @Test
  void nicknamesOfOneSurnameAreOnePersonInAnArticle() {
    assertThat(actors("[PER Bob Kentish] left.|[PER Robert Kentish] came.|[PER Kentish] spoke."))
        .containsOnly("person:Robert Kentish");
    assertThat(actors("[PER Jim Comey] left.|[PER James Comey] came.|[PER Comey] spoke."))
        .containsOnly("james-comey");
    assertThat(actors("[PER Bob Kentish] left.|[PER Robert Kentish] came.|[PER Bob] spoke."))
        .containsOnly("person:Robert Kentish");
    assertThat(actors("[PER Bob Kentish] left.|[PER Bobby J. Kentish] came."))
        .containsExactly("person:Bob Kentish", "person:Bobby J. Kentish");
    assertThat(actors("[PER Bob Kentish] left.|[PER Anna Kentish] came."))
        .containsExactly("person:Bob Kentish", "person:Anna Kentish");
  }
}
