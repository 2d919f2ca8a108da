package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.dyad.core.Articles;
import org.dyad.core.KeyedArticles;
import org.dyad.core.Mentions;
import org.dyad.core.RowGroups;

/**
 * Gathers the mentions that have a key, article by article: {@link KeyedArticles} out.
 *
 * <p>In: {@code article_id, key, sentence, sentence_begin, sentence_end, begin_offset, end_offset,
 * tone}, and {@code articles}. One shuffle, by article; memory holds one article at a time.
 */
final class KeyArticles {
  private static final Column NO_TEXT = lit(null).cast(DataTypes.StringType);

  private KeyArticles() {}

  /**
   * @param maxKeys keys of an article that are paired, at least 1
   * @param text the article's text, or null where its sentences are not needed
   */
  record Options(int maxKeys, Column text) {
    static Options withSentences(int maxKeys) {
      return new Options(maxKeys, col(Articles.TEXT));
    }

    static Options withoutSentences(int maxKeys) {
      return new Options(maxKeys, NO_TEXT);
    }
  }

  static Dataset<Row> apply(Dataset<Row> keyedMentions, Dataset<Row> articles, Options options) {
    int maxKeys = options.maxKeys();
    MapPartitionsFunction<Row, Row> gather =
        rows ->
            RowGroups.flatMap(rows, KeyArticles::sameArticle, article -> gather(article, maxKeys));
    return articles
        .select(articleColumns(options.text()))
        .unionAll(keyedMentions.select(mentionColumns()))
        .repartition(col(Articles.ARTICLE_ID))
        // The row of the article has no offset: it comes before its mentions.
        .sortWithinPartitions(
            col(Articles.ARTICLE_ID), col(Mentions.BEGIN_OFFSET).asc_nulls_first())
        .mapPartitions(gather, Encoders.row(KeyedArticles.TABLE.schema()));
  }

  private static Column[] articleColumns(Column text) {
    Column none = lit(null).cast(DataTypes.IntegerType);
    return new Column[] {
      col(Articles.ARTICLE_ID),
      col(Articles.DAY),
      col(Articles.STORY_ID),
      col(Articles.OUTLET),
      text.as(Articles.TEXT),
      NO_TEXT.as(KeyedArticles.KEY),
      none.as(Mentions.SENTENCE),
      none.as(Mentions.SENTENCE_BEGIN),
      none.as(Mentions.SENTENCE_END),
      none.as(Mentions.BEGIN_OFFSET),
      none.as(Mentions.END_OFFSET),
      lit(null).cast(DataTypes.DoubleType).as(Mentions.TONE)
    };
  }

  private static Column[] mentionColumns() {
    return new Column[] {
      col(Articles.ARTICLE_ID),
      lit(null).cast(DataTypes.DateType).as(Articles.DAY),
      NO_TEXT.as(Articles.STORY_ID),
      NO_TEXT.as(Articles.OUTLET),
      NO_TEXT.as(Articles.TEXT),
      col(KeyedArticles.KEY),
      col(Mentions.SENTENCE),
      col(Mentions.SENTENCE_BEGIN),
      col(Mentions.SENTENCE_END),
      col(Mentions.BEGIN_OFFSET),
      col(Mentions.END_OFFSET),
      col(Mentions.TONE)
    };
  }

  private static boolean sameArticle(Row first, Row row) {
    return first.getString(0).equals(row.getString(0));
  }

  /** The row of the article, then its mentions; an article without a mention has no row. */
  private static Iterator<Row> gather(Iterator<Row> rows, int maxKeys) {
    Row article = rows.next();
    List<KeyMention> mentions = new ArrayList<>();
    SentenceTexts texts = new SentenceTexts(article.getString(4));
    while (rows.hasNext()) {
      Row row = rows.next();
      KeyMention mention =
          new KeyMention(
              row.getString(5),
              row.getInt(6),
              row.getInt(9),
              row.getInt(10),
              row.isNullAt(11) ? null : row.getDouble(11));
      mentions.add(mention);
      texts.bound(mention.sentence(), row.getInt(7), row.getInt(8));
    }
    return mentions.isEmpty()
        ? Collections.emptyIterator()
        : List.of(row(article, mentions, maxKeys, texts)).iterator();
  }

  private static Row row(Row article, List<KeyMention> mentions, int maxKeys, SentenceTexts texts) {
    ArticleKeys keys = new ArticleKeys(mentions, maxKeys);
    return RowFactory.create(
        article.get(0),
        article.get(1),
        article.get(2),
        article.get(3),
        keys.capped(),
        keys.rows(),
        keys.mentionRows(mentions),
        texts.rows(keys.shared(mentions)));
  }
}
