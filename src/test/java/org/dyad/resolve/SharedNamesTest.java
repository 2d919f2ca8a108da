package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

/** Names that cities or parties of several countries bear, with the bundled facts. */
class SharedNamesTest {
  private static final Dictionary DICTIONARY =
      Dictionary.load(Optional.empty(), new Configuration());

  private static Mention place(String name) {
    return new Mention("LOC", name, "In ", " it rained.");
  }

  private static Mention organisation(String before, String name) {
    return new Mention("ORG", name, before, " held a congress.");
  }

  /** The last mention of an article of these. */
  private static Resolution last(Mention... mentions) {
    List<Resolution> all =
        ArticleResolver.resolve(DICTIONARY, LocalDate.of(2023, 9, 18), List.of(mentions));
    return all.get(all.size() - 1);
  }

  @Test
  void cityOfSeveralCountriesBelongsToTheCountryOfTheArticlesOtherPlaces() {
    assertThat(last(place("Karachi"), place("Hyderabad")))
        .isEqualTo(new Resolution("hyderabad-pakistan", "alias", "article-context"));
    assertThat(last(place("Mumbai"), place("Hyderabad")).actorId()).isEqualTo("hyderabad-india");
  }

  @Test
  void cityOfSeveralCountriesBelongsToTheCountryNamed() {
    assertThat(last(place("Pakistan"), place("Hyderabad")))
        .isEqualTo(new Resolution("hyderabad-pakistan", "alias", "article-context"));
    assertThat(last(place("Pakistan"), place("India"), place("Hyderabad")).actorId()).isNull();
  }

  @Test
  void partyKnownToAllIsAnotherWhereTheArticleSpeaksOfItsCountryAlone() {
    Mention party = organisation("The ", "Democratic Party");
    assertThat(last(party).actorId()).isEqualTo("democratic-party");
    assertThat(last(place("Italy"), party).rule()).isEqualTo("only-country");
    assertThat(last(place("Italy"), place("United States"), party).actorId())
        .isEqualTo("democratic-party");
  }

  @Test
  void internationalOrganisationIsItselfWhateverCountryHasAnOrganOfItsName() {
    assertThat(last(place("Russia"), organisation("The ", "Security Council")).actorId())
        .isEqualTo("un-security-council");
    assertThat(last(organisation("Russia's ", "Security Council")).rule())
        .isEqualTo("country-organ");
  }

  @Test
  void cityOfSeveralCountriesStaysUnresolvedWhereNothingOrBothDecide() {
    String doubt = "ambiguous: hyderabad-india | hyderabad-pakistan";
    assertThat(last(place("Hyderabad"))).isEqualTo(new Resolution(null, null, doubt));
    assertThat(last(place("Karachi"), place("Mumbai"), place("Hyderabad")).rule()).isEqualTo(doubt);
  }

  @Test
  void cityKnownToAllIsThatOneWhateverElseIsNamed() {
    assertThat(last(place("Texas"), place("Paris")).actorId()).isEqualTo("paris");
    assertThat(last(place("Canada"), place("London")).actorId()).isEqualTo("london");
  }

  @Test
  void partyOfACommonNameNeedsItsCountry() {
    assertThat(last(organisation("The ", "Progress Party")).rule())
        .isEqualTo("organ-without-country");
    assertThat(last(organisation("The Norwegian ", "Progress Party")).actorId())
        .isEqualTo("progress-party-norway");
    assertThat(last(place("Norway"), organisation("The ", "Progress Party")).rule())
        .isEqualTo("only-country");
  }

  @Test
  void kindTellsTheTownFromTheParty() {
    assertThat(last(place("Balad")).actorId()).isEqualTo("balad-iraq");
    assertThat(last(organisation("The ", "Balad")).actorId()).isEqualTo("balad-party");
  }

  @Test
  void unknownInitialsBeforeANameOfTwoPeopleLeaveItUndecided() {
    Mention mention = new Mention("PER", "George Q. Bush", "The visitor was ", ".");
    assertThat(last(mention).actorId()).isNull();
    assertThat(last(mention).rule()).startsWith("ambiguous: george-");
  }
}
