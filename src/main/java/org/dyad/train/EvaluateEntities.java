package org.dyad.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.annotate.AnnotateArticles;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Mention;
import org.dyad.core.AnnotatedArticles;
import org.dyad.core.Articles;
import org.dyad.core.Mentions;
import org.dyad.core.UserError;

/**
 * Measures the entities of a pipeline on raw text: on gold JSON lines (mentions in code points), or
 * on CoNLL, whose text is put together from its tokens.
 *
 * <p>Only mentions of source {@code model} are judged. What counts as gold says {@link
 * GoldDocument}, what as a hit {@link EntityScorer}.
 */
public final class EvaluateEntities {
  private static final StructType INPUT =
      new StructType()
          .add(Articles.ARTICLE_ID, DataTypes.StringType)
          .add(Articles.TEXT, DataTypes.StringType);

  private EvaluateEntities() {}

  /**
   * Annotates the gold documents and compares.
   *
   * @throws UserError where a file cannot be read
   */
  public static EntityReport run(
      SparkSession spark, List<Path> files, AnnotationPipeline pipeline) {
    List<GoldDocument> gold = new ArrayList<>();
    files.forEach(file -> gold.addAll(GoldReader.read(file)));
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < gold.size(); at++) {
      rows.add(RowFactory.create(Integer.toString(at), gold.get(at).text()));
    }
    Dataset<Row> annotated = AnnotateArticles.apply(spark.createDataFrame(rows, INPUT), pipeline);
    Map<String, Row> found = new HashMap<>();
    annotated
        .select(AnnotatedArticles.ARTICLE_ID, AnnotatedArticles.MENTIONS)
        .collectAsList()
        .forEach(row -> found.put(row.getString(0), row));
    EntityScorer scorer = new EntityScorer();
    for (int at = 0; at < gold.size(); at++) {
      GoldDocument document = gold.get(at);
      scorer.add(document, found(document.text(), found.get(Integer.toString(at)).getList(1)));
    }
    return scorer.report();
  }

  private static List<EntityScorer.Found> found(String text, List<Row> mentions) {
    return mentions.stream()
        .filter(row -> row.getAs(Mentions.SOURCE).equals(Mention.MODEL))
        .map(
            row ->
                new EntityScorer.Found(
                    text.offsetByCodePoints(0, row.getAs(Mentions.BEGIN_OFFSET)),
                    text.offsetByCodePoints(0, row.getAs(Mentions.END_OFFSET)),
                    Kind.valueOf(row.getAs(Mentions.KIND)),
                    row.<Double>getAs(Mentions.CONFIDENCE)))
        .toList();
  }
}
