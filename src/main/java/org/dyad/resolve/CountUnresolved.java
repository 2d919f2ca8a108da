package org.dyad.resolve;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.dyad.core.ActorMentions;
import org.dyad.core.Articles;
import org.dyad.core.Mentions;
import org.dyad.core.UnresolvedNames;

/**
 * Counts the names that the dictionary does not know: {@link ActorMentions#TABLE}, {@link
 * Mentions#TABLE} and {@link Articles#TABLE} in, {@link UnresolvedNames#TABLE} out, the most
 * mentions first, ties by name and kind.
 *
 * <p>Left out is what no fact could settle: news sources, organs without a country, two countries
 * in one mention, mentions without a letter or too long. Shuffles: by article, by name, and by the
 * place of each name's earliest mention.
 */
public final class CountUnresolved {
  private static final String[] ARTICLE = {ActorMentions.DAY, ActorMentions.ARTICLE_ID};
  private static final String[] MENTION = {
    ActorMentions.DAY, ActorMentions.ARTICLE_ID, ActorMentions.BEGIN_OFFSET
  };
  private static final String EARLIEST = "earliest";

  private CountUnresolved() {}

  /** The tables that are read, of the same days. */
  public record Tables(Dataset<Row> actorMentions, Dataset<Row> mentions, Dataset<Row> articles) {}

  /**
   * Names that are discovered actors, or stayed unresolved.
   *
   * @param limit rows to return at most, 1 or more
   */
  public static Dataset<Row> apply(Tables tables, Dictionary dictionary, int limit) {
    Dataset<Row> unknown =
        withName(filterUnknown(tables.actorMentions()), dictionary)
            .join(
                tables
                    .articles()
                    .select(col(Articles.DAY), col(Articles.ARTICLE_ID), col(Articles.STORY_ID)),
                ARTICLE,
                "inner");
    Dataset<Row> frequent = counted(unknown).orderBy(order()).limit(limit);
    Dataset<Row> contexts =
        tables
            .mentions()
            .select(
                col(Mentions.DAY),
                col(Mentions.ARTICLE_ID),
                col(Mentions.BEGIN_OFFSET),
                col(Mentions.BEFORE),
                col(Mentions.SURFACE),
                col(Mentions.AFTER));
    return frequent
        .select(col("*"), col(EARLIEST + ".*"))
        .join(contexts, MENTION, "inner")
        .orderBy(order())
        .select(UnresolvedNames.TABLE.select());
  }

  private static Column[] order() {
    return new Column[] {
      col(UnresolvedNames.MENTIONS).desc(), col(UnresolvedNames.NAME), col(UnresolvedNames.KIND)
    };
  }

  private static Dataset<Row> filterUnknown(Dataset<Row> actorMentions) {
    Column rule = col(ActorMentions.RULE);
    Column settled =
        rule.isin(Rule.NEWS_SOURCE, Rule.ORGAN_WITHOUT_COUNTRY, Rule.NO_NAME, Rule.TOO_LONG)
            .or(rule.startsWith(Rule.COMPOUND));
    Column id = col(ActorMentions.ACTOR_ID);
    return actorMentions.where(id.contains(Discovered.COLON).or(id.isNull().and(not(settled))));
  }

  /** A discovered actor's kind and name are its id; another mention's are what it says. */
  private static Dataset<Row> withName(Dataset<Row> unknown, Dictionary dictionary) {
    SparkSession spark = unknown.sparkSession();
    Broadcast<WordLists> words =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(dictionary.words());
    UDF3<String, String, String, String> identity =
        (id, kind, surface) ->
            id == null ? Discovered.unresolved(kind, surface, words.value()) : id;
    Column known =
        udf(identity, DataTypes.StringType)
            .apply(
                col(ActorMentions.ACTOR_ID), col(ActorMentions.KIND), col(ActorMentions.SURFACE));
    return unknown.select(
        known.as(ActorMentions.ACTOR_ID),
        col(ActorMentions.DAY),
        col(ActorMentions.ARTICLE_ID),
        col(ActorMentions.BEGIN_OFFSET),
        col(ActorMentions.RULE));
  }

  private static Dataset<Row> counted(Dataset<Row> unknown) {
    Column day = col(ActorMentions.DAY);
    Column article = col(ActorMentions.ARTICLE_ID);
    return unknown
        .groupBy(col(ActorMentions.ACTOR_ID))
        .agg(
            count(lit(1)).as(UnresolvedNames.MENTIONS),
            countDistinct(article).as(UnresolvedNames.ARTICLES),
            countDistinct(day, col(Articles.STORY_ID)).as(UnresolvedNames.STORIES),
            countDistinct(day).as(UnresolvedNames.DAYS),
            min(day).as(UnresolvedNames.FIRST_DAY),
            max(day).as(UnresolvedNames.LAST_DAY),
            array_join(array_sort(collect_set(col(ActorMentions.RULE))), UnresolvedNames.AND)
                .as(UnresolvedNames.RULE),
            min(struct(day, article, col(ActorMentions.BEGIN_OFFSET))).as(EARLIEST))
        .withColumn(UnresolvedNames.KIND, DescribeActors.kind())
        .withColumn(UnresolvedNames.NAME, DescribeActors.name());
  }
}
