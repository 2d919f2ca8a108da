package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NewsModelTest {
  private static NewsModel model;

  @BeforeAll
  static void load() {
    model =
        ModelPayload.bundled(
                List.of(
                    new Phrase("glass river accord group", Kind.ORG),
                    new Phrase("Republicans", Kind.ORG)))
            .build();
  }

  private static List<Mention> mentions(String text) {
    return model.annotate(text).mentions();
  }

  private static List<String> surfaces(String text) {
    return mentions(text).stream()
        .map(mention -> text.substring(mention.begin(), mention.end()) + "/" + mention.kind())
        .toList();
  }

  @Test
  void findsPeoplePlacesAndPeoples() {
    assertThat(surfaces("German chancellor Angela Merkel flew to Paris on Monday."))
        .containsExactly("German/NORP", "Angela Merkel/PER", "Paris/LOC");
  }

  @Test
  void marksOrgansThatFollowACountry() {
    assertThat(surfaces("The Chinese foreign ministry replied. China's security council met."))
        .containsExactly(
            "Chinese/NORP", "foreign ministry/ORG", "China/LOC", "security council/ORG");
  }

  @Test
  void doesNotMarkOrgansThatFollowNoCountry() {
    assertThat(surfaces("A foreign ministry is a ministry.")).isEmpty();
  }

  @Test
  void marksListedPhrasesThatTheModelDoesNot() {
    String text = "Members of the glass river accord group voted.";
    assertThat(mentions(text))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(text.substring(mention.begin(), mention.end()))
                  .isEqualTo("glass river accord group");
              assertThat(mention.source()).isEqualTo(Mention.PHRASE);
            });
  }

  private static List<String> phrases(String text) {
    return mentions(text).stream()
        .filter(mention -> mention.source().equals(Mention.PHRASE))
        .map(mention -> text.substring(mention.begin(), mention.end()))
        .toList();
  }

  @Test
  void marksListedNamesOfOneWordThatAreSpeltAsNames() {
    assertThat(phrases("Two Republicans voted against it.")).containsExactly("Republicans");
    assertThat(phrases("But Republicans had other plans. Republicans left."))
        .containsExactly("Republicans", "Republicans");
  }

  @Test
  void doesNotMarkOneWordThatMayBeAnotherOrPartOfAName() {
    assertThat(phrases("Republicans voted against it.")).isEmpty();
    assertThat(phrases("Two Republicans voted as small-town republicans do.")).isEmpty();
    assertThat(phrases("He told the anti-Republicans and @Republicans so.")).isEmpty();
    assertThat(phrases("They read the Young Republicans Weekly at home.")).isEmpty();
    assertThat(phrases("House Vote Splits Republicans On Budget Plan")).isEmpty();
  }

  @Test
  void typeOfAircraftIsNoMentionOfItsMaker() {
    assertThat(surfaces("Boeing said on Monday that a Boeing 737-800 crashed in Peru."))
        .containsExactly("Boeing/ORG", "Peru/LOC");
    assertThat(surfaces("The Airbus A380 is made by Airbus in France."))
        .containsExactly("Airbus/ORG", "France/LOC");
    assertThat(surfaces("The Germanwings Airbus A320 crashed in France."))
        .containsExactly("Germanwings/ORG", "France/LOC");
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(mentions("")).isEmpty();
    assertThat(mentions("\n\n")).isEmpty();
  }
}
