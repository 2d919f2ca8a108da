package org.dyad.resolve;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.ActorMentions;
import org.dyad.core.Mentions;
import org.dyad.core.RowGroups;

/**
 * Says which actor each mention names: {@link Mentions#TABLE} in, {@link ActorMentions#TABLE} and
 * the bounds of the mention's sentence out, one row for each row.
 *
 * <p>Needs no text. One shuffle, by article; a task holds the mentions of one article at a time.
 * The dictionary is broadcast.
 */
public final class ResolveActors {
  private static final StructType TYPE =
      ActorMentions.TABLE
          .schema()
          .add(Mentions.SENTENCE_BEGIN, DataTypes.IntegerType)
          .add(Mentions.SENTENCE_END, DataTypes.IntegerType);

  /** First those that open {@code actor_mentions}, then the bounds of the sentence. */
  private static final String[] COLUMNS = {
    Mentions.ARTICLE_ID,
    Mentions.DAY,
    Mentions.SENTENCE,
    Mentions.BEGIN_OFFSET,
    Mentions.END_OFFSET,
    Mentions.SURFACE,
    Mentions.KIND,
    Mentions.TONE,
    Mentions.SENTENCE_BEGIN,
    Mentions.SENTENCE_END,
    Mentions.BEFORE,
    Mentions.AFTER
  };

  private static final int DAY = 1;
  private static final int SURFACE = 5;
  private static final int KIND = 6;
  private static final int CARRIED = 8;
  private static final int BEFORE = 10;
  private static final int AFTER = 11;

  private ResolveActors() {}

  /** The rows of {@code mentions} with actor, via, rule and the dictionary's version. */
  public static Dataset<Row> apply(Dataset<Row> mentions, Dictionary dictionary) {
    Broadcast<Dictionary> broadcast =
        JavaSparkContext.fromSparkContext(mentions.sparkSession().sparkContext())
            .broadcast(dictionary);
    return mentions
        .select(Stream.of(COLUMNS).map(name -> col(name)).toArray(Column[]::new))
        .repartition(col(Mentions.ARTICLE_ID))
        .sortWithinPartitions(
            col(Mentions.ARTICLE_ID),
            col(Mentions.BEGIN_OFFSET),
            col(Mentions.END_OFFSET),
            col(Mentions.KIND))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    RowGroups.flatMap(
                        rows,
                        ResolveActors::sameArticle,
                        article -> resolve(article, broadcast.value())),
            Encoders.row(TYPE));
  }

  private static boolean sameArticle(Row first, Row row) {
    return first.getString(0).equals(row.getString(0));
  }

  private static Iterator<Row> resolve(Iterator<Row> article, Dictionary dictionary) {
    List<Row> rows = new ArrayList<>();
    article.forEachRemaining(rows::add);
    Date day = rows.get(0).getDate(DAY);
    List<Mention> mentions = rows.stream().map(ResolveActors::mention).toList();
    List<Resolution> resolutions = ArticleResolver.resolve(dictionary, day.toLocalDate(), mentions);
    return IntStream.range(0, rows.size())
        .mapToObj(at -> row(rows.get(at), resolutions.get(at), dictionary))
        .iterator();
  }

  /** By place: looking names up took longer than resolving. */
  private static Mention mention(Row row) {
    return new Mention(
        row.getString(KIND), row.getString(SURFACE), row.getString(BEFORE), row.getString(AFTER));
  }

  private static Row row(Row mention, Resolution resolution, Dictionary dictionary) {
    Object[] row = new Object[TYPE.length()];
    for (int column = 0; column < CARRIED; column++) {
      row[column] = mention.get(column);
    }
    row[CARRIED] = resolution.actorId();
    row[CARRIED + 1] = resolution.via();
    row[CARRIED + 2] = resolution.rule();
    row[CARRIED + 3] = dictionary.version();
    row[CARRIED + 4] = mention.get(CARRIED);
    row[CARRIED + 5] = mention.get(CARRIED + 1);
    return RowFactory.create(row);
  }
}
