package org.dyad.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.core.UserError;
import org.dyad.resolve.Dictionary;

/**
 * Measures resolution on gold JSON lines whose mentions have actors, in two ways: gold mentions
 * given, and from raw text.
 *
 * <p>Judged are the names of kind PER, ORG, LOC and NORP inside the {@code scored} ranges, of
 * nested ones the outermost. An unresolved mention is an entity of its own. Actor ids are compared
 * within a file, never across files.
 *
 * @see BCubed
 * @see CrossDocumentPairs
 * @see PairTable
 */
public final class EvaluateActors {
  private final SparkSession spark;
  private final AnnotationPipeline pipeline;
  private final NameResolver resolver;

  private EvaluateActors(SparkSession spark, AnnotationPipeline pipeline, Dictionary dictionary) {
    this.spark = spark;
    this.pipeline = pipeline;
    this.resolver = new NameResolver(dictionary);
  }

  /**
   * Judges file after file.
   *
   * @throws UserError where a file cannot be read
   */
  public static ActorReport run(
      SparkSession spark, List<Path> files, AnnotationPipeline pipeline, Dictionary dictionary) {
    EvaluateActors evaluation = new EvaluateActors(spark, pipeline, dictionary);
    List<List<LinkedDocument>> gold = files.stream().map(LinkedDocument::read).toList();
    List<ActorReport.OfFile> reports = new ArrayList<>();
    for (int at = 0; at < files.size(); at++) {
      reports.add(evaluation.judge(files.get(at).getFileName().toString(), gold.get(at)));
    }
    return new ActorReport(reports);
  }

  private ActorReport.OfFile judge(String file, List<LinkedDocument> documents) {
    List<String> texts = new ArrayList<>();
    documents.forEach(document -> texts.add(document.text()));
    Map<Integer, List<Row>> annotated = AnnotatedTexts.mentions(spark, texts, pipeline);
    ActorScorer scorer = new ActorScorer();
    for (int at = 0; at < documents.size(); at++) {
      LinkedDocument document = documents.get(at);
      List<NamedMention> given = resolver.given(document, at);
      scorer.addGiven(document, given);
      List<Row> rows = annotated.get(at);
      if (rows != null) {
        scorer.addFound(document, given, resolver.found(document, at, rows));
      }
    }
    return scorer.report(file);
  }
}
