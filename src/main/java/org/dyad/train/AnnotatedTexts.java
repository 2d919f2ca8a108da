package org.dyad.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.annotate.AnnotateArticles;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.core.AnnotatedArticles;
import org.dyad.core.Articles;

/** What a pipeline finds in texts that stand in no table. */
final class AnnotatedTexts {
  private static final StructType INPUT =
      new StructType()
          .add(Articles.ARTICLE_ID, DataTypes.StringType)
          .add(Articles.TEXT, DataTypes.StringType);

  private AnnotatedTexts() {}

  /**
   * Rows of {@link AnnotatedArticles#MENTION_TYPE} of each text, by its place in the list.
   *
   * @param texts null where a document has none; it gets no rows
   */
  static Map<Integer, List<Row>> mentions(
      SparkSession spark, List<String> texts, AnnotationPipeline pipeline) {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      if (texts.get(at) != null) {
        rows.add(RowFactory.create(Integer.toString(at), texts.get(at)));
      }
    }
    Map<Integer, List<Row>> found = new HashMap<>();
    AnnotateArticles.apply(spark.createDataFrame(rows, INPUT), pipeline)
        .select(AnnotatedArticles.ARTICLE_ID, AnnotatedArticles.MENTIONS)
        .collectAsList()
        .forEach(row -> found.put(Integer.parseInt(row.getString(0)), row.getList(1)));
    return found;
  }
}
