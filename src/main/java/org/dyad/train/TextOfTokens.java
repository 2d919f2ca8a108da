package org.dyad.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts the raw text of a document together from its tokens: spaces by {@link TokenJoints}, a space
 * between sentences. Where paragraphs ended is not known: a document is one paragraph. Bracket
 * names and quotes of the Penn Treebank ({@code -LRB-}, {@code ``}) become the characters they
 * stand for.
 */
final class TextOfTokens {
  private static final Map<String, String> PENN =
      Map.of(
          "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}", "``",
          "\"", "''", "\"");

  private final StringBuilder text = new StringBuilder();
  private final TokenJoints joints;

  TextOfTokens(TokenJoints.Hyphens hyphens) {
    this.joints = new TokenJoints(hyphens);
  }

  /**
   * Adds a sentence.
   *
   * @return begin and end (exclusive) of each token in the text, as UTF-16 indices
   */
  int[][] add(List<ConllReader.Token> sentence) {
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (ConllReader.Token token : sentence) {
      words.add(PENN.getOrDefault(token.word(), token.word()));
      boolean quote = token.word().equals("``") || token.word().equals("''");
      tags.add(quote ? token.word() : token.tag());
    }
    TokenJoints.Side[] sides = joints.of(words, tags);
    int[][] spans = new int[words.size()][];
    for (int at = 0; at < spans.length; at++) {
      boolean space = at == 0 || !(sides[at - 1].after() || sides[at].before());
      if (space && text.length() > 0) {
        text.append(' ');
      }
      int begin = text.length();
      text.append(words.get(at));
      spans[at] = new int[] {begin, text.length()};
    }
    return spans;
  }

  String text() {
    return text.toString();
  }
}
