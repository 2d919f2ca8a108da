package org.dyad.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Mention;
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
    Map<Integer, List<Row>> found =
        AnnotatedTexts.mentions(spark, gold.stream().map(GoldDocument::text).toList(), pipeline);
    EntityScorer scorer = new EntityScorer();
    for (int at = 0; at < gold.size(); at++) {
      GoldDocument document = gold.get(at);
      scorer.add(document, found(document.text(), found.get(at)));
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
