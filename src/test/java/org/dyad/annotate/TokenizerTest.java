package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TokenizerTest {
  private static List<String> tokens(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return IntStream.range(0, tokens.count())
        .mapToObj(token -> text.substring(tokens.begin(token), tokens.end(token)))
        .toList();
  }

  @Test
  void keepsNumbersInitialsAndNamesWhole() {
    assertThat(tokens("The U.S. paid 1,000.50 to O'Brien of AT&T."))
        .containsExactly("The", "U.S.", "paid", "1,000.50", "to", "O'Brien", "of", "AT&T", ".");
  }

  @Test
  void cutsClitics() {
    assertThat(tokens("Peru's envoy didn't say they’re late"))
        .containsExactly("Peru", "'s", "envoy", "did", "n't", "say", "they", "’re", "late");
  }

  @Test
  void cutsHyphensAndGathersRunsOfOneMark() {
    assertThat(tokens("Franco-German talks... at last--"))
        .containsExactly("Franco", "-", "German", "talks", "...", "at", "last", "--");
  }

  @Test
  void keepsTheDotOfAbbreviations() {
    assertThat(tokens("Mr. J. Doe of Acme Inc. left."))
        .containsExactly("Mr.", "J.", "Doe", "of", "Acme", "Inc.", "left", ".");
  }

  @Test
  void takesAnEmojiAsOneToken() {
    assertThat(tokens("Lima 🎉 wins")).containsExactly("Lima", "🎉", "wins");
  }

  @Test
  void survivesLoneSurrogatesAndControlCharacters() {
    assertThat(tokens("a\uD83D b\u0000\uDC00")).containsExactly("a", "\uD83D", "b", "\uDC00");
  }

  @Test
  void keepsScoresTimesAndRangesWhole() {
    assertThat(tokens("Lima won 2-1 at 10:30 on 9/11 in the 3\u20134pm slot"))
        .containsExactly(
            "Lima", "won", "2-1", "at", "10:30", "on", "9/11", "in", "the", "3\u20134pm", "slot");
    assertThat(tokens("a 20-year-old F-16 at 10.30 a.m."))
        .containsExactly("a", "20", "-", "year", "-", "old", "F", "-", "16", "at", "10.30", "a.m.");
  }

  @Test
  void cutsTheHyphenOfInitialsAndPeoples() {
    assertThat(tokens("U.S.-led Sino\u2011Russian J.-P. Roy of B-K. Then"))
        .containsExactly(
            "U.S.", "-", "led", "Sino", "\u2011", "Russian", "J.", "-", "P.", "Roy", "of", "B", "-",
            "K", ".", "Then");
  }

  @Test
  void cutsCliticsAfterDotsQuotesAndBrackets() {
    assertThat(tokens("Acme Inc.\u2019s (UN)'s \"Post\"'s envoys' isn\u00b4t"))
        .containsExactly(
            "Acme",
            "Inc.",
            "\u2019s",
            "(",
            "UN",
            ")",
            "'s",
            "\"",
            "Post",
            "\"",
            "'s",
            "envoys",
            "'",
            "is",
            "n\u00b4t");
  }

  @Test
  void readsTheTokensOfACorpusOneByOne() {
    assertThat(tokens("'s")).containsExactly("'s");
    assertThat(tokens("n't")).containsExactly("n't");
    assertThat(tokens("Sen.")).containsExactly("Sen.");
    assertThat(tokens("No.")).containsExactly("No.");
  }

  @Test
  void tellsAbbreviationsByWhatStandsAround() {
    assertThat(tokens("No. 5 said no. Sen. Roe met Hun Sen. He left Tacoma, Wash., to wash."))
        .containsExactly(
            "No.", "5", "said", "no", ".", "Sen.", "Roe", "met", "Hun", "Sen", ".", "He", "left",
            "Tacoma", ",", "Wash.", ",", "to", "wash", ".");
    assertThat(tokens("Roe v. Doe v Poe")).containsExactly("Roe", "v.", "Doe", "v", "Poe");
  }

  @Test
  void takesAddressesHandlesAndTagsAsOneToken() {
    assertThat(
            tokens(
                "See https://example.com/a?b=1, www.example.org. Ask joe@example.com @a_b #Lima"))
        .containsExactly(
            "See",
            "https://example.com/a?b=1",
            ",",
            "www.example.org",
            ".",
            "Ask",
            "joe@example.com",
            "@a_b",
            "#Lima");
    assertThat(tokens("Example.com")).containsExactly("Example", ".", "com");
  }

  @Test
  void keepsMarksAndJoinersWithinNames() {
    assertThat(tokens("Jose\u0301 Gar\u00adcia \u200bBrown\u200b \u2764\ufe0f"))
        .containsExactly("Jose\u0301", "Gar\u00adcia", "Brown", "\u2764\ufe0f");
  }

  @Test
  @Timeout(10)
  void readsTextsOfNothingButDotsInLinearTime() {
    assertThat(tokens("a.".repeat(200_000))).isNotEmpty();
    assertThat(tokens("aa.".repeat(200_000))).isNotEmpty();
    assertThat(tokens("aa@".repeat(200_000))).isNotEmpty();
  }
}
