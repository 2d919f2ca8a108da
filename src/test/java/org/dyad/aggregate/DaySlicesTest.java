package org.dyad.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.LocalSpark;
import org.dyad.core.ActorDays;
import org.dyad.core.ActorPairs;
import org.dyad.core.Days;
import org.dyad.core.KeyedArticles;
import org.dyad.core.PairEvidence;
import org.dyad.core.PairMeasures;
import org.dyad.core.Table;
import org.junit.jupiter.api.Test;

/** A heavy day of forty articles, each with eight of thirteen actors, and a light day of one. */
class DaySlicesTest {
  private static final LocalDate HEAVY = LocalDate.parse("2023-09-18");
  private static final LocalDate LIGHT = LocalDate.parse("2023-09-19");
  private static final AggregateDays.Options OPTIONS = new AggregateDays.Options(50, 1, 2, true);

  private static final StructType MARGINS =
      new StructType()
          .add(Table.DAY, DataTypes.DateType)
          .add(KeyedArticles.KEY, DataTypes.StringType)
          .add(PairMeasures.STORIES, DataTypes.LongType)
          .add(KeyedArticles.PAIRS, DataTypes.LongType)
          .add(PairMeasures.STORIES_TOTAL, DataTypes.LongType);

  private static Dataset<Row> margins(long... pairs) {
    List<Row> rows = new ArrayList<>();
    for (int key = 0; key < pairs.length; key++) {
      String name = String.valueOf((char) ('a' + key));
      rows.add(RowFactory.create(Date.valueOf(HEAVY), name, 1L, pairs[key], 1L));
    }
    rows.add(RowFactory.create(Date.valueOf(LIGHT), "a", 1L, 1L, 1L));
    return LocalSpark.session().createDataFrame(rows, MARGINS);
  }

  @Test
  void aHeavyDayIsCutIntoRangesOfLikeWeight() {
    DaySlices slices = DaySlices.of(DaySlices.bounds(margins(4, 4, 4, 4, 0), 8).collectAsList());
    assertThat(slices.count(HEAVY)).isEqualTo(2);
    assertThat(List.of("a", "b", "c", "d", "e"))
        .extracting(key -> slices.slice(HEAVY, key))
        .containsExactly(0, 0, 1, 1, 1);
  }

  @Test
  void aKeyHeavierThanASliceHasOneOfItsOwn() {
    DaySlices slices = DaySlices.of(DaySlices.bounds(margins(1, 30, 1, 1), 8).collectAsList());
    assertThat(List.of("a", "b", "c", "d"))
        .extracting(key -> slices.slice(HEAVY, key))
        .containsExactly(0, 0, 1, 2);
  }

  @Test
  void aLightDayIsOneSlice() {
    DaySlices slices = DaySlices.of(DaySlices.bounds(margins(4, 4, 4, 4, 0), 8).collectAsList());
    assertThat(slices.count(LIGHT)).isEqualTo(1);
    assertThat(slices.slice(LIGHT, "z")).isZero();
  }

  @Test
  void rowsDoNotDependOnSlices() {
    Dataset<Row> keyed =
        LocalSpark.session().createDataFrame(articles(), KeyedArticles.TABLE.schema()).cache();
    Dataset<Row> days =
        LocalSpark.session()
            .createDataFrame(
                List.of(
                    RowFactory.create(Date.valueOf(HEAVY), 40L, 20L, 3L, 0L, 0L),
                    RowFactory.create(Date.valueOf(LIGHT), 1L, 1L, 1L, 0L, 0L)),
                Days.TABLE.schema());
    Dataset<Row> margins = Margins.apply(keyed, days);
    DaySlices many = DaySlices.of(DaySlices.bounds(margins, 50).collectAsList());
    assertThat(many.count(HEAVY)).isGreaterThan(5);
    PairSources cut = new PairSources(keyed, margins, many);
    PairSources whole =
        new PairSources(keyed, margins, DaySlices.of(DaySlices.bounds(margins).collectAsList()));
    assertThat(AggregatePairs.apply(cut, ActorPairs.TABLE, OPTIONS).collectAsList())
        .hasSizeGreaterThan(70)
        .containsExactlyElementsOf(
            AggregatePairs.apply(whole, ActorPairs.TABLE, OPTIONS)
                .orderBy(ActorPairs.TABLE.order())
                .collectAsList());
    assertThat(AggregateDays.actorDays(cut).collectAsList())
        .hasSizeGreaterThan(12)
        .containsExactlyElementsOf(
            AggregateDays.actorDays(whole).orderBy(ActorDays.TABLE.order()).collectAsList());
    assertThat(CollectEvidence.apply(cut, OPTIONS).collectAsList())
        .hasSizeGreaterThan(20)
        .containsExactlyElementsOf(
            CollectEvidence.apply(whole, OPTIONS)
                .orderBy(PairEvidence.TABLE.order())
                .collectAsList());
  }

  private static List<Row> articles() {
    List<Row> rows = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      rows.add(article(HEAVY, number));
    }
    rows.add(article(LIGHT, 40));
    return rows;
  }

  /** Every third actor is skipped at another place; two actors a sentence. */
  private static Row article(LocalDate day, int number) {
    List<Row> keys = new ArrayList<>();
    List<Row> mentions = new ArrayList<>();
    for (int key = 0; key < 8; key++) {
      String name = "actor-" + (char) ('a' + (number % 3) * 2 + key + (key > number % 5 ? 1 : 0));
      keys.add(RowFactory.create(name, true, 7L - key, 1L, 1L, 1L, 0L));
      mentions.add(RowFactory.create(key, key / 2, 10 * key, 10 * key + 4, 0.1 * key - 0.3));
    }
    List<Row> texts =
        List.of(0, 1, 2, 3).stream().map(at -> RowFactory.create(at, "s" + at)).toList();
    return RowFactory.create(
        "article-" + number,
        Date.valueOf(day),
        "story-" + number / 2,
        number % 4 == 0 ? null : "outlet-" + number % 3,
        false,
        keys,
        mentions,
        texts);
  }
}
