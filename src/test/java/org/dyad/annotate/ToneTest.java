package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTest {
  private static final List<String> TEMPLATES =
      List.of(
          "%s was praised for %s courage.",
          "%s was accused of fraud.",
          "Critics condemned %s for the brutal attack.",
          "Voters trust %s more than anyone else.",
          "%s lied about %s past.",
          "Police arrested %s on Monday after the riot.",
          "%s won a great victory and thanked %s friends.",
          "%s arrived at noon and left an hour later.",
          "Many fear that %s will fail.",
          "The court cleared %s of all charges.",
          "%s saved the lives of four children.",
          "Nobody believed the false claims of %s.",
          "The report blames %s for the failure of the talks.",
          "%s apologised for %s mistake.",
          "The mayor called %s a hero.",
          "The mayor called %s a coward.",
          "%s said the plan would be voted on next week.",
          "Officials welcomed %s with warm applause.",
          "%s was not guilty, the jury found.",
          "Although %s is popular, the campaign was a disaster.");

  private static NewsModel model;

  @BeforeAll
  static void load() {
    model = NewsModel.bundled(List.of());
  }

  private static double tone(String text, String surface) {
    int begin = text.indexOf(surface);
    return model.toneToward(text, begin, begin + surface.length());
  }

  @Test
  void tonesFollowTheWordsAboutTheMention() {
    assertThat(tone("Critics condemned the brutal attack by France.", "France")).isLessThan(-0.1);
    assertThat(tone("Many praised France for its brave rescue.", "France")).isGreaterThan(0.1);
    assertThat(tone("The bus to France leaves at nine.", "France")).isBetween(-0.1, 0.1);
  }

  @Test
  void negationTurnsTone() {
    assertThat(tone("Obama is honest.", "Obama")).isGreaterThan(0.1);
    assertThat(tone("Obama is not honest.", "Obama")).isLessThan(-0.1);
    assertThat(tone("Obama was accused of corruption.", "Obama")).isLessThan(-0.1);
    assertThat(tone("Obama was never accused of corruption.", "Obama")).isGreaterThan(-0.1);
  }

  @Test
  void whoBlamesFaresBetterThanWhoIsBlamed() {
    String text = "Putin blamed Merkel for the failure.";
    assertThat(tone(text, "Merkel")).isLessThan(tone(text, "Putin") - 0.2);
  }

  @Test
  void attackerAndAttackedDiffer() {
    String active = "Russia attacked Ukraine.";
    assertThat(Math.abs(tone(active, "Russia") - tone(active, "Ukraine"))).isGreaterThan(0.1);
    String passive = "Ukraine was attacked by Russia.";
    assertThat(Math.abs(tone(passive, "Russia") - tone(passive, "Ukraine"))).isGreaterThan(0.1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"The plan is a horrible disaster,\" Merkel said.",
        "“The plan is a horrible disaster,” Merkel said.",
        "\"The attackers are brutal murderers,\" said Merkel."
      })
  void whatASpeakerSaysIsNoToneTowardTheSpeaker(String text) {
    assertThat(tone(text, "Merkel")).isBetween(-0.1, 0.1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Angela Merkel criticized Vladimir Putin.|Angela Merkel|Vladimir Putin",
        "Germany was attacked by Russia on Monday.|Germany|Russia",
        "Boeing praised Airbus for its success.|Boeing|Airbus",
        "Although Obama is popular, Clinton lied to voters.|Obama|Clinton"
      })
  void swappingTwoNamesMovesNoScore(String text, String one, String other) {
    String swapped = text.replace(one, "#").replace(other, one).replace("#", other);

    assertThat(tone(swapped, other)).isEqualTo(tone(text, one), within(0.02));
    assertThat(tone(swapped, one)).isEqualTo(tone(text, other), within(0.02));
  }

  @Test
  void mentionsGetTheToneOfTheirSpan() {
    String text = "The Senate praised Warren and condemned Sanders.";
    assertThat(model.annotate(text).mentions())
        .isNotEmpty()
        .allSatisfy(
            mention ->
                assertThat(mention.tone())
                    .isEqualTo(model.toneToward(text, mention.begin(), mention.end())));
  }

  @Test
  void countriesPeoplesAndGendersAreAlike() {
    List<String> countries = List.of("France", "Iran", "China", "Nigeria", "Mexico");
    List<String> peoples = List.of("Germans", "Muslims", "Jews", "Mexicans", "Christians");
    List<String> pronouns = List.of("He", "She");
    List<String> people =
        List.of("Barack Obama", "Li Wei", "Fatima Hassan", "Olga Petrova", "Maria Garcia");
    List<Double> ranges = new ArrayList<>();
    for (String template : TEMPLATES) {
      for (List<String> names : List.of(countries, peoples, pronouns, people)) {
        ranges.add(range(template, names));
      }
    }
    double mean = ranges.stream().mapToDouble(range -> range).average().orElseThrow();
    double most = ranges.stream().mapToDouble(range -> range).max().orElseThrow();
    assertThat(mean).isLessThan(0.01);
    assertThat(most).isLessThan(0.05);
  }

  /** Greatest tone less smallest over the names; "his" goes with "He", "her" with "She". */
  private static double range(String template, List<String> names) {
    double low = 1;
    double high = -1;
    for (String name : names) {
      String owner = name.equals("She") ? "her" : "his";
      double tone = tone(template.formatted(name, owner), name);
      low = Math.min(low, tone);
      high = Math.max(high, tone);
    }
    return high - low;
  }

  @Test
  void aSpanWithoutWordsHasNoTone() {
    assertThat(model.toneToward("", 0, 0)).isZero();
    assertThat(model.toneToward("Obama lied.   ", 12, 13)).isZero();
  }
}
