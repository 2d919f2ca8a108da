package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.nlp.DocumentAssembler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineContractTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir private Path folder;

  private AnnotationPipeline.Options saved(PipelineModel pipeline) throws IOException {
    Path path = folder.resolve("saved");
    pipeline.save(path.toString());
    return AnnotationPipeline.Options.of(path.toString());
  }

  private static void refuses(AnnotationPipeline.Options options, String... parts) {
    assertThatThrownBy(() -> AnnotationPipeline.load(SPARK, options))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("annotate.pipeline = " + options.path() + " ")
        .hasMessageContainingAll(parts)
        .satisfies(error -> assertThat(error.getMessage().lines()).hasSize(1));
  }

  private PipelineModel twoMatchers() throws IOException {
    return StockPipelines.fit(
        StockPipelines.assembler(),
        StockPipelines.sentences(),
        StockPipelines.tokens(),
        StockPipelines.matcher(folder, "people", "PERSON", "Angela Merkel"),
        StockPipelines.matcher(folder, "towns", "GPE", "Paris"));
  }

  @Test
  void refusesAPipelineWithoutChunks() throws IOException {
    refuses(
        saved(StockPipelines.fit(StockPipelines.assembler(), StockPipelines.sentences())),
        "writes no chunks, only text, document, sentence",
        "NerConverter");
  }

  @Test
  void refusesChunksThatAreNoEntities() throws IOException {
    refuses(saved(StockPipelines.nouns()), "writes chunks in nouns that are no entities");
  }

  @Test
  void refusesSeveralColumnsOfChunksUnlessOneIsNamed() throws IOException {
    AnnotationPipeline.Options options = saved(twoMatchers());
    refuses(options, "several columns of chunks (people, towns)", "set annotate.chunks");
    refuses(
        new AnnotationPipeline.Options(options.path(), "places", LabelMap.KNOWN, ToneLabels.NONE),
        "writes chunks in people, towns, but annotate.chunks = places is none of these");
    AnnotationPipeline one =
        AnnotationPipeline.load(
            SPARK,
            new AnnotationPipeline.Options(
                options.path(), "people", LabelMap.KNOWN, ToneLabels.NONE));
    AnnotationPipeline other =
        AnnotationPipeline.load(
            SPARK,
            new AnnotationPipeline.Options(
                options.path(), "towns", LabelMap.KNOWN, ToneLabels.NONE));
    assertThat(one.chunks()).isEqualTo("people");
    assertThat(one.modelVersion()).isNotEqualTo(other.modelVersion());
  }

  @Test
  void versionDependsOnWhatLabelsMean() throws IOException {
    String path =
        saved(
                StockPipelines.fit(
                    StockPipelines.assembler(),
                    StockPipelines.sentences(),
                    StockPipelines.tokens(),
                    StockPipelines.matcher(folder, "people", "PERSON", "Angela Merkel")))
            .path();
    LabelMap none = new LabelMap(Map.of("person", "none"));
    assertThat(
            AnnotationPipeline.load(
                    SPARK, new AnnotationPipeline.Options(path, "", none, ToneLabels.NONE))
                .modelVersion())
        .isNotEqualTo(
            AnnotationPipeline.load(SPARK, AnnotationPipeline.Options.of(path)).modelVersion());
  }

  private PipelineModel withMood(PipelineStage sentiment) throws IOException {
    return StockPipelines.fit(
        StockPipelines.assembler(),
        StockPipelines.sentences(),
        StockPipelines.tokens(),
        StockPipelines.matcher(folder, "people", "PERSON", "Angela Merkel"),
        sentiment);
  }

  private static AnnotationPipeline.Options withTone(
      AnnotationPipeline.Options options, String column, Map<String, Double> labels) {
    return new AnnotationPipeline.Options(
        options.path(), "", LabelMap.KNOWN, new ToneLabels(column, labels));
  }

  @Test
  void toneIsTakenFromAColumnOfSentenceLabelsWhoseMeaningIsGiven() throws IOException {
    AnnotationPipeline.Options saved = saved(withMood(StockPipelines.sentiment("sentence")));
    Map<String, Double> labels = Map.of("Positive", 1.0, "negative", -1.0, "na", 0.0);
    refuses(
        withTone(saved, "feeling", labels),
        "writes labels in mood, but annotate.tone = feeling",
        "sentiment or category");
    refuses(
        withTone(saved, "mood", Map.of("positive", 1.0)),
        "labels a sentence na, which annotate.tone-labels lacks");
    assertThat(AnnotationPipeline.load(SPARK, withTone(saved, "mood", labels)).modelVersion())
        .isNotEqualTo(AnnotationPipeline.load(SPARK, saved).modelVersion());
  }

  @Test
  void refusesAToneOfTheWholeText() throws IOException {
    refuses(
        withTone(
            saved(withMood(StockPipelines.documentSentiment(folder))),
            "mood",
            Map.of("positive", 1.0, "negative", -1.0)),
        "labels the whole text in mood, not each sentence");
  }

  @Test
  void refusesAnotherInputColumn() throws IOException {
    DocumentAssembler assembler = StockPipelines.assembler();
    assembler.setInputCol("body");
    refuses(
        saved(StockPipelines.fit(assembler)),
        "reads the column body, not text",
        "let its DocumentAssembler have text as input column");
  }

  @Test
  void refusesAPipelineThatLacksItsFirstStage() throws IOException {
    NewsAnnotator annotator = new NewsAnnotator(ModelPayload.bundled(List.of()));
    refuses(
        saved(new PipelineModel("toy", new org.apache.spark.ml.Transformer[] {annotator})),
        "does not work on the column text alone",
        "no column document for NewsAnnotator");
  }

  @Test
  void refusesCleaningThatMovesOffsets() throws IOException {
    DocumentAssembler assembler = StockPipelines.assembler();
    assembler.setCleanupMode("shrink");
    refuses(saved(StockPipelines.fit(assembler)), "cleanupMode = shrink", "set it to disabled");
  }

  @Test
  void refusesWhatIsNoPipelineModel() throws IOException {
    refuses(AnnotationPipeline.Options.of(folder + "/absent"), "is no folder");
    refuses(AnnotationPipeline.Options.of(folder.toString()), "cannot be loaded", "PipelineModel");
    Path stage = folder.resolve("stage");
    StockPipelines.assembler().save(stage.toString());
    refuses(AnnotationPipeline.Options.of(stage.toString()), "cannot be loaded");
    Path unfitted = folder.resolve("unfitted");
    new Pipeline()
        .setStages(new PipelineStage[] {StockPipelines.assembler()})
        .save(unfitted.toString());
    refuses(AnnotationPipeline.Options.of(unfitted.toString()), "cannot be loaded");
  }

  @Test
  void refusesAStageThatThisSparkNlpDoesNotKnow() throws IOException {
    AnnotationPipeline.Options options =
        saved(StockPipelines.fit(StockPipelines.assembler(), StockPipelines.sentences()));
    rewrite(options, "SentenceDetector\"", "SentenceDetectorOfTomorrow\"");
    refuses(options, "cannot be loaded", "SentenceDetectorOfTomorrow");
  }

  @Test
  void refusesAnEngineWhoseLibraryIsNotThere() throws IOException {
    AnnotationPipeline.Options options =
        saved(StockPipelines.fit(StockPipelines.assembler(), StockPipelines.sentences()));
    rewrite(
        options,
        "(?s)^\\{\"class\":\"[^\"]*SentenceDetector\"(.*)\"paramMap\".*",
        "{\"class\":\"com.johnsnowlabs.nlp.annotators.ner.dl.NerDLModel\"$1"
            + "\"paramMap\":{},\"defaultParamMap\":{}}");
    try (Stream<Path> stages = Files.list(Path.of(options.path(), "stages"))) {
      Path stage =
          stages.filter(one -> one.getFileName().toString().startsWith("1_")).toList().get(0);
      Files.write(stage.resolve("tensorflow"), emptyZip());
    }
    refuses(options, "needs a library that is not on the class path", "docs/pipelines.md");
  }

  private static byte[] emptyZip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("saved_model.pb"));
    }
    return bytes.toByteArray();
  }

  /** Changes the metadata of stages. */
  private static void rewrite(AnnotationPipeline.Options options, String pattern, String by)
      throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(options.path(), "stages"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getFileName().toString().startsWith("part-")) {
          Files.writeString(file, Files.readString(file).replaceFirst(pattern, by));
          Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
        }
      }
    }
  }
}
