package org.dyad.aggregate;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.ArticlePairs;
import org.dyad.core.Articles;
import org.dyad.core.Mentions;

/**
 * Turns mentions that have a key into {@link ArticlePairs}: keys and pairs of keys, article by
 * article.
 *
 * <p>In: {@code article_id, day, story_id, outlet, key, sentence, begin_offset, end_offset, tone}.
 * One shuffle, by article; memory holds one article's mentions and pairs at a time.
 */
final class PairArticles {
  /** The column of the actor or country. */
  static final String KEY = "key";

  private PairArticles() {}

  /**
   * @param maxKeys keys of an article that are paired, at least 1
   * @param evidence shared sentences kept for a pair and article, 0 or more
   */
  record Options(int maxKeys, int evidence) implements Serializable {}

  static Dataset<Row> apply(Dataset<Row> keyedMentions, Options options) {
    MapPartitionsFunction<Row, Row> pair = rows -> new ArticleIterator(rows, options);
    return keyedMentions
        .select(
            col(Articles.ARTICLE_ID),
            col(Articles.DAY),
            col(Articles.STORY_ID),
            col(Articles.OUTLET),
            col(KEY),
            col(Mentions.SENTENCE),
            col(Mentions.BEGIN_OFFSET),
            col(Mentions.END_OFFSET),
            col(Mentions.TONE))
        .repartition(col(Articles.ARTICLE_ID))
        .sortWithinPartitions(col(Articles.ARTICLE_ID), col(Mentions.BEGIN_OFFSET))
        .mapPartitions(pair, Encoders.row(ArticlePairs.TABLE.schema()));
  }

  /** Reads the rows of one article at a time and hands out its rows. */
  private static final class ArticleIterator implements Iterator<Row> {
    private final Iterator<Row> mentions;
    private final Options options;
    private Iterator<Row> out = List.<Row>of().iterator();
    private Row next;

    ArticleIterator(Iterator<Row> mentions, Options options) {
      this.mentions = mentions;
      this.options = options;
      this.next = mentions.hasNext() ? mentions.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!out.hasNext() && next != null) {
        out = article().iterator();
      }
      return out.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return out.next();
    }

    private List<Row> article() {
      Row first = next;
      List<KeyMention> found = new ArrayList<>();
      while (next != null && next.getString(0).equals(first.getString(0))) {
        found.add(
            new KeyMention(
                next.getString(4),
                next.getInt(5),
                next.getInt(6),
                next.getInt(7),
                next.isNullAt(8) ? null : next.getDouble(8)));
        next = mentions.hasNext() ? mentions.next() : null;
      }
      return rows(first, new ArticleKeys(found, options.maxKeys()));
    }

    private List<Row> rows(Row article, ArticleKeys keys) {
      List<Row> rows = new ArrayList<>();
      List<String> kept = keys.keys();
      for (int a = 0; a < kept.size(); a++) {
        rows.add(row(article, kept.get(a), keys.capped() && a == 0));
        for (int b = a + 1; b < kept.size(); b++) {
          rows.add(row(article, kept.get(a), kept.get(b), keys));
        }
      }
      return rows;
    }

    private static Row row(Row article, String key, boolean capped) {
      return RowFactory.create(
          article.get(0),
          article.get(1),
          article.get(2),
          article.get(3),
          key,
          null,
          capped,
          0L,
          0,
          0L,
          0L,
          0L,
          0L,
          new Row[0]);
    }

    private Row row(Row article, String a, String b, ArticleKeys keys) {
      List<SharedSentence> shared = keys.shared(a, b);
      long toneN = 0;
      long toneSum = 0;
      long toneA = 0;
      long toneB = 0;
      for (SharedSentence sentence : shared) {
        if (sentence.hasTones()) {
          toneN++;
          toneSum += Billionths.of((sentence.toneA() + sentence.toneB()) / 2);
          toneA += Billionths.of(sentence.toneA());
          toneB += Billionths.of(sentence.toneB());
        }
      }
      Row[] best =
          shared.stream()
              .sorted(SharedSentence.BEST_FIRST)
              .limit(options.evidence())
              .map(ArticleIterator::evidence)
              .toArray(Row[]::new);
      return RowFactory.create(
          article.get(0),
          article.get(1),
          article.get(2),
          article.get(3),
          a,
          b,
          false,
          (long) shared.size(),
          keys.distance(a, b),
          toneN,
          toneSum,
          toneA,
          toneB,
          best);
    }

    private static Row evidence(SharedSentence shared) {
      return RowFactory.create(
          shared.sentence(),
          shared.gap(),
          shared.a().begin(),
          shared.a().end(),
          shared.b().begin(),
          shared.b().end(),
          shared.toneA(),
          shared.toneB());
    }
  }
}
