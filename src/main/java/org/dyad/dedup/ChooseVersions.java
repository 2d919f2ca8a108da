package org.dyad.dedup;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dyad.core.ArticleChanges;
import org.dyad.core.Articles;
import org.dyad.core.CleanedRecords;

/**
 * Chooses one version per article among the versions of a batch and the one stored.
 *
 * <p>The greatest wins, by {@code updated_at}, else {@code published_at} (null lowest), then {@code
 * batch_id}, {@code text_hash}, the remaining columns: a total order, so that the outcome does not
 * depend on which version arrives first. One that differs from the stored version in its batch
 * alone is that version, arrived again.
 *
 * <p>Texts take no part, so that a batch of known articles moves none of them.
 */
public final class ChooseVersions {
  private static final String RANK = "rank";
  private static final String STORED_PREFIX = "stored_";

  private static final List<String> CONTENT =
      List.of(
          Articles.URL,
          Articles.OUTLET,
          Articles.TITLE,
          Articles.AUTHORS,
          Articles.PUBLISHED_AT,
          Articles.UPDATED_AT,
          Articles.DAY,
          Articles.DAY_SOURCE,
          Articles.LANGUAGE,
          Articles.TEXT_HASH,
          Articles.IS_WIRE,
          Articles.AGENCY,
          Articles.BATCH_ID);

  private ChooseVersions() {}

  /**
   * Articles of the batch that are new or win over the stored version and differ from it.
   *
   * <p>In: {@code cleaned_records} and {@code articles}; out: the columns of {@code
   * article_changes} but the text, and the record that brings it. Two shuffles, by article.
   */
  public static Dataset<Row> apply(Dataset<Row> cleaned, Dataset<Row> stored, String batchId) {
    Dataset<Row> incoming =
        cleaned
            .where(col(CleanedRecords.REASON).isNull())
            .drop(Articles.TEXT)
            .withColumnRenamed(CleanedRecords.ARTICLE_DAY, Articles.DAY)
            .withColumn(Articles.BATCH_ID, lit(batchId));
    Dataset<Row> newest =
        incoming
            .withColumn(
                RANK,
                row_number()
                    .over(Window.partitionBy(col(Articles.ARTICLE_ID)).orderBy(greatestFirst())))
            .where(col(RANK).equalTo(lit(1)));
    Dataset<Row> compared =
        newest.join(prefixed(stored), new String[] {Articles.ARTICLE_ID}, "left_outer");
    Column keepsDay =
        col(Articles.DAY_SOURCE)
            .equalTo(lit("batch"))
            .and(col(STORED_PREFIX + Articles.DAY).isNotNull());
    Column sameText = col(Articles.TEXT_HASH).equalTo(col(STORED_PREFIX + Articles.TEXT_HASH));
    return compared
        .withColumn(
            Articles.DAY,
            when(keepsDay, col(STORED_PREFIX + Articles.DAY)).otherwise(col(Articles.DAY)))
        .withColumn(
            Articles.DAY_SOURCE,
            when(keepsDay, col(STORED_PREFIX + Articles.DAY_SOURCE))
                .otherwise(col(Articles.DAY_SOURCE)))
        .where(
            col(STORED_PREFIX + Articles.DAY)
                .isNull()
                .or(winsOverStored().and(sameAsStored().equalTo(lit(false)))))
        .withColumn(ArticleChanges.STORED_DAY, col(STORED_PREFIX + Articles.DAY))
        .withColumn(
            Articles.SENTENCE_COUNT, when(sameText, col(STORED_PREFIX + Articles.SENTENCE_COUNT)))
        .withColumn(
            Articles.MODEL_VERSION, when(sameText, col(STORED_PREFIX + Articles.MODEL_VERSION)))
        .select(versionColumns());
  }

  /** {@code article_changes}: the chosen versions with their texts. One shuffle, by record. */
  public static Dataset<Row> withTexts(Dataset<Row> versions, Dataset<Row> cleaned) {
    String[] record = {CleanedRecords.SOURCE_FILE, CleanedRecords.RECORD};
    Dataset<Row> texts =
        cleaned.select(
            col(CleanedRecords.SOURCE_FILE), col(CleanedRecords.RECORD), col(Articles.TEXT));
    return versions.join(texts, record, "inner").select(ArticleChanges.TABLE.select());
  }

  private static Column[] versionColumns() {
    return Stream.concat(
            ArticleChanges.TABLE.columns().stream().map(column -> column.name()),
            Stream.of(CleanedRecords.SOURCE_FILE, CleanedRecords.RECORD))
        .filter(name -> !name.equals(Articles.TEXT))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  private static Column effectiveTime(String prefix) {
    return coalesce(col(prefix + Articles.UPDATED_AT), col(prefix + Articles.PUBLISHED_AT));
  }

  private static Column[] greatestFirst() {
    List<Column> order = new ArrayList<>();
    order.add(effectiveTime("").desc_nulls_last());
    order.add(col(Articles.BATCH_ID).desc());
    order.add(col(Articles.TEXT_HASH).desc());
    CONTENT.forEach(name -> order.add(col(name).desc_nulls_last()));
    // Equal in every column of the article: the record's place settles it, and no row tells.
    order.add(col(CleanedRecords.SOURCE_FILE).asc());
    order.add(col(CleanedRecords.RECORD).asc());
    return order.toArray(Column[]::new);
  }

  private static Dataset<Row> prefixed(Dataset<Row> stored) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(Articles.ARTICLE_ID));
    CONTENT.forEach(name -> columns.add(col(name).as(STORED_PREFIX + name)));
    columns.add(col(Articles.SENTENCE_COUNT).as(STORED_PREFIX + Articles.SENTENCE_COUNT));
    columns.add(col(Articles.MODEL_VERSION).as(STORED_PREFIX + Articles.MODEL_VERSION));
    return stored.select(columns.toArray(Column[]::new));
  }

  /** The same order as {@link #greatestFirst}, strictly: an equal version is the stored one. */
  private static Column winsOverStored() {
    Column wins = lit(false);
    List<Column[]> order = new ArrayList<>();
    order.add(new Column[] {effectiveTime(""), effectiveTime(STORED_PREFIX)});
    order.add(new Column[] {col(Articles.BATCH_ID), col(STORED_PREFIX + Articles.BATCH_ID)});
    order.add(new Column[] {col(Articles.TEXT_HASH), col(STORED_PREFIX + Articles.TEXT_HASH)});
    CONTENT.forEach(name -> order.add(new Column[] {col(name), col(STORED_PREFIX + name)}));
    for (int index = order.size() - 1; index >= 0; index--) {
      Column mine = order.get(index)[0];
      Column theirs = order.get(index)[1];
      Column greater = coalesce(mine.gt(theirs), mine.isNotNull().and(theirs.isNull()));
      wins = greater.or(mine.eqNullSafe(theirs).and(wins));
    }
    return wins;
  }

  /** Whether nothing but the batch tells the two apart. */
  private static Column sameAsStored() {
    Column same = lit(true);
    for (String name : CONTENT) {
      if (!name.equals(Articles.BATCH_ID)) {
        same = same.and(col(name).eqNullSafe(col(STORED_PREFIX + name)));
      }
    }
    return same;
  }
}
