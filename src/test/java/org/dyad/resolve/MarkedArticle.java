package org.dyad.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An article whose mentions are marked in its text: {@code "[PER Wang Yi] visits [LOC Moscow]"}; a
 * bar ends a sentence.
 */
final class MarkedArticle {
  private MarkedArticle() {}

  static List<Resolution> resolve(Dictionary dictionary, LocalDate day, String marked) {
    List<Mention> mentions = new ArrayList<>();
    for (String sentence : marked.split("\\|", -1)) {
      String plain = sentence.replaceAll("\\[(PER|ORG|LOC|NORP) ", "").replace("]", "");
      int begin = sentence.indexOf('[');
      while (begin >= 0) {
        int space = sentence.indexOf(' ', begin);
        int end = sentence.indexOf(']', begin);
        String kind = sentence.substring(begin + 1, space);
        String before = sentence.substring(0, begin).replaceAll("\\[(PER|ORG|LOC|NORP) |\\]", "");
        String surface = sentence.substring(space + 1, end);
        String after = plain.substring(before.length() + surface.length());
        mentions.add(
            new Mention(
                kind,
                surface,
                before.substring(Math.max(0, before.length() - 48)),
                after.substring(0, Math.min(48, after.length()))));
        begin = sentence.indexOf('[', end);
      }
    }
    return ArticleResolver.resolve(dictionary, day, mentions);
  }
}
