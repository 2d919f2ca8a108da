package org.dyad.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.core.Mentions;
import org.dyad.core.UserError;

/**
 * Measures tone on judged targets, twice: the target given (where the pipeline is Dyad's own), and
 * end to end, where a target counts if the pipeline marks a mention that overlaps it. Of several
 * such mentions the one with the longest overlap counts, of equal ones the first.
 */
public final class EvaluateTone {
  private EvaluateTone() {}

  /**
   * Judges a pipeline.
   *
   * @param seen files whose articles a model was trained on; may be empty
   * @throws UserError where a file cannot be read
   */
  public static ToneReport run(
      SparkSession spark, List<Path> files, List<Path> seen, AnnotationPipeline pipeline) {
    List<ToneGold> gold = new ArrayList<>();
    files.forEach(file -> gold.addAll(ToneGold.read(file)));
    Set<String> known = new HashSet<>();
    seen.forEach(file -> ToneGold.read(file).forEach(text -> known.add(text.article())));
    List<ToneReport.Judged> given = new ArrayList<>();
    pipeline
        .newsModel()
        .ifPresent(
            model -> {
              for (ToneGold text : gold) {
                for (ToneGold.Target target : text.targets()) {
                  double tone = model.toneToward(text.text(), target.begin(), target.end());
                  given.add(judged(text, target, tone, known));
                }
              }
            });
    return ToneReport.of(given, endToEnd(spark, gold, pipeline, known), !known.isEmpty());
  }

  private static List<ToneReport.Judged> endToEnd(
      SparkSession spark, List<ToneGold> gold, AnnotationPipeline pipeline, Set<String> known) {
    Map<Integer, List<Row>> found =
        AnnotatedTexts.mentions(spark, gold.stream().map(ToneGold::text).toList(), pipeline);
    List<ToneReport.Judged> judged = new ArrayList<>();
    for (int at = 0; at < gold.size(); at++) {
      ToneGold text = gold.get(at);
      for (ToneGold.Target target : text.targets()) {
        Double tone = tone(text, target, found.get(at));
        judged.add(judged(text, target, tone, known));
      }
    }
    return judged;
  }

  private static ToneReport.Judged judged(
      ToneGold text, ToneGold.Target target, Double tone, Set<String> known) {
    return new ToneReport.Judged(
        text.group(target),
        target.polarity(),
        tone,
        known.contains(text.article()),
        text.text().strip().split("\\s+", -1).length);
  }

  /** Tone of the mention that overlaps the target most; null where none does or it has none. */
  private static Double tone(ToneGold text, ToneGold.Target target, List<Row> mentions) {
    int most = 0;
    Double tone = null;
    for (Row mention : mentions) {
      int begin = text.text().offsetByCodePoints(0, mention.getAs(Mentions.BEGIN_OFFSET));
      int end = text.text().offsetByCodePoints(0, mention.getAs(Mentions.END_OFFSET));
      int overlap = Math.min(end, target.end()) - Math.max(begin, target.begin());
      if (overlap > most) {
        most = overlap;
        tone = mention.getAs(Mentions.TONE);
      }
    }
    return tone;
  }
}
