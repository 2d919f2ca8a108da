package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.dyad.LocalSpark;
import org.dyad.core.ActorMentions;
import org.dyad.core.Actors;
import org.dyad.core.Mentions;
import org.junit.jupiter.api.Test;

class ResolveActorsTest {
  private static final Dictionary DICTIONARY =
      Dictionary.load(Optional.empty(), new Configuration());

  private static Row mention(String article, int begin, String kind, String surface) {
    return RowFactory.create(
        article,
        Date.valueOf("2023-09-18"),
        0,
        0,
        100,
        begin,
        begin + surface.length(),
        surface,
        "",
        " spoke.",
        kind,
        "model",
        1.0,
        null,
        "m-1");
  }

  private static Dataset<Row> mentions(int partitions) {
    List<Row> rows = new ArrayList<>();
    for (int article = 0; article < 20; article++) {
      String id = "article-" + article;
      rows.add(mention(id, 60, "PER", "Wang"));
      rows.add(mention(id, 30, "PER", article % 2 == 0 ? "Wang Yi" : "Wang Wentao"));
      rows.add(mention(id, 10, "ORG", "Guild " + article));
    }
    return LocalSpark.session()
        .createDataFrame(rows, Mentions.TABLE.schema())
        .repartition(partitions);
  }

  @Test
  void givesOneRowForEachMentionWhateverThePartitions() {
    Dataset<Row> one = ResolveActors.apply(mentions(1), DICTIONARY);
    List<String> rows = sorted(one);
    assertThat(rows).hasSize(60);
    assertThat(sorted(ResolveActors.apply(mentions(4), DICTIONARY))).isEqualTo(rows);
    assertThat(one.schema())
        .isEqualTo(
            ActorMentions.TABLE
                .schema()
                .add(Mentions.SENTENCE_BEGIN, DataTypes.IntegerType)
                .add(Mentions.SENTENCE_END, DataTypes.IntegerType));
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void keepsTheArticlesApart() {
    Map<String, Long> actors =
        ResolveActors.apply(mentions(2), DICTIONARY).collectAsList().stream()
            .filter(row -> row.<String>getAs(ActorMentions.SURFACE).equals("Wang"))
            .collect(
                Collectors.groupingBy(
                    row -> row.getAs(ActorMentions.ACTOR_ID), Collectors.counting()));
    assertThat(actors).isEqualTo(Map.of("wang-yi", 10L, "wang-wentao", 10L));
  }

  @Test
  void describesTheDictionaryAndEveryDiscoveredActorOnce() {
    Dataset<Row> actors =
        DescribeActors.apply(ResolveActors.apply(mentions(2), DICTIONARY), DICTIONARY);
    assertThat(actors.schema().fieldNames()).isEqualTo(Actors.TABLE.schema().fieldNames());
    List<Row> rows = actors.collectAsList();
    assertThat(rows.stream().map(row -> row.<String>getAs(Actors.ACTOR_ID)))
        .doesNotHaveDuplicates()
        .contains("CHN", "wang-yi", "organisation:Guild 7");
    Row guild =
        rows.stream()
            .filter(row -> row.getAs(Actors.ACTOR_ID).equals("organisation:Guild 7"))
            .findFirst()
            .orElseThrow();
    assertThat(guild.<String>getAs(Actors.NAME)).isEqualTo("Guild 7");
    assertThat(guild.<String>getAs(Actors.KIND)).isEqualTo("organisation");
    assertThat(guild.<String>getAs(Actors.ORIGIN)).isEqualTo("discovered");
    assertThat(guild.getList(guild.fieldIndex(Actors.ALIASES))).isEmpty();
  }
}
