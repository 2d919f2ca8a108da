package org.dyad.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.LocalSpark;
import org.dyad.core.ArticleChanges;
import org.dyad.core.Articles;
import org.dyad.core.CleanedRecords;
import org.junit.jupiter.api.Test;

class ChooseVersionsTest {
  private static final Date DAY = Date.valueOf("2023-09-18");

  /** One version of article "a"; its text is its hash, its update at the hour given or unknown. */
  private static Row version(long record, String text, Integer hour, String daySource) {
    Timestamp updated =
        hour == null ? null : Timestamp.valueOf("2023-09-18 %02d:00:00".formatted(hour));
    return RowFactory.create(
        "in.jsonl",
        record,
        null,
        null,
        null,
        null,
        "a",
        null,
        "x",
        "T",
        null,
        null,
        updated,
        DAY,
        daySource,
        "en",
        text,
        text,
        false,
        null);
  }

  private static Row stored(String text, Integer hour, String day, String batch) {
    Timestamp updated =
        hour == null ? null : Timestamp.valueOf("2023-09-18 %02d:00:00".formatted(hour));
    return RowFactory.create(
        "a",
        null,
        "x",
        "T",
        null,
        null,
        updated,
        Date.valueOf(day),
        "published",
        "en",
        text,
        text,
        3L,
        "a",
        false,
        null,
        "model-1",
        batch);
  }

  private static Dataset<Row> cleaned(Row... versions) {
    return LocalSpark.session().createDataFrame(List.of(versions), CleanedRecords.TABLE.schema());
  }

  private static Dataset<Row> articles(Row... rows) {
    return LocalSpark.session().createDataFrame(List.of(rows), Articles.TABLE.schema());
  }

  private static List<Row> changes(Dataset<Row> cleaned, Dataset<Row> stored, String batch) {
    return ChooseVersions.withTexts(ChooseVersions.apply(cleaned, stored, batch), cleaned)
        .collectAsList();
  }

  @Test
  void keepsTheVersionUpdatedLastAndAnUndatedOneIsLowest() {
    List<Row> changes =
        changes(
            cleaned(
                version(1, "old", 8, "published"),
                version(2, "new", 9, "published"),
                version(3, "zzz", null, "published")),
            articles(),
            "2023-09-18");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).<String>getAs(Articles.TEXT)).isEqualTo("new");
    assertThat(changes.get(0).<String>getAs(Articles.MODEL_VERSION)).isNull();
  }

  @Test
  void aVersionEqualToTheStoredOneIsNoChange() {
    assertThat(
            changes(
                cleaned(version(1, "same", 8, "published")),
                articles(stored("same", 8, "2023-09-18", "2023-09-18")),
                "2023-09-18"))
        .isEmpty();
  }

  @Test
  void aVersionEqualToTheStoredOneIsNoChangeInALaterBatchEither() {
    assertThat(
            changes(
                cleaned(version(1, "same", 8, "published")),
                articles(stored("same", 8, "2023-09-18", "2023-09-18")),
                "2023-09-30"))
        .isEmpty();
  }

  @Test
  void anOlderVersionArrivingLateDoesNotReplaceTheStoredOne() {
    assertThat(
            changes(
                cleaned(version(1, "older", 7, "published")),
                articles(stored("same", 8, "2023-09-18", "2023-09-18")),
                "2023-09-30"))
        .isEmpty();
  }

  @Test
  void aNewDateWithTheSameTextKeepsTheAnnotationAndTellsTheOldDay() {
    Row change =
        changes(
                cleaned(version(1, "same", 9, "published")),
                articles(stored("same", 8, "2023-09-17", "2023-09-17")),
                "2023-09-18")
            .get(0);
    assertThat(change.<String>getAs(Articles.MODEL_VERSION)).isEqualTo("model-1");
    assertThat(change.<Long>getAs(Articles.SENTENCE_COUNT)).isEqualTo(3);
    assertThat(change.<Date>getAs(ArticleChanges.STORED_DAY)).isEqualTo(Date.valueOf("2023-09-17"));
    assertThat(change.<Date>getAs(Articles.DAY)).isEqualTo(DAY);
  }

  @Test
  void anUndatedVersionKeepsTheDayTheArticleHas() {
    Row change =
        changes(
                cleaned(version(1, "new", 9, "batch")),
                articles(stored("same", 8, "2023-09-10", "2023-09-10")),
                "2023-09-18")
            .get(0);
    assertThat(change.<Date>getAs(Articles.DAY)).isEqualTo(Date.valueOf("2023-09-10"));
    assertThat(change.<String>getAs(Articles.DAY_SOURCE)).isEqualTo("published");
  }
}
