package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class AcronymsTest {
  private final ToyReader reader =
      new ToyReader(new Gazetteer(), "of\t0101\t9", "and\t0110\t9", "against\t0111\t9");

  private Acronyms after(String sentence) {
    Acronyms acronyms = new Acronyms();
    for (Word word : reader.words(sentence)) {
      acronyms.read(word);
    }
    acronyms.end();
    return acronyms;
  }

  private boolean explains(String sentence, String word) {
    return after(sentence).explains(reader.word(word));
  }

  @Test
  void explainsTheInitialsOfANamePastSmallWords() {
    String sentence = "the Wick Institute of Tides and Harbours said";
    assertThat(explains(sentence, "WITH")).isTrue();
    assertThat(explains(sentence, "WITS")).isFalse();
    assertThat(explains(sentence, "With")).isFalse();
  }

  @Test
  void readsDottedCapitals() {
    assertThat(explains("the United Harbours", "U.H.")).isTrue();
  }

  @Test
  void aNameMayFollowOtherCapitals() {
    assertThat(explains("Yesterday Wick United Bank", "WUB")).isTrue();
  }

  @Test
  void endsANameAtCommasLongWordsUnknownWordsAndCapitals() {
    assertThat(explains("Wick , United", "WU")).isFalse();
    assertThat(explains("Wick against United", "WU")).isFalse();
    assertThat(explains("Wick zum United", "WU")).isFalse();
    assertThat(explains("Wick BBC United", "WU")).isFalse();
  }

  @Test
  void endsANameWithItsSentence() {
    Acronyms acronyms = after("in Wick");
    acronyms.read(reader.word("United"));
    acronyms.end();
    assertThat(acronyms.explains(reader.word("WU"))).isFalse();
  }

  @Test
  void takesNoSingleLetter() {
    assertThat(explains("Wick", "W")).isFalse();
    assertThat(explains("Wick United", "W")).isFalse();
  }

  @Test
  void readsARunOfCapitalsOfAnyLength() {
    String run = String.join(" ", Collections.nCopies(100, "Wick"));
    assertThat(explains(run, "WW")).isTrue();
    assertThat(explains(run, "W".repeat(9))).isFalse();
  }
}
