package org.dyad.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.LocalSpark;
import org.dyad.core.Articles;
import org.junit.jupiter.api.Test;

class TellStoriesTest {
  private static final StructType ARTICLE =
      new StructType()
          .add(Articles.ARTICLE_ID, DataTypes.StringType)
          .add(Articles.DAY, DataTypes.DateType)
          .add(Articles.TITLE, DataTypes.StringType)
          .add(Articles.TEXT, DataTypes.StringType);

  private static Row article(String id, String day, String title, String body) {
    return RowFactory.create(id, Date.valueOf(day), title, title + "\n\n" + body);
  }

  private static Map<String, String> stories(Row... articles) {
    return TellStories.withStory(LocalSpark.session().createDataFrame(List.of(articles), ARTICLE))
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.getAs(Articles.ARTICLE_ID), row -> row.getAs(Articles.STORY_ID)));
  }

  @Test
  void copiesUnderAnotherTitleAreOneStoryNamedByTheLeastArticle() {
    assertThat(
            stories(
                article("b", "2023-09-18", "Talks open", "Ministers met on Monday."),
                article("a", "2023-09-18", "Ministers talk", "Ministers met, on MONDAY"),
                article("c", "2023-09-18", "Talks open", "Ministers parted on Monday.")))
        .containsEntry("a", "a")
        .containsEntry("b", "a")
        .containsEntry("c", "c");
  }

  @Test
  void aCopyOnAnotherDayIsAnotherStory() {
    assertThat(
            stories(
                article("a", "2023-09-18", "Talks", "Ministers met on Monday."),
                article("b", "2023-09-19", "Talks", "Ministers met on Monday.")))
        .containsEntry("a", "a")
        .containsEntry("b", "b");
  }
}
