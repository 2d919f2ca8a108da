package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static List<String> sentences(String text) {
    Tokens tokens = Tokenizer.split(text);
    return IntStream.range(0, tokens.sentenceCount())
        .mapToObj(at -> text.substring(tokens.sentenceBegin(at), tokens.sentenceEnd(at)))
        .toList();
  }

  @Test
  void staysWholeAfterTitlesAndInitials() {
    assertThat(sentences("Gen. A. Ruiz met Dr. Lee. They talked."))
        .containsExactly("Gen. A. Ruiz met Dr. Lee.", "They talked.");
  }

  @Test
  void endsAfterAnAbbreviationWhereAnOpenerFollows() {
    assertThat(sentences("She flew to the U.S. The visit was short."))
        .containsExactly("She flew to the U.S.", "The visit was short.");
    assertThat(sentences("The U.S. Senate met.")).hasSize(1);
  }

  @Test
  void takesTheClosingQuoteAlong() {
    assertThat(sentences("“We will stay.” He sat down. \"No!\" \"Yes.\""))
        .containsExactly("“We will stay.”", "He sat down.", "\"No!\"", "\"Yes.\"");
  }

  @Test
  void goesOnWhereSmallLettersFollowAQuestionInQuotes() {
    assertThat(sentences("“Is it over?” asked the envoy.")).hasSize(1);
  }

  @Test
  void endsAtParagraphsWithoutAStop() {
    assertThat(sentences("Envoys meet in Oslo\n\nTalks began today\nNo deal yet"))
        .containsExactly("Envoys meet in Oslo", "Talks began today", "No deal yet");
  }

  @Test
  void goesOnOverAWrappedLine() {
    assertThat(sentences("The envoys met in Oslo to\ndiscuss a truce.")).hasSize(1);
  }

  @Test
  void doesNotCutNumbersAndHosts() {
    assertThat(sentences("Growth of 3.5 percent, says example.com today.")).hasSize(1);
  }

  @Test
  void boundsTheLengthOfASentence() {
    assertThat(sentences("word ".repeat(2 * SentenceSplitter.MAX_TOKENS))).hasSize(2);
  }

  @Test
  void hasNoSentenceInAnEmptyText() {
    assertThat(sentences(" \n ")).isEmpty();
  }

  @Test
  void staysWholeInDatelines() {
    assertThat(sentences("NEW DELHI, Jan. 5 (Wire) -- The envoy left. OSLO (Wire) - He is back."))
        .containsExactly(
            "NEW DELHI, Jan. 5 (Wire) -- The envoy left.", "OSLO (Wire) - He is back.");
  }

  @Test
  void tellsAnHourFromTheEndOfASentence() {
    assertThat(sentences("It opens at 9 a.m. Monday. It shut at 5 p.m. Crowds left."))
        .containsExactly("It opens at 9 a.m. Monday.", "It shut at 5 p.m.", "Crowds left.");
  }

  @Test
  void staysWholeInCasesNumbersAndCompanies() {
    assertThat(sentences("Roe v. Doe put Ford Co. Chairman Lee at No. 2 of St. Ives.")).hasSize(1);
    assertThat(sentences("The late J. K. Roe (A.J.P.) Tamm of the U.N. Secretariat.")).hasSize(1);
    assertThat(sentences("She left Acme Co. The firm mourns."))
        .containsExactly("She left Acme Co.", "The firm mourns.");
  }

  @Test
  void keepsTheNumberOfAListItemWithItsText() {
    assertThat(sentences("1. Ana Roe (U.S.) 48.6\n2. Bo Lee (Cuba) 49.1"))
        .containsExactly("1. Ana Roe (U.S.) 48.6", "2. Bo Lee (Cuba) 49.1");
    assertThat(sentences("Bring: \u2022 Warm coats \u2022 Boots"))
        .containsExactly("Bring:", "\u2022 Warm coats", "\u2022 Boots");
  }

  @Test
  void endsAtAStopWithoutASpace() {
    assertThat(sentences("The talks failed.The envoy \"left.\"Nobody spoke in 2019.Then he wrote."))
        .containsExactly(
            "The talks failed.", "The envoy \"left.\"", "Nobody spoke in 2019.", "Then he wrote.");
  }

  @Test
  void tellsOpeningFromClosingQuotesThatStandApart() {
    assertThat(sentences("\" We stay. \" He sat. \" They go. \" She rose."))
        .containsExactly("\" We stay. \"", "He sat.", "\" They go. \"", "She rose.");
    assertThat(sentences("\u201cWe stay.\u201c He sat. \u201dThey go.\u201d"))
        .containsExactly("\u201cWe stay.\u201c", "He sat.", "\u201dThey go.\u201d");
  }

  @Test
  void goesOnOverALineThatEndsWithinAPhrase() {
    assertThat(sentences("It was signed by the\nForeign Ministry and Mr.\nLee.")).hasSize(1);
  }

  @Test
  void keepsTheMarkOfANameThatShouts() {
    assertThat(sentences("He joined Yahoo! Japan. Hurrah! They cheered."))
        .containsExactly("He joined Yahoo! Japan.", "Hurrah!", "They cheered.");
  }
}
