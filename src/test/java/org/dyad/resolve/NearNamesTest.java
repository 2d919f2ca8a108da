package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  private static final List<String> WORDS =
      List.of("wang yi", "wangyi", "aaaab", "aaabb", "aabab", "jones", "james", "joness", "anna");

  @Test
  void oneLetterChangedAddedLeftOutOrSwappedIsNear() {
    NearNames names = new NearNames(List.of("wang yi", "lavrov"));
    assertThat(names.near("wang li")).containsExactly("wang yi");
    assertThat(names.near("wang yii")).containsExactly("wang yi");
    assertThat(names.near("lavrv")).containsExactly("lavrov");
    assertThat(names.near("lavorv")).containsExactly("lavrov");
    assertThat(names.near("wang yi")).isEmpty();
    assertThat(names.near("wagn iy")).isEmpty();
    assertThat(names.near("lbvrxv")).isEmpty();
  }

  @Test
  void namesBelowFiveLettersAreNearToNothing() {
    NearNames names = new NearNames(List.of("chin", "china"));
    assertThat(names.near("chine")).containsExactly("china");
    assertThat(names.near("chi na")).containsExactly("china");
    assertThat(names.near("chan")).isEmpty();
  }

  @Test
  void indexFindsWhatComparingEveryPairFinds() {
    NearNames names = new NearNames(WORDS);
    for (String word : WORDS) {
      List<String> expected =
          WORDS.stream()
              .filter(other -> word.length() > 4 && other.length() > 4)
              .filter(other -> distance(word, other) == 1)
              .sorted()
              .toList();
      assertThat(names.near(word)).as(word).containsExactlyElementsOf(expected);
    }
  }

  /** Optimal string alignment, by its recurrence. */
  private static int distance(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    int last = a.charAt(a.length() - 1) == b.charAt(b.length() - 1) ? 0 : 1;
    String shortA = a.substring(0, a.length() - 1);
    String shortB = b.substring(0, b.length() - 1);
    int least =
        Math.min(
            distance(shortA, shortB) + last,
            1 + Math.min(distance(shortA, b), distance(a, shortB)));
    boolean swapped =
        a.length() > 1
            && b.length() > 1
            && last == 1
            && a.charAt(a.length() - 1) == b.charAt(b.length() - 2)
            && a.charAt(a.length() - 2) == b.charAt(b.length() - 1);
    return swapped
        ? Math.min(
            least, 1 + distance(a.substring(0, a.length() - 2), b.substring(0, b.length() - 2)))
        : least;
  }
}
