package org.dyad.annotate;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.HasInputAnnotationCols;
import com.johnsnowlabs.nlp.IAnnotation;
import com.johnsnowlabs.nlp.JavaAnnotation;
import com.johnsnowlabs.nlp.LightPipeline;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.Articles;
import org.dyad.core.UserError;

/** What a pipeline on disk must do, checked before any article is annotated. */
final class PipelineContract {
  private static final StructType INPUT = new StructType().add(Articles.TEXT, DataTypes.StringType);

  /** Two sentences; names of every kind, so that most pipelines find something. */
  private static final String PROBE =
      "German chancellor Angela Merkel flew to Paris on Monday to meet the United Nations."
          + " The talks were a failure.";

  private final AnnotationPipeline.Options options;

  PipelineContract(AnnotationPipeline.Options options) {
    this.options = options;
  }

  PipelineModel load() {
    try {
      return PipelineModel.load(options.path());
    } catch (LinkageError e) {
      throw lacksAJar(e);
    } catch (Exception e) { // Spark's readers throw checked exceptions undeclared
      throw refused(
          "cannot be loaded (" + firstLine(e) + ")",
          "save a PipelineModel of annotators that this Spark NLP knows",
          e);
    }
  }

  /** Checks the pipeline and names its column of entity chunks. */
  String chunks(PipelineModel pipeline) {
    stages(pipeline).forEach(this::checkAssembler);
    String column = column(schema(pipeline));
    List<JavaAnnotation> found = probe(pipeline, column);
    if (!found.isEmpty()
        && found.stream().noneMatch(one -> one.getMetadata().containsKey(ChunkFields.ENTITY))) {
      throw refused(
          "writes chunks in " + column + " that are no entities: their metadata hold no entity",
          "let it end in NerConverter or another stage that names the entity of a chunk");
    }
    return column;
  }

  /** Checks the column of the sentences' tone, where one is named. */
  void checkTone(PipelineModel pipeline) {
    ToneLabels tone = options.tone();
    if (!tone.isGiven()) {
      return;
    }
    List<String> columns = ChunkColumns.labels(schema(pipeline));
    if (!columns.contains(tone.column())) {
      throw refused(
          "writes %s, but annotate.tone = %s"
              .formatted(
                  columns.isEmpty() ? "no labels" : "labels in " + String.join(", ", columns),
                  tone.column()),
          "set it to a column of type sentiment or category, or leave it empty");
    }
    List<JavaAnnotation> labels = probe(pipeline, tone.column());
    if (labels.size() < 2) {
      throw refused(
          "labels the whole text in " + tone.column() + ", not each sentence",
          "let that stage read sentences, or leave annotate.tone empty");
    }
    for (JavaAnnotation label : labels) {
      if (!tone.knows(label.getResult())) {
        throw refused(
            "labels a sentence " + label.getResult() + ", which annotate.tone-labels lacks",
            "give it a tone there, -1 to 1");
      }
    }
  }

  private void checkAssembler(Transformer stage) {
    if (!(stage instanceof DocumentAssembler assembler)) {
      return;
    }
    if (!assembler.getInputCol().equals(Articles.TEXT)) {
      throw refused(
          "reads the column " + assembler.getInputCol() + ", not text",
          "let its DocumentAssembler have text as input column");
    }
    if (!assembler.getCleanupMode().equals("disabled")) {
      throw refused(
          "changes the text (cleanupMode = "
              + assembler.getCleanupMode()
              + "), so that offsets are lost",
          "set it to disabled");
    }
  }

  private StructType schema(PipelineModel pipeline) {
    StructType schema = INPUT;
    try {
      for (Transformer stage : stages(pipeline).toList()) {
        checkInputs(stage, schema);
        schema = stage.transformSchema(schema);
      }
    } catch (IllegalArgumentException e) {
      throw refused(
          "does not work on the column text alone (" + firstLine(e) + ")",
          "let it begin with a DocumentAssembler of text and hold every stage that it needs",
          e);
    }
    return schema;
  }

  /** Stages of Spark NLP look for their input only when they transform. */
  private static void checkInputs(Transformer stage, StructType schema) {
    if (stage instanceof HasInputAnnotationCols annotator) {
      List<String> columns = List.of(schema.fieldNames());
      for (String input : annotator.getInputCols()) {
        if (!columns.contains(input)) {
          throw new IllegalArgumentException(
              "no column " + input + " for " + stage.getClass().getSimpleName());
        }
      }
    }
  }

  private String column(StructType schema) {
    List<String> chunks = ChunkColumns.chunks(schema);
    String wanted = options.chunks();
    if (chunks.isEmpty()) {
      throw refused(
          "writes no chunks, only " + String.join(", ", schema.fieldNames()),
          "let it end in NerConverter or another stage that writes chunks");
    }
    if (wanted.isEmpty() && chunks.size() > 1) {
      throw refused(
          "writes several columns of chunks (" + String.join(", ", chunks) + ")",
          "set annotate.chunks to the one that holds the entities");
    }
    if (!wanted.isEmpty() && !chunks.contains(wanted)) {
      throw refused(
          "writes chunks in "
              + String.join(", ", chunks)
              + ", but annotate.chunks = "
              + wanted
              + " is none of these",
          "set it to one of them, or leave it empty where there is one");
    }
    return wanted.isEmpty() ? chunks.get(0) : wanted;
  }

  /** What a column holds of two sentences. */
  private List<JavaAnnotation> probe(PipelineModel pipeline, String column) {
    try {
      List<IAnnotation> found =
          new LightPipeline(pipeline, false)
              .fullAnnotateJava(PROBE)
              .getOrDefault(column, List.of());
      return found.stream().map(JavaAnnotation.class::cast).toList();
    } catch (LinkageError e) {
      throw lacksAJar(e);
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      throw refused(
          "cannot annotate a sentence (" + firstLine(e) + ")",
          "try it with Spark NLP's LightPipeline and mend the stage that fails",
          e);
    }
  }

  private static Stream<Transformer> stages(PipelineModel pipeline) {
    return Stream.of(pipeline.stages())
        .flatMap(stage -> stage instanceof PipelineModel inner ? stages(inner) : Stream.of(stage));
  }

  private UserError lacksAJar(LinkageError e) {
    return refused(
        "needs a library that is not on the class path (" + firstLine(e) + ")",
        "add its jar with --jars, see docs/pipelines.md",
        e);
  }

  private UserError refused(String fact, String remedy) {
    return refused(fact, remedy, null);
  }

  private UserError refused(String fact, String remedy, Throwable cause) {
    return new UserError(
        "annotate.pipeline = " + options.path() + " " + fact + ": " + remedy + ".", cause);
  }

  private static String firstLine(Throwable problem) {
    String message =
        String.valueOf(
            problem.getMessage() == null && problem.getCause() != null
                ? problem.getCause()
                : problem);
    return message.lines().findFirst().orElse(problem.getClass().getSimpleName());
  }
}
