package org.dyad.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BestSentencesTest {
  /** A sentence whose two mentions stand this far apart. */
  private static SharedSentence sentence(int number, int gap) {
    KeyMention a = new KeyMention("a", number, 0, 5, null);
    KeyMention b = new KeyMention("b", number, 5 + gap, 10 + gap, null);
    return SharedSentence.of(List.of(a), List.of(b));
  }

  private static List<String> end(BestSentences best) {
    return best.end().stream()
        .map(one -> one.article() + ":" + one.shared().sentence() + ":" + one.text())
        .toList();
  }

  @Test
  void everyStoryComesBeforeTheSecondSentenceOfAny() {
    BestSentences best = new BestSentences(3);
    best.add("s1", "a1", sentence(0, 1), "near");
    best.add("s1", "a1", sentence(1, 2), "second of its story");
    best.add("s2", "a2", sentence(7, 90), "far");
    assertThat(end(best)).containsExactly("a1:0:near", "a2:7:far", "a1:1:second of its story");
  }

  @Test
  void keepsTheClosestOfMoreThanTheLimit() {
    BestSentences best = new BestSentences(1);
    best.add("s1", "a1", sentence(0, 9), null);
    best.add("s1", "a2", sentence(3, 4), null);
    best.add("s2", "a3", sentence(2, 5), null);
    assertThat(end(best)).containsExactly("a2:3:null");
  }

  @Test
  void tiesGoToTheLesserStoryThenArticleThenSentence() {
    BestSentences best = new BestSentences(4);
    best.add("s1", "a2", sentence(5, 3), null);
    best.add("s1", "a2", sentence(1, 3), null);
    best.add("s1", "a1", sentence(9, 3), null);
    best.add("s2", "a0", sentence(0, 3), null);
    assertThat(end(best)).containsExactly("a1:9:null", "a0:0:null", "a2:1:null", "a2:5:null");
  }
}
