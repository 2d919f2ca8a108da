package org.dyad.job;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.resolve.Dictionary;
import org.dyad.train.ActorReport;
import org.dyad.train.EntityReport;
import org.dyad.train.EvaluateActors;
import org.dyad.train.EvaluateEntities;
import org.dyad.train.EvaluateTone;
import org.dyad.train.ToneReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "evaluate", description = "Measures accuracy.", mixinStandardHelpOptions = true)
final class EvaluateCommand {
  @Command(
      name = "entities",
      description = "Precision, recall and F1 of the pipeline in force on gold files.",
      mixinStandardHelpOptions = true)
  int entities(
      @Mixin CommonOptions common,
      @Option(
              names = "--gold",
              arity = "1..*",
              required = true,
              paramLabel = "FILE",
              description =
                  "Gold JSON lines (.jsonl) or CoNLL (token TAB label, BIO), plain or gzip.")
          List<Path> gold,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    JobConfig config = common.config();
    SparkSession spark = Session.start();
    EntityReport report = EvaluateEntities.run(spark, gold, pipeline(spark, config));
    System.out.println(json ? report.json() : report.text());
    return 0;
  }

  @Command(
      name = "actors",
      description = {
        "B-cubed and pairs of actors on gold JSON lines with actor ids,",
        "gold mentions given and from raw text; the costliest merges and splits."
      },
      mixinStandardHelpOptions = true)
  int actors(
      @Mixin CommonOptions common,
      @Option(
              names = "--gold",
              arity = "1..*",
              required = true,
              paramLabel = "FILE",
              description = "Gold JSON lines, plain or gzip.")
          List<Path> gold,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    JobConfig config = common.config();
    SparkSession spark = Session.start();
    Dictionary dictionary = Dictionary.load(config.overlay(), spark.sessionState().newHadoopConf());
    AnnotationPipeline pipeline = RunContext.pipeline(spark, config, dictionary);
    ActorReport report = EvaluateActors.run(spark, gold, pipeline, dictionary);
    System.out.println(json ? report.json() : report.text());
    return 0;
  }

  @Command(
      name = "tone",
      description = "Macro-F1 and calibration of the tone of the pipeline in force on gold files.",
      mixinStandardHelpOptions = true)
  int tone(
      @Mixin CommonOptions common,
      @Option(
              names = "--gold",
              arity = "1..*",
              required = true,
              paramLabel = "FILE",
              description = "JSON lines of text and targets (begin, end, polarity -1, 0, 1).")
          List<Path> gold,
      @Option(
              names = "--seen",
              arity = "1..*",
              paramLabel = "FILE",
              description = "Such files whose articles the model was trained on.")
          List<Path> seen,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    JobConfig config = common.config();
    SparkSession spark = Session.start();
    List<Path> known = seen == null ? List.of() : seen;
    ToneReport report = EvaluateTone.run(spark, gold, known, pipeline(spark, config));
    System.out.println(json ? report.json() : report.text());
    return 0;
  }

  private static AnnotationPipeline pipeline(SparkSession spark, JobConfig config) {
    return config
        .pipeline()
        .map(options -> AnnotationPipeline.load(spark, options))
        .orElseGet(() -> AnnotationPipeline.defaultPipeline(spark, List.of()));
  }
}
