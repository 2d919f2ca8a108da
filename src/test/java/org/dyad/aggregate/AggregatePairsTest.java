package org.dyad.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.LocalSpark;
import org.dyad.core.ActorDays;
import org.dyad.core.ActorMentions;
import org.dyad.core.ActorPairs;
import org.dyad.core.Articles;
import org.dyad.core.Days;
import org.dyad.core.Mentions;
import org.dyad.core.PairMeasures;
import org.junit.jupiter.api.Test;

/** Two copies of one story name CHN and RUS in a sentence, a second story names RUS alone. */
class AggregatePairsTest {
  private static final Date DAY = Date.valueOf("2023-09-18");
  private static final AggregateDays.Options OPTIONS = new AggregateDays.Options(50, 1, 5, false);

  private static final StructType MENTIONS =
      new StructType()
          .add(Articles.ARTICLE_ID, DataTypes.StringType)
          .add(ActorMentions.ACTOR_ID, DataTypes.StringType)
          .add(Mentions.SENTENCE, DataTypes.IntegerType)
          .add(Mentions.SENTENCE_BEGIN, DataTypes.IntegerType)
          .add(Mentions.SENTENCE_END, DataTypes.IntegerType)
          .add(Mentions.BEGIN_OFFSET, DataTypes.IntegerType)
          .add(Mentions.END_OFFSET, DataTypes.IntegerType)
          .add(Mentions.TONE, DataTypes.DoubleType);

  private static final StructType ARTICLES =
      new StructType()
          .add(Articles.ARTICLE_ID, DataTypes.StringType)
          .add(Articles.DAY, DataTypes.DateType)
          .add(Articles.STORY_ID, DataTypes.StringType)
          .add(Articles.OUTLET, DataTypes.StringType)
          .add(Articles.TEXT, DataTypes.StringType);

  private static Dataset<Row> byActor(int partitions) {
    Dataset<Row> mentions =
        LocalSpark.session()
            .createDataFrame(
                List.of(
                    RowFactory.create("a1", "CHN", 0, 0, 20, 0, 5, 0.4),
                    RowFactory.create("a1", "RUS", 0, 0, 20, 10, 16, 0.2),
                    RowFactory.create("a2", "CHN", 0, 0, 20, 0, 5, 0.4),
                    RowFactory.create("a2", "RUS", 0, 0, 20, 10, 16, 0.2),
                    RowFactory.create("a3", "RUS", 2, 28, 40, 30, 36, -0.5),
                    RowFactory.create("a3", null, 2, 28, 40, 37, 39, 0.5)),
                MENTIONS)
            .repartition(partitions);
    Dataset<Row> articles =
        LocalSpark.session()
            .createDataFrame(
                List.of(
                    RowFactory.create("a1", DAY, "s1", "x", null),
                    RowFactory.create("a2", DAY, "s1", "y", null),
                    RowFactory.create("a3", DAY, "s2", "x", null),
                    RowFactory.create("a4", DAY, "s3", "x", null)),
                ARTICLES)
            .repartition(partitions);
    return AggregateDays.byActor(mentions, articles, OPTIONS);
  }

  private static Dataset<Row> days() {
    return LocalSpark.session()
        .createDataFrame(List.of(RowFactory.create(DAY, 4L, 3L, 2L, 5L, 5L)), Days.TABLE.schema());
  }

  private static PairSources sources(int partitions) {
    Dataset<Row> keyed = byActor(partitions);
    Dataset<Row> margins = Margins.apply(keyed, days());
    return new PairSources(keyed, margins, DaySlices.of(DaySlices.bounds(margins).collectAsList()));
  }

  private static List<Row> pairs(int partitions) {
    return AggregatePairs.apply(sources(partitions), ActorPairs.TABLE, OPTIONS).collectAsList();
  }

  @Test
  void copiesOfAStoryAddToArticlesAndOutletsOnly() {
    Row pair = pairs(1).get(0);
    assertThat(pair.<String>getAs(ActorPairs.ACTOR_A)).isEqualTo("CHN");
    assertThat(pair.<String>getAs(ActorPairs.ACTOR_B)).isEqualTo("RUS");
    assertThat(pair.<Long>getAs(PairMeasures.ARTICLES)).isEqualTo(2);
    assertThat(pair.<Long>getAs(PairMeasures.OUTLETS)).isEqualTo(2);
    assertThat(pair.<Long>getAs(PairMeasures.SENTENCES)).isEqualTo(2);
    assertThat(pair.<Long>getAs(PairMeasures.STORIES)).isEqualTo(1);
    assertThat(pair.<Long>getAs(PairMeasures.TONE_N)).isEqualTo(1);
    assertThat(pair.<Double>getAs(PairMeasures.TONE_SUM)).isCloseTo(0.3, within(1e-9));
    assertThat(pair.<Double>getAs(PairMeasures.TONE_SQ)).isCloseTo(0.09, within(1e-9));
    assertThat(pair.<Double>getAs(PairMeasures.TONE_A_SUM)).isCloseTo(0.4, within(1e-9));
    assertThat(pair.<Double>getAs(PairMeasures.PROXIMITY)).isEqualTo(1.0);
  }

  @Test
  void associationFollowsItsFormulas() {
    Row pair = pairs(1).get(0);
    assertThat(pair.<Long>getAs(PairMeasures.STORIES_A)).isEqualTo(1);
    assertThat(pair.<Long>getAs(PairMeasures.STORIES_B)).isEqualTo(2);
    assertThat(pair.<Long>getAs(PairMeasures.STORIES_TOTAL)).isEqualTo(3);
    assertThat(pair.<Double>getAs(PairMeasures.LIFT)).isCloseTo(1.5, within(1e-12));
    assertThat(pair.<Double>getAs(PairMeasures.NPMI))
        .isCloseTo(Math.log(1.5) / Math.log(3), within(1e-12));
    double expected = 2 * (Math.log(1.5) + Math.log(1 / (2.0 * 2 / 3)) + Math.log(3.0 / 2));
    assertThat(pair.<Double>getAs(PairMeasures.G2)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void rowsDoNotDependOnPartitioning() {
    assertThat(pairs(4)).containsExactlyInAnyOrderElementsOf(pairs(1));
  }

  @Test
  void storyToneOfAnActorIsTheMeanOverAllItsMentions() {
    Row russia =
        AggregateDays.actorDays(sources(2)).collectAsList().stream()
            .filter(row -> row.<String>getAs(ActorDays.ACTOR_ID).equals("RUS"))
            .findFirst()
            .orElseThrow();
    assertThat(russia.<Long>getAs(ActorDays.ARTICLES)).isEqualTo(3);
    assertThat(russia.<Long>getAs(ActorDays.STORIES)).isEqualTo(2);
    assertThat(russia.<Long>getAs(ActorDays.TONE_N)).isEqualTo(2);
    assertThat(russia.<Double>getAs(ActorDays.TONE_SUM)).isCloseTo(-0.3, within(1e-9));
    assertThat(russia.<Long>getAs(ActorDays.TONE_POSITIVE)).isEqualTo(1);
    assertThat(russia.<Long>getAs(ActorDays.TONE_NEGATIVE)).isEqualTo(1);
  }
}
