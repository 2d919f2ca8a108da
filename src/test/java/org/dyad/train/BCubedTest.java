package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BCubedTest {
  /** Mentions of one letter pair each: gold actor, system entity; {@code -} for none. */
  private static List<Judged> mentions(String pairs) {
    List<Judged> mentions = new ArrayList<>();
    for (String pair : pairs.split(" ", -1)) {
      int document = pair.length() > 2 ? pair.charAt(2) - '0' : 0;
      String gold = pair.charAt(0) == '-' ? null : pair.substring(0, 1);
      String system = pair.charAt(1) == '?' ? null : pair.substring(1, 2);
      String key = document + ":" + mentions.size();
      NamedMention found =
          pair.charAt(1) == '-'
              ? null
              : new NamedMention(
                  key, 0, mentions.size(), mentions.size() + 1, "x", system, "r", "");
      mentions.add(new Judged(document, found, gold == null ? -1 : 0, gold, "x"));
    }
    return mentions;
  }

  @Test
  void agreesWithTheExampleOfBaggaAndBaldwin() {
    List<Judged> twoMerged = mentions("ax ax ax ax ax by by cy cy cy cy cy");
    // precision (5 * 1 + 2 * 2/7 + 5 * 5/7) / 12, recall 1
    Rates rates = BCubed.of(twoMerged);
    assertThat(rates.precision()).isCloseTo(64.0 / 84, within(1e-12));
    assertThat(rates.recall()).isEqualTo(1.0);
    assertThat(rates.f1()).isCloseTo(2 * 64.0 / (64 + 84), within(1e-12));

    // precision (5 * 5/10 + 5 * 5/10 + 2) / 12: merging the two large ones costs more
    assertThat(BCubed.of(mentions("ax ax ax ax ax by by cx cx cx cx cx")).precision())
        .isCloseTo(7.0 / 12, within(1e-12));
  }

  @Test
  void takesAnUnresolvedMentionForAnEntityOfItsOwn() {
    // entities {1, 2}, {3}, {4}: precision 1; recall (2/4 + 2/4 + 1/4 + 1/4) / 4
    Rates rates = BCubed.of(mentions("ax ax a? a?"));
    assertThat(rates.precision()).isEqualTo(1.0);
    assertThat(rates.recall()).isCloseTo(3.0 / 8, within(1e-12));
  }

  @Test
  void missedMentionsCostRecallAndSpuriousOnesPrecision() {
    // found x: a, a, nothing; precision (2/3 + 2/3 + 0) / 3; recall of a: 2/3, 2/3, 0
    Rates rates = BCubed.of(mentions("ax ax a- -x"));
    assertThat(rates.precision()).isCloseTo(4.0 / 9, within(1e-12));
    assertThat(rates.recall()).isCloseTo(4.0 / 9, within(1e-12));
    assertThat(rates.found()).isEqualTo(3);
    assertThat(rates.gold()).isEqualTo(3);
  }

  @Test
  void pairsMentionsOfDifferentDocumentsOnly() {
    // gold a in documents 1, 1, 2, 3: 5 pairs across; x holds documents 1, 2 and b of 3
    List<Judged> mentions = mentions("ax1 ay1 ax2 ay3 bx3");
    Rates rates = CrossDocumentPairs.of(mentions);
    assertThat(rates.gold()).isEqualTo(5);
    // x: 1-2, 1-3, 2-3; y: 1-3; right ones x 1-2 and y 1-3
    assertThat(rates.found()).isEqualTo(4);
    assertThat(rates.precision()).isEqualTo(0.5);
    assertThat(rates.recall()).isEqualTo(0.4);
  }

  @Test
  void isZeroWhereThereIsNothing() {
    assertThat(BCubed.of(Collections.emptyList()).f1()).isZero();
    assertThat(CrossDocumentPairs.of(mentions("a?1 b?2")).precision()).isZero();
  }
}
