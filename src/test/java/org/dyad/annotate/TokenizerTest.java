package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
