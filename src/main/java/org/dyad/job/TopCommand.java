package org.dyad.job;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.ActorPairs;
import org.dyad.core.Actors;
import org.dyad.core.PairEvidence;
import org.dyad.core.Table;
import org.dyad.core.UserError;
import org.dyad.publish.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "top",
    description = {
      "The pairs of most stories, with mean tone and a sentence of evidence. Left out: places, and"
          + " two actors of one country."
    },
    mixinStandardHelpOptions = true)
final class TopCommand implements Callable<Integer> {
  private static final String PAIRS =
      """
      WITH pairs AS (
        SELECT actor_a, actor_b, sum(articles) AS articles, sum(stories) AS story_days,
               sum(tone_n) AS tone_n, sum(tone_sum) / nullif(sum(tone_n), 0) AS tone
        FROM actor_pairs WHERE day = coalesce(%1$s, day) GROUP BY actor_a, actor_b),
      best AS (
        SELECT actor_a, actor_b, min_by(text,
                 struct(greatest(begin_a, begin_b) - least(end_a, end_b), day, article_id, sentence)) AS text
        FROM pair_evidence WHERE day = coalesce(%1$s, day) GROUP BY actor_a, actor_b)
      SELECT a.name AS name_a, b.name AS name_b, pairs.articles, pairs.story_days, pairs.tone,
             best.text
      FROM pairs
      JOIN actors a ON a.actor_id = pairs.actor_a
      JOIN actors b ON b.actor_id = pairs.actor_b
      LEFT JOIN best ON best.actor_a = pairs.actor_a AND best.actor_b = pairs.actor_b
      WHERE coalesce(a.country <> b.country, true) AND a.kind <> 'place' AND b.kind <> 'place'
      ORDER BY pairs.story_days DESC, pairs.articles DESC, pairs.actor_a, pairs.actor_b
      LIMIT %2$d
      """;

  @Mixin private CommonOptions common;

  @Option(names = "--day", paramLabel = "DAY", description = "One day; default: all days.")
  private LocalDate day;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Pairs to show.")
  private int limit;

  @Override
  public Integer call() {
    JobConfig config = common.config();
    if (limit < 1) {
      throw new UserError("--limit %d shows nothing: give 1 or more".formatted(limit));
    }
    SparkSession spark = Session.start();
    Warehouse warehouse = Warehouse.at(spark, config.warehouse(), config.publish());
    for (Table table : List.of(ActorPairs.TABLE, PairEvidence.TABLE, Actors.TABLE)) {
      warehouse.read(table).createOrReplaceTempView(table.name());
    }
    String shown = day == null ? "NULL" : "DATE'" + Date.valueOf(day) + "'";
    Dataset<Row> pairs = spark.sql(PAIRS.formatted(shown, limit));
    System.out.printf("%-44s %8s %8s %6s%n", "pair", "stories", "articles", "tone");
    pairs.collectAsList().forEach(TopCommand::print);
    return 0;
  }

  private static void print(Row pair) {
    String tone = pair.isNullAt(4) ? "-" : String.format(Locale.ROOT, "%+.2f", pair.getDouble(4));
    System.out.printf(
        Locale.ROOT,
        "%-44s %8d %8d %6s%n",
        pair.getString(0) + " — " + pair.getString(1),
        pair.getLong(3),
        pair.getLong(2),
        tone);
    if (!pair.isNullAt(5)) {
      System.out.printf("    “%s”%n", pair.getString(5).replaceAll("\\s+", " ").strip());
    }
  }
}
