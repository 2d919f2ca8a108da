package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.LocalSpark;
import org.dyad.core.ActorMentions;
import org.dyad.core.Actors;
import org.dyad.core.Articles;
import org.dyad.core.CountryPairs;
import org.dyad.core.Days;
import org.dyad.core.Mentions;
import org.dyad.core.PairEvidence;
import org.junit.jupiter.api.Test;

/** Three articles with the text below; the first two are copies of story s1. */
class CollectEvidenceTest {
  private static final Date DAY = Date.valueOf("2023-09-18");

  // The emoji is one code point: offsets after it differ from those of a Java string.
  private static final String TEXT = "Wang Yi 🤝 Lavrov. China thanked Russia.";

  private static Row article(String id, String story) {
    return RowFactory.create(
        id,
        null,
        "x",
        null,
        null,
        null,
        null,
        DAY,
        "published",
        "en",
        TEXT,
        id,
        2L,
        story,
        false,
        null,
        "model-1",
        "2023-09-18");
  }

  private static Dataset<Row> articles() {
    return LocalSpark.session()
        .createDataFrame(
            List.of(article("a1", "s1"), article("a2", "s1"), article("a3", "s3")),
            Articles.TABLE.schema());
  }

  private record Named(String actor, String surface, int sentence) {
    int begin() {
      return TEXT.codePointCount(0, TEXT.indexOf(surface));
    }

    int end() {
      return begin() + surface.length();
    }
  }

  private static final List<Named> NAMED =
      List.of(
          new Named("wang-yi", "Wang Yi", 0),
          new Named("sergei-lavrov", "Lavrov", 0),
          new Named("CHN", "China", 1),
          new Named("RUS", "Russia", 1));

  private static Dataset<Row> actorMentions() {
    List<Row> rows = new ArrayList<>();
    for (String id : List.of("a1", "a2", "a3")) {
      for (Named named : NAMED) {
        rows.add(
            RowFactory.create(
                id,
                DAY,
                named.sentence(),
                named.begin(),
                named.end(),
                named.surface(),
                "PER",
                0.0,
                named.actor(),
                "name",
                "dictionary-name",
                "d1"));
      }
    }
    return LocalSpark.session().createDataFrame(rows, ActorMentions.TABLE.schema());
  }

  /** Rows of {@code actor_mentions} with the bounds of their sentences. */
  private static Dataset<Row> mentions() {
    int[][] sentences = {{0, 17}, {18, 39}};
    return actorMentions()
        .withColumn(Mentions.SENTENCE_BEGIN, bound(sentences[0][0], sentences[1][0]))
        .withColumn(Mentions.SENTENCE_END, bound(sentences[0][1], sentences[1][1]));
  }

  private static Column bound(int first, int second) {
    return when(col(Mentions.SENTENCE).equalTo(lit(0)), lit(first)).otherwise(lit(second));
  }

  private static PairSources sources(Dataset<Row> keyed) {
    Dataset<Row> margins = Margins.apply(keyed, AggregateDays.days(actorMentions(), articles()));
    return new PairSources(keyed, margins, DaySlices.of(DaySlices.bounds(margins).collectAsList()));
  }

  private static List<Row> evidence(AggregateDays.Options options) {
    PairSources sources = sources(AggregateDays.byActor(mentions(), articles(), options));
    return CollectEvidence.apply(sources, options).collectAsList().stream()
        .sorted(Comparator.comparing(row -> row.<String>getAs(PairEvidence.ARTICLE_ID)))
        .toList();
  }

  @Test
  void takesDifferentStoriesBeforeASecondCopyOfOne() {
    List<Row> chinaRussia =
        evidence(new AggregateDays.Options(50, 1, 2, true)).stream()
            .filter(row -> row.<String>getAs(PairEvidence.ACTOR_A).equals("CHN"))
            .filter(row -> row.<String>getAs(PairEvidence.ACTOR_B).equals("RUS"))
            .toList();
    assertThat(chinaRussia.stream().map(row -> row.<String>getAs(PairEvidence.ARTICLE_ID)))
        .containsExactly("a1", "a3");
    assertThat(chinaRussia.get(0).<String>getAs(PairEvidence.TEXT))
        .isEqualTo("China thanked Russia.");
  }

  @Test
  void pairsThatShareNoSentenceHaveNoEvidence() {
    assertThat(evidence(new AggregateDays.Options(50, 1, 5, false)))
        .hasSize(6)
        .allMatch(row -> row.getAs(PairEvidence.TEXT) == null);
  }

  @Test
  void noEvidenceIsKeptWhereNoneIsAskedFor() {
    assertThat(evidence(new AggregateDays.Options(50, 1, 0, true))).isEmpty();
  }

  @Test
  void pairsBelowTheSmallestNumberOfArticlesHaveNoEvidence() {
    assertThat(evidence(new AggregateDays.Options(50, 4, 5, true))).isEmpty();
  }

  @Test
  void aMinisterCountsForHisCountryAndNoCountryMeetsItself() {
    List<Row> dictionary = new ArrayList<>();
    for (String[] actor :
        new String[][] {
          {"wang-yi", "CHN"}, {"sergei-lavrov", "RUS"}, {"CHN", "CHN"}, {"RUS", "RUS"}
        }) {
      dictionary.add(
          RowFactory.create(
              actor[0], actor[0], "person", actor[1], null, List.of(), List.of(), "dictionary"));
    }
    AggregateDays.Options options = new AggregateDays.Options(50, 1, 5, true);
    Dataset<Row> byCountry =
        AggregateDays.byCountry(
            mentions(),
            articles(),
            LocalSpark.session().createDataFrame(dictionary, Actors.TABLE.schema()),
            options);
    List<Row> pairs =
        AggregatePairs.apply(sources(byCountry), CountryPairs.TABLE, options).collectAsList();
    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).<String>getAs(CountryPairs.COUNTRY_A)).isEqualTo("CHN");
    assertThat(pairs.get(0).<Long>getAs(Days.ARTICLES)).isEqualTo(3);
    assertThat(pairs.get(0).<Long>getAs(Days.STORIES)).isEqualTo(2);
  }
}
