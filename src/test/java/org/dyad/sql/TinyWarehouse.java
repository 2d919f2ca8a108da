package org.dyad.sql;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.aggregate.AggregateDays;
import org.dyad.aggregate.AggregatePairs;
import org.dyad.aggregate.CollectEvidence;
import org.dyad.aggregate.DaySlices;
import org.dyad.aggregate.Margins;
import org.dyad.aggregate.PairSources;
import org.dyad.core.ActorDays;
import org.dyad.core.ActorMentions;
import org.dyad.core.ActorPairs;
import org.dyad.core.Actors;
import org.dyad.core.Articles;
import org.dyad.core.CountryPairs;
import org.dyad.core.Days;
import org.dyad.core.Mentions;
import org.dyad.core.PairEvidence;
import org.dyad.core.Runs;
import org.dyad.core.Table;

/**
 * A warehouse of ten short articles over five days in two months, its texts and mentions written by
 * hand, its counts by the aggregation stage.
 */
public final class TinyWarehouse {
  public static final AggregateDays.Options OPTIONS = new AggregateDays.Options(4, 1, 2, true);

  /** A name that the texts may hold. */
  private record Name(String surface, String kind, String actor, String via) {}

  /** Longer names first: the first that fits is the mention. */
  private static final List<Name> NAMES =
      List.of(
          new Name("Sergey Lavrov", "PER", "sergei-lavrov", "name"),
          new Name("Wang Yi", "PER", "wang-yi", "name"),
          new Name("Harbour Relief", "ORG", "organisation:harbour relief", "name"),
          new Name("Ivanov", "PER", null, null),
          new Name("Lavrov", "PER", "sergei-lavrov", "surname"),
          new Name("Chinese", "NORP", "CHN", "demonym"),
          new Name("Russian", "NORP", "RUS", "demonym"),
          new Name("Moscow", "LOC", "RUS", "capital"),
          new Name("Russia", "LOC", "RUS", "name"),
          new Name("China", "LOC", "CHN", "name"),
          new Name("Ukraine", "LOC", "UKR", "name"));

  /** A sentence and the tone toward its first mention; each further one is 0.05 higher. */
  private record Sentence(String text, Double tone) {}

  private record Article(
      String id, String day, String story, String outlet, String agency, List<Sentence> sentences) {
    String text() {
      return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }

    Article with(String sentence, Double tone) {
      List<Sentence> longer = new ArrayList<>(sentences);
      longer.add(new Sentence(sentence, tone));
      return new Article(id, day, story, outlet, agency, longer);
    }
  }

  private static final List<Article> ARTICLES =
      List.of(
          article("a1", "2023-08-30", "a1", "north.example", "Wire One")
              .with("Sergey Lavrov met Wang Yi in Moscow 😀 today.", 0.3)
              .with("Russia and China spoke of trade; Chinese ships came.", 0.2),
          article("a2", "2023-08-30", "a1", "south.example", "Wire One")
              .with("Sergey Lavrov met Wang Yi in Moscow 😀 today.", 0.3)
              .with("Russia and China spoke of trade; Chinese ships came.", 0.2),
          article("a3", "2023-08-30", "a3", null, null)
              .with("Ukraine waited.", -0.2)
              .with("Nobody spoke.", null)
              .with("Russia waited too.", null),
          article("b1", "2023-09-12", "b1", "north.example", null)
              .with("Russia praised Ukraine.", 0.4)
              .with("Lavrov thanked Ivanov of Harbour Relief.", 0.1),
          article("b2", "2023-09-14", "b2", "south.example", "Wire Two")
              .with("China and Russia and Ukraine met.", 0.1),
          article("b3", "2023-09-14", "b3", "north.example", null)
              .with("China and Russia disagreed.", 0.05)
              .with("Ukraine asked Russia to answer Russian claims.", 0.15),
          article("c1", "2023-09-18", "c1", "south.example", null)
              .with("Russia attacked Ukraine.", -0.6)
              .with("Sergey Lavrov said that Ukraine lied.", -0.4),
          article("c2", "2023-09-18", "c2", null, null)
              .with(
                  "China, Russia, Ukraine, Wang Yi, Sergey Lavrov and Harbour Relief: a list.",
                  0.0),
          article("c3", "2023-09-19", "c3", "south.example", null)
              .with("China and Russia argued over Harbour Relief.", -0.5)
              .with("Harbour Relief left China for good.", -0.1),
          article("c4", "2023-09-19", "c4", "north.example", null)
              .with("Nothing happened in the park.", null));

  private TinyWarehouse() {}

  private static Article article(
      String id, String day, String story, String outlet, String agency) {
    return new Article(id, day, story, outlet, agency, List.of());
  }

  /** Writes every table but rejects, which has no row. */
  public static void write(Path warehouse) {
    SparkSession session = LocalSpark.interpreting();
    tables(session).forEach((table, rows) -> write(warehouse, table, rows));
  }

  /** Writes one table as the job does: a folder a day, timestamps as INT64. */
  public static void write(Path warehouse, Table table, Dataset<Row> rows) {
    SparkSession session = rows.sparkSession();
    session.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    var writer = rows.coalesce(1).write().mode("overwrite");
    (table.daily() ? writer.partitionBy(Table.DAY) : writer)
        .parquet(warehouse.resolve(table.name()).toString());
  }

  private static Map<Table, Dataset<Row>> tables(SparkSession session) {
    Dataset<Row> articles = rows(session, Articles.TABLE, articleRows());
    Dataset<Row> mentions = rows(session, Mentions.TABLE, mentionRows(false));
    Dataset<Row> actorMentions = rows(session, ActorMentions.TABLE, mentionRows(true));
    Dataset<Row> actors = rows(session, Actors.TABLE, actorRows());
    Dataset<Row> resolved = withSentences(actorMentions, mentions);
    Dataset<Row> days = AggregateDays.days(actorMentions, articles);
    Dataset<Row> byActor = AggregateDays.byActor(resolved, articles, OPTIONS);
    PairSources pairs = sources(byActor, days);
    Dataset<Row> byCountry = AggregateDays.byCountry(resolved, articles, actors, OPTIONS);
    Map<Table, Dataset<Row>> tables = new HashMap<>();
    tables.put(Articles.TABLE, articles);
    tables.put(Mentions.TABLE, mentions);
    tables.put(ActorMentions.TABLE, actorMentions);
    tables.put(Actors.TABLE, actors);
    tables.put(Days.TABLE, days);
    tables.put(ActorDays.TABLE, AggregateDays.actorDays(pairs));
    tables.put(ActorPairs.TABLE, AggregatePairs.apply(pairs, ActorPairs.TABLE, OPTIONS));
    tables.put(
        CountryPairs.TABLE,
        AggregatePairs.apply(sources(byCountry, days), CountryPairs.TABLE, OPTIONS));
    tables.put(PairEvidence.TABLE, CollectEvidence.apply(pairs, OPTIONS));
    tables.put(Runs.TABLE, rows(session, Runs.TABLE, List.of(run())));
    return tables;
  }

  private static Dataset<Row> withSentences(Dataset<Row> actorMentions, Dataset<Row> mentions) {
    return actorMentions.join(
        mentions.select(
            col(Mentions.ARTICLE_ID),
            col(Mentions.BEGIN_OFFSET),
            col(Mentions.SENTENCE_BEGIN),
            col(Mentions.SENTENCE_END)),
        new String[] {Mentions.ARTICLE_ID, Mentions.BEGIN_OFFSET},
        "inner");
  }

  private static PairSources sources(Dataset<Row> keyedArticles, Dataset<Row> days) {
    Dataset<Row> margins = Margins.apply(keyedArticles, days);
    return new PairSources(
        keyedArticles, margins, DaySlices.of(DaySlices.bounds(margins).collectAsList()));
  }

  private static Dataset<Row> rows(SparkSession session, Table table, List<Row> rows) {
    return session.createDataFrame(rows, table.schema());
  }

  private static List<Row> articleRows() {
    return ARTICLES.stream()
        .map(
            article ->
                row(
                    Articles.TABLE,
                    Map.ofEntries(
                        Map.entry(Articles.ARTICLE_ID, article.id()),
                        Map.entry(Articles.URL, "https://example/" + article.id()),
                        Map.entry(Articles.OUTLET, nullable(article.outlet())),
                        Map.entry(Articles.TITLE, article.sentences().get(0).text()),
                        Map.entry(Articles.PUBLISHED_AT, noon(article.day())),
                        Map.entry(Articles.DAY, Date.valueOf(article.day())),
                        Map.entry(Articles.DAY_SOURCE, "published"),
                        Map.entry(Articles.LANGUAGE, "en"),
                        Map.entry(Articles.TEXT, article.text()),
                        Map.entry(Articles.TEXT_HASH, "hash-" + article.story()),
                        Map.entry(Articles.SENTENCE_COUNT, (long) article.sentences().size()),
                        Map.entry(Articles.STORY_ID, article.story()),
                        Map.entry(Articles.IS_WIRE, article.agency() != null),
                        Map.entry(Articles.AGENCY, nullable(article.agency())),
                        Map.entry(Articles.MODEL_VERSION, "tiny-1"),
                        Map.entry(Articles.BATCH_ID, "2023-09-19"))))
        .toList();
  }

  private static List<Row> mentionRows(boolean resolved) {
    List<Row> rows = new ArrayList<>();
    for (Article article : ARTICLES) {
      int begin = 0;
      for (int number = 0; number < article.sentences().size(); number++) {
        Sentence sentence = article.sentences().get(number);
        rows.addAll(mentionsOf(article, number, begin, resolved));
        begin += length(sentence.text()) + 1;
      }
    }
    return rows;
  }

  private static List<Row> mentionsOf(
      Article article, int number, int sentenceBegin, boolean resolved) {
    Sentence sentence = article.sentences().get(number);
    String text = sentence.text();
    List<Row> rows = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int here = at;
      Name name =
          NAMES.stream()
              .filter(one -> text.startsWith(one.surface(), here))
              .findFirst()
              .orElse(null);
      if (name == null) {
        at++;
        continue;
      }
      int begin = sentenceBegin + length(text.substring(0, at));
      Map<String, Object> values = new HashMap<>();
      values.put(Mentions.ARTICLE_ID, article.id());
      values.put(Mentions.DAY, Date.valueOf(article.day()));
      values.put(Mentions.SENTENCE, number);
      values.put(Mentions.BEGIN_OFFSET, begin);
      values.put(Mentions.END_OFFSET, begin + length(name.surface()));
      values.put(Mentions.SURFACE, name.surface());
      values.put(Mentions.KIND, name.kind());
      values.put(
          Mentions.TONE, sentence.tone() == null ? null : sentence.tone() + 0.05 * rows.size());
      at += name.surface().length();
      if (resolved) {
        values.put(ActorMentions.ACTOR_ID, name.actor());
        values.put(ActorMentions.VIA, name.via());
        values.put(ActorMentions.RULE, name.actor() == null ? "ambiguous" : "listed");
        values.put(ActorMentions.DICTIONARY_VERSION, "d1");
        rows.add(row(ActorMentions.TABLE, values));
      } else {
        values.put(Mentions.SENTENCE_BEGIN, sentenceBegin);
        values.put(Mentions.SENTENCE_END, sentenceBegin + length(text));
        String before = text.substring(0, here);
        values.put(Mentions.BEFORE, last(before));
        values.put(Mentions.AFTER, first(text.substring(at)));
        values.put(Mentions.SOURCE, "model");
        values.put(Mentions.CONFIDENCE, 0.9);
        values.put(Mentions.MODEL_VERSION, "tiny-1");
        rows.add(row(Mentions.TABLE, values));
      }
    }
    return rows;
  }

  private static List<Row> actorRows() {
    return List.of(
        actor("CHN", "China", "country", "CHN"),
        actor("RUS", "Russia", "country", "RUS"),
        actor("UKR", "Ukraine", "country", "UKR"),
        actor("organisation:harbour relief", "Harbour Relief", "organisation", null),
        actor("sergei-lavrov", "Sergey Lavrov", "person", "RUS"),
        actor("wang-yi", "Wang Yi", "person", "CHN"));
  }

  private static Row actor(String id, String name, String kind, String country) {
    Map<String, Object> values = new HashMap<>();
    values.put(Actors.ACTOR_ID, id);
    values.put(Actors.NAME, name);
    values.put(Actors.KIND, kind);
    values.put(Actors.COUNTRY, country);
    values.put(Actors.ALIASES, List.of());
    values.put(Actors.OFFICES, List.of());
    values.put(Actors.ORIGIN, id.contains(":") ? "discovered" : "dictionary");
    return row(Actors.TABLE, values);
  }

  private static Row run() {
    Map<String, Object> values = new HashMap<>();
    values.put(Runs.DAY, Date.valueOf("2023-09-19"));
    values.put(Runs.RUN_ID, "20230920T010203Z-0000");
    values.put(Runs.BATCH_ID, "2023-09-19");
    values.put(Runs.STARTED_AT, Timestamp.valueOf("2023-09-20 01:02:03"));
    values.put(Runs.FINISHED_AT, Timestamp.valueOf("2023-09-20 01:03:03"));
    values.put(Runs.INPUT, List.of("feed"));
    values.put(Runs.STAGES, List.of(RowFactory.create("clean", 9L, 9L, 0.5)));
    values.put(Runs.REJECTED, List.of());
    values.put(Runs.DAYS_TOUCHED, List.of(Date.valueOf("2023-09-19")));
    values.put(Runs.CAPPED_ARTICLES, 1L);
    values.put(Runs.MAX_ACTORS, 4L);
    values.put(Runs.SCHEMA_VERSION, 1L);
    values.put(Runs.PROGRAM_VERSION, "0");
    values.put(Runs.MODEL_VERSION, "tiny-1");
    values.put(Runs.DICTIONARY_VERSION, "d1");
    values.put(Runs.CONFIGURATION, "{}");
    return row(Runs.TABLE, values);
  }

  private static Row row(Table table, Map<String, Object> values) {
    return RowFactory.create(
        table.columns().stream()
            .map(column -> values.get(column.name()))
            .map(value -> "".equals(value) && !table.equals(Mentions.TABLE) ? null : value)
            .toArray());
  }

  /** Map.ofEntries takes no null: the empty string stands for it in a row of articles. */
  private static String nullable(String value) {
    return value == null ? "" : value;
  }

  private static Timestamp noon(String day) {
    return Timestamp.valueOf(day + " 12:00:00");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String last(String text) {
    int length = length(text);
    return length <= Mentions.CONTEXT
        ? text
        : text.substring(text.offsetByCodePoints(0, length - Mentions.CONTEXT));
  }

  private static String first(String text) {
    return length(text) <= Mentions.CONTEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Mentions.CONTEXT));
  }
}
