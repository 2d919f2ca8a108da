package org.dyad.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.core.Articles;
import org.dyad.core.CleanedRecords;
import org.dyad.core.RawRecords;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;

class CleanArticlesTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final LocalDate BATCH = LocalDate.of(2023, 9, 19);

  private static CleanArticles.Options options(String outlets) {
    return new CleanArticles.Options(
        0, 1000, List.of(), true, List.of(), LocalDate.of(1980, 1, 1), outlets);
  }

  private static Dataset<Row> raw() {
    return SPARK.createDataFrame(
        List.of(
            RowFactory.create(
                "a.jsonl",
                1L,
                "https://example.com/a",
                null,
                "Talks",
                "Jane Roe",
                "2023-09-18T08:30:00+02:00",
                null,
                null,
                "MOSCOW (Reuters) - They met.",
                null,
                null,
                null),
            RowFactory.create(
                "a.jsonl",
                2L,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "bad-json",
                "broken",
                "{")),
        RawRecords.TABLE.schema());
  }

  @Test
  void turnsEachRowIntoOneRowOfTheContract() {
    Dataset<Row> cleaned = CleanArticles.apply(raw(), options(""), BATCH);
    assertThat(cleaned.schema().toDDL()).isEqualTo(CleanedRecords.TABLE.schema().toDDL());
    List<Row> rows = cleaned.orderBy(CleanedRecords.RECORD).collectAsList();
    assertThat(rows).hasSize(2);
    Row article = rows.get(0);
    assertThat((String) article.getAs(CleanedRecords.REASON)).isNull();
    assertThat(article.getAs(Articles.PUBLISHED_AT).toString()).isEqualTo("2023-09-18 06:30:00.0");
    assertThat(article.getAs(CleanedRecords.ARTICLE_DAY).toString()).isEqualTo("2023-09-18");
    assertThat((String) article.getAs(Articles.TEXT))
        .isEqualTo("Talks\n\nMOSCOW (Reuters) - They met.");
    assertThat((boolean) article.<Boolean>getAs(Articles.IS_WIRE)).isTrue();
    assertThat((String) article.getAs(Articles.AGENCY)).isEqualTo("Reuters");
    Row reject = rows.get(1);
    assertThat((String) reject.getAs(CleanedRecords.REASON)).isEqualTo("bad-json");
    assertThat((String) reject.getAs(CleanedRecords.EXCERPT)).isEqualTo("{");
    assertThat((boolean) reject.<Boolean>getAs(CleanedRecords.BY_POLICY)).isFalse();
    assertThat((String) reject.getAs(Articles.ARTICLE_ID)).isNull();
  }

  @Test
  void namesListOfOutletsThatIsMissing() {
    assertThatThrownBy(() -> CleanArticles.apply(raw(), options("/no/such/list.tsv"), BATCH))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("/no/such/list.tsv");
  }
}
