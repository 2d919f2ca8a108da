package org.dyad.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleKeysTest {
  private static KeyMention mention(String key, int sentence, int begin, Double tone) {
    return new KeyMention(key, sentence, begin, begin + 5, tone);
  }

  @Test
  void keepsTheMostMentionedKeysAndTiesByFirstOffset() {
    ArticleKeys keys =
        new ArticleKeys(
            List.of(
                mention("late", 0, 0, null),
                mention("early", 0, 10, null),
                mention("often", 1, 20, null),
                mention("often", 1, 30, null)),
            2);
    assertThat(keys.keys()).containsExactly("late", "often");
    assertThat(keys.capped()).isTrue();
  }

  @Test
  void distanceIsTheSmallestNumberOfSentencesBetweenTheTwo() {
    ArticleKeys keys =
        new ArticleKeys(
            List.of(mention("a", 0, 0, null), mention("b", 7, 50, null), mention("a", 9, 90, null)),
            50);
    assertThat(keys.distance("a", "b")).isEqualTo(2);
    assertThat(keys.shared("a", "b")).isEmpty();
    assertThat(keys.capped()).isFalse();
  }

  @Test
  void sharedSentenceHasTheClosestMentionsAndMeanTones() {
    ArticleKeys keys =
        new ArticleKeys(
            List.of(
                mention("a", 3, 100, 0.2),
                mention("b", 3, 130, 0.6),
                mention("a", 3, 140, 0.4),
                mention("b", 3, 160, null)),
            50);
    SharedSentence shared = keys.shared("a", "b").get(0);
    assertThat(shared.gap()).isEqualTo(5);
    assertThat(shared.a().begin()).isEqualTo(140);
    assertThat(shared.b().begin()).isEqualTo(130);
    assertThat(shared.toneA()).isCloseTo(0.3, within(1e-12));
    assertThat(shared.toneB()).isEqualTo(0.6);
  }

  @Test
  void ofEquallyClosePairsTheEarliestIsTheEvidence() {
    ArticleKeys keys =
        new ArticleKeys(
            List.of(
                mention("a", 0, 0, null),
                mention("b", 0, 10, null),
                mention("a", 0, 30, null),
                mention("b", 0, 40, null)),
            50);
    SharedSentence shared = keys.shared("a", "b").get(0);
    assertThat(shared.a().begin()).isZero();
    assertThat(shared.b().begin()).isEqualTo(10);
  }
}
