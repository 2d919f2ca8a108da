package org.dyad.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class ArticleKeysTest {
  private static KeyMention mention(String key, int sentence, int begin, Double tone) {
    return new KeyMention(key, sentence, begin, begin + 5, tone);
  }

  private static final List<KeyMention> MENTIONS =
      List.of(
          mention("late", 0, 0, 0.5),
          mention("early", 0, 10, null),
          mention("often", 1, 20, -0.25),
          mention("often", 1, 30, null),
          mention("often", 4, 90, 0.75),
          mention("late", 4, 99, null));

  @Test
  void keepsTheMostMentionedKeysAndTiesByFirstOffset() {
    List<KeyMention> mentions = MENTIONS.subList(0, 5);
    ArticleKeys keys = new ArticleKeys(mentions, 2);
    assertThat(keys.paired()).containsExactlyInAnyOrder("late", "often");
    assertThat(keys.capped()).isTrue();
    assertThat(new ArticleKeys(mentions, 3).capped()).isFalse();
  }

  @Test
  void everyKeyBringsItsTotalsAndThePairsInWhichItIsTheLesser() {
    assertThat(new ArticleKeys(MENTIONS, 2).rows())
        .containsExactly(
            RowFactory.create("early", false, 0L, 1L, 1L, 0L, 0L),
            RowFactory.create("late", true, 1L, 2L, 2L, 1L, 500_000_000L),
            RowFactory.create("often", true, 0L, 3L, 2L, 2L, 500_000_000L));
  }

  @Test
  void mentionsOfSurvivingKeysPointToTheirKey() {
    assertThat(new ArticleKeys(MENTIONS, 1).mentionRows(MENTIONS))
        .containsExactly(
            RowFactory.create(2, 1, 20, 25, -0.25),
            RowFactory.create(2, 1, 30, 35, null),
            RowFactory.create(2, 4, 90, 95, 0.75));
  }

  @Test
  void sentencesAreSharedByTwoKeysThatSurvive() {
    assertThat(new ArticleKeys(MENTIONS, 3).shared(MENTIONS)).containsExactlyInAnyOrder(0, 4);
    assertThat(new ArticleKeys(MENTIONS, 2).shared(MENTIONS)).containsExactly(4);
  }

  @Test
  void keysAreInTheOrderOfCodePoints() {
    String beyondTheFirstPlane = Character.toString(0x1D400);
    List<KeyMention> mentions =
        List.of(mention(beyondTheFirstPlane, 0, 0, null), mention("\uFFEE", 0, 10, null));
    assertThat(new ArticleKeys(mentions, 2).rows())
        .extracting(row -> row.getString(0))
        .containsExactly("\uFFEE", beyondTheFirstPlane);
  }
}
