package org.dyad.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.Articles;
import org.dyad.core.CleanedRecords;
import org.dyad.core.Column;
import org.dyad.core.RawRecords;

/** Rows in, rows out, times as numbers: days since 1970, microseconds since 1970 in UTC. */
final class CleanedRows {
  private static final List<Column> COLUMNS = CleanedRecords.TABLE.columns();

  private final ArticleCleaner cleaner;

  CleanedRows(ArticleCleaner cleaner) {
    this.cleaner = cleaner;
  }

  Row of(Row raw) {
    Map<String, Object> values = new HashMap<>();
    copy(raw, values, RawRecords.SOURCE_FILE, RawRecords.RECORD);
    if (text(raw, RawRecords.REASON) != null) {
      copy(raw, values, RawRecords.REASON, RawRecords.DETAIL, RawRecords.EXCERPT);
      values.put(CleanedRecords.BY_POLICY, false);
    } else {
      Cleaned cleaned = cleaner.clean(article(raw));
      if (cleaned instanceof Cleaned.Article article) {
        put(values, article);
      } else if (cleaned instanceof Cleaned.Refusal refusal) {
        values.put(CleanedRecords.REASON, refusal.reason());
        values.put(CleanedRecords.DETAIL, refusal.detail());
        values.put(CleanedRecords.EXCERPT, refusal.excerpt());
        values.put(CleanedRecords.BY_POLICY, refusal.byPolicy());
      }
    }
    return RowFactory.create(COLUMNS.stream().map(column -> values.get(column.name())).toArray());
  }

  private static void copy(Row raw, Map<String, Object> values, String... columns) {
    for (String column : columns) {
      values.put(column, raw.getAs(column));
    }
  }

  private static void put(Map<String, Object> values, Cleaned.Article article) {
    values.put(Articles.ARTICLE_ID, article.articleId());
    values.put(Articles.URL, article.url());
    values.put(Articles.OUTLET, article.outlet());
    values.put(Articles.TITLE, article.title());
    values.put(Articles.AUTHORS, article.authors());
    values.put(Articles.PUBLISHED_AT, article.published());
    values.put(Articles.UPDATED_AT, article.updated());
    values.put(CleanedRecords.ARTICLE_DAY, (int) article.day().toEpochDay());
    values.put(Articles.DAY_SOURCE, article.daySource());
    values.put(Articles.LANGUAGE, article.language());
    values.put(Articles.TEXT, article.text());
    values.put(Articles.TEXT_HASH, article.textHash());
    values.put(Articles.IS_WIRE, article.agency() != null);
    values.put(Articles.AGENCY, article.agency());
  }

  private static RawArticle article(Row raw) {
    return new RawArticle(
        text(raw, RawRecords.URL),
        text(raw, RawRecords.OUTLET),
        text(raw, RawRecords.TITLE),
        text(raw, RawRecords.AUTHORS),
        text(raw, RawRecords.PUBLISHED),
        text(raw, RawRecords.UPDATED),
        text(raw, RawRecords.CRAWLED),
        text(raw, RawRecords.TEXT));
  }

  private static String text(Row row, String column) {
    return row.getAs(column);
  }
}
