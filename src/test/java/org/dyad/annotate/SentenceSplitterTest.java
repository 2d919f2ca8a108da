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
}
