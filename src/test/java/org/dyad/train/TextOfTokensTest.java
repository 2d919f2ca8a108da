package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextOfTokensTest {
  /** Tokens between spaces, a part of speech after a vertical bar. */
  private static List<ConllReader.Token> sentence(String tokens) {
    return Arrays.stream(tokens.split(" ", -1))
        .map(token -> token.split("\\|", 2))
        .map(parts -> new ConllReader.Token(parts[0], "O", parts.length > 1 ? parts[1] : ""))
        .toList();
  }

  private static String text(TokenJoints.Hyphens hyphens, String... sentences) {
    TextOfTokens text = new TextOfTokens(hyphens);
    for (String sentence : sentences) {
      text.add(sentence(sentence));
    }
    return text.text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "Well , she left ; he ( Bo [ 3 ] ) stayed : why ? ~ Well, she left; he (Bo [3]) stayed: why?",
        "It is 30 % at 10 : 30 . ~ It is 30% at 10:30.",
        "Peru 's envoy did n't say she 'd stay . ~ Peru's envoy didn't say she'd stay.",
        "Peru ’s envoy and Peru ’ s king don ’ t . ~ Peru’s envoy and Peru’s king don’t.",
        "the workers ' strike ~ the workers' strike",
        "the workers ’ strike ~ the workers’ strike",
        "he cried ' yes ' twice ~ he cried 'yes' twice",
        "Mr. O ' Neill and N ’ Djamena ~ Mr. O'Neill and N’Djamena",
        "a “ big ” or ‘ small ’ one ~ a “big” or ‘small’ one",
        "a \" big \" one , \" she said . ~ a \"big\" one, \"she said.",
        "`` Yes , '' he said -LRB- twice -RRB- . ~ \"Yes,\" he said (twice).",
        "US $ 5 or $ 6 , 7 € and £ 8 ~ US$5 or $6, 7€ and £8",
        "and / or ~ and/or",
        "from 2010 – 2015 – they say ~ from 2010–2015 – they say",
        "a well|JJ -|HYPH known|JJ man -|: he ~ a well-known man - he",
      })
  void setsSpacesAsTheyAreWritten(String tokens, String text) {
    assertThat(text(TokenJoints.Hyphens.KEPT, tokens)).isEqualTo(text);
  }

  @Test
  void loneHyphenJoinsWordsOnlyWhereTheFileCutsThem() {
    assertThat(text(TokenJoints.Hyphens.CUT, "a UK - based firm , 3 - 1 up"))
        .isEqualTo("a UK-based firm, 3-1 up");
    assertThat(text(TokenJoints.Hyphens.KEPT, "SOCCER - PERU WIN 3 - 1"))
        .isEqualTo("SOCCER - PERU WIN 3-1");
  }

  @Test
  void quotesRunOnOverSentencesAndStrayOnesAreMended() {
    assertThat(
            text(
                TokenJoints.Hyphens.KEPT,
                "\" I came .",
                "I saw . \"",
                "\" And then ? \" she asked .",
                "A stray \" here",
                "\" Next \" is right ."))
        .isEqualTo("\"I came. I saw.\" \"And then?\" she asked. A stray \"here \"Next\" is right.");
  }

  @Test
  void tellsWhereEachTokenStands() {
    TextOfTokens text = new TextOfTokens(TokenJoints.Hyphens.KEPT);
    text.add(sentence("🎉 Yes ."));
    int[][] spans = text.add(sentence("Peru 's"));
    assertThat(text.text()).isEqualTo("🎉 Yes. Peru's");
    assertThat(spans).isDeepEqualTo(new int[][] {{8, 12}, {12, 14}});
  }
}
