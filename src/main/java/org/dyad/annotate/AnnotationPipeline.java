package org.dyad.annotate;

import com.johnsnowlabs.nlp.DocumentAssembler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.Articles;
import org.dyad.core.UserError;

/**
 * A pipeline fit for {@link AnnotateArticles}, and its version.
 *
 * @param modelVersion name and hash of the content, for example {@code news-en-3+3f9a12c0}
 * @param chunks the column of entity chunks
 * @param tone the column of labels that are the tone of sentences, where the chunks have none
 */
public record AnnotationPipeline(
    PipelineModel pipeline, String modelVersion, String chunks, LabelMap labels, ToneLabels tone) {
  private static final int HASH_DIGITS = 8;
  private static final StructType INPUT = new StructType().add(Articles.TEXT, DataTypes.StringType);

  /**
   * A pipeline on disk and how to read it.
   *
   * @param path a saved PipelineModel; empty: the pipeline in the jar
   * @param chunks the column of entity chunks; empty: the only one
   * @param tone the column of labels that are the tone of sentences, or {@link ToneLabels#NONE}
   */
  public record Options(String path, String chunks, LabelMap labels, ToneLabels tone) {
    /**
     * Checks that the pipeline in the jar is left to itself.
     *
     * @throws IllegalArgumentException where a column is named without a pipeline
     */
    public Options {
      if (path.isBlank() && tone.isGiven()) {
        throw new IllegalArgumentException(
            "annotate.tone = %s is a column of no pipeline: set annotate.pipeline, or leave it empty"
                .formatted(tone.column()));
      }
    }

    /** A pipeline that needs no more said. */
    public static Options of(String path) {
      return new Options(path, "", LabelMap.KNOWN, ToneLabels.NONE);
    }
  }

  /**
   * The pipeline in the jar.
   *
   * @param phrases names to mark where the model does not; the version depends on them
   */
  public static AnnotationPipeline defaultPipeline(SparkSession spark, List<Phrase> phrases) {
    NewsAnnotator annotator = new NewsAnnotator(ModelPayload.bundled(phrases));
    return new AnnotationPipeline(
        assemble(spark, annotator),
        annotator.model().name() + "+" + annotator.contentHash().substring(0, HASH_DIGITS),
        annotator.getOutputCol(),
        LabelMap.KNOWN,
        ToneLabels.NONE);
  }

  /** A pipeline of another entity model with the tone model of the jar and no phrases. */
  public static PipelineModel ofModel(SparkSession spark, byte[] entities) {
    return assemble(spark, new NewsAnnotator(ModelPayload.of(entities, List.of())));
  }

  /** The model of Dyad's own annotator, where the pipeline has it and takes its tone from it. */
  public Optional<NewsModel> newsModel() {
    if (tone.isGiven()) {
      return Optional.empty();
    }
    return Arrays.stream(pipeline.stages())
        .filter(NewsAnnotator.class::isInstance)
        .map(stage -> ((NewsAnnotator) stage).model())
        .findFirst();
  }

  /** A pipeline of another tone model with the entity model of the jar and no phrases. */
  public static PipelineModel ofToneModel(SparkSession spark, byte[] tone) {
    return assemble(spark, new NewsAnnotator(ModelPayload.ofTone(tone, List.of())));
  }

  private static PipelineModel assemble(SparkSession spark, NewsAnnotator annotator) {
    DocumentAssembler assembler = new DocumentAssembler();
    assembler.setInputCol(Articles.TEXT);
    assembler.setOutputCol("document");
    return new Pipeline()
        .setStages(new PipelineStage[] {assembler, annotator})
        .fit(spark.createDataFrame(List.of(), INPUT));
  }

  /**
   * A pipeline saved to disk: one that reads {@code text} and writes chunks whose metadata hold an
   * {@code entity}. It annotates one sentence here, on the driver, so that what it lacks is told
   * before any work.
   *
   * @throws UserError where there is none, or it does not meet this contract
   */
  public static AnnotationPipeline load(SparkSession spark, Options options) {
    Path folder = new Path(options.path());
    String hash = contentHash(spark, folder, options);
    PipelineContract contract = new PipelineContract(options);
    PipelineModel pipeline = contract.load();
    contract.checkTone(pipeline);
    return new AnnotationPipeline(
        pipeline,
        folder.getName() + "+" + hash.substring(0, HASH_DIGITS),
        contract.chunks(pipeline),
        options.labels(),
        options.tone());
  }

  /**
   * SHA-256 of names and bytes of all files but checksums and markers, in order of their names, and
   * of what else decides on mentions.
   */
  private static String contentHash(SparkSession spark, Path folder, Options options) {
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (!files.exists(folder) || !files.getFileStatus(folder).isDirectory()) {
        throw new UserError(
            "annotate.pipeline = "
                + folder
                + " is no folder: give a saved PipelineModel, or leave"
                + " the key empty for the pipeline in the jar.");
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      int prefix = files.getFileStatus(folder).getPath().toString().length();
      for (Path file : content(files, folder)) {
        digest.update(file.toString().substring(prefix).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(files.open(file), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      digest.update(reading(options).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UserError(
          "annotate.pipeline = "
              + folder
              + " cannot be read ("
              + e.getMessage()
              + "): give a"
              + " folder that this user may read.",
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the pipeline's output is read; empty where nothing is said of it. */
  private static String reading(Options options) {
    boolean named = !options.chunks().isEmpty() || !options.labels().given().isEmpty();
    return (named ? options.chunks() + options.labels().given() : "")
        + (options.tone().isGiven() ? options.tone() : "");
  }

  private static List<Path> content(FileSystem files, Path folder) throws IOException {
    List<Path> content = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
    while (all.hasNext()) {
      Path file = all.next().getPath();
      if (!file.getName().startsWith(".") && !file.getName().startsWith("_")) {
        content.add(file);
      }
    }
    content.sort(Comparator.comparing(Path::toString));
    return content;
  }
}
