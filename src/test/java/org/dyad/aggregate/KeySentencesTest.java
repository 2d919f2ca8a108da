package org.dyad.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeySentencesTest {
  private static KeySentences sentences(KeyMention... mentions) {
    KeySentences sentences = new KeySentences();
    List.of(mentions).forEach(sentences::add);
    return sentences;
  }

  private static KeyMention mention(int sentence, int begin, Double tone) {
    return new KeyMention("key", sentence, begin, begin + 5, tone);
  }

  @Test
  void distanceIsTheSmallestNumberOfSentencesBetweenTheTwo() {
    KeySentences a = sentences(mention(0, 0, null), mention(9, 90, null));
    KeySentences b = sentences(mention(7, 50, null), mention(30, 200, null));
    assertThat(a.distance(b)).isEqualTo(2);
    assertThat(b.distance(a)).isEqualTo(2);
    assertThat(a.shared(b)).isEmpty();
  }

  @Test
  void keysOfOneSentenceHaveNoDistance() {
    KeySentences a = sentences(mention(0, 0, null), mention(4, 40, null));
    KeySentences b = sentences(mention(4, 50, null), mention(5, 70, null));
    assertThat(a.distance(b)).isZero();
    assertThat(a.shared(b)).extracting(SharedSentence::sentence).containsExactly(4);
  }

  @Test
  void sharedSentenceHasTheClosestMentionsAndMeanTones() {
    KeySentences a = sentences(mention(3, 100, 0.2), mention(3, 140, 0.4));
    KeySentences b = sentences(mention(3, 130, 0.6), mention(3, 160, null));
    SharedSentence shared = a.shared(b).get(0);
    assertThat(shared.gap()).isEqualTo(5);
    assertThat(shared.a().begin()).isEqualTo(140);
    assertThat(shared.b().begin()).isEqualTo(130);
    assertThat(shared.toneA()).isCloseTo(0.3, within(1e-12));
    assertThat(shared.toneB()).isEqualTo(0.6);
  }

  @Test
  void ofEquallyClosePairsTheEarliestIsTheEvidence() {
    KeySentences a = sentences(mention(0, 0, null), mention(0, 30, null));
    KeySentences b = sentences(mention(0, 10, null), mention(0, 40, null));
    SharedSentence shared = a.shared(b).get(0);
    assertThat(shared.a().begin()).isZero();
    assertThat(shared.b().begin()).isEqualTo(10);
  }
}
