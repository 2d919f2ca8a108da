package org.dyad.train;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.annotate.Clusters;
import org.dyad.annotate.Lexicon;
import org.dyad.annotate.EntityModel;
import org.dyad.core.UserError;

/**
 * Trains the entity model from labelled files and saves it twice: {@code entities.model}, the file
 * that ships in the jar, and {@code pipeline}, a PipelineModel for {@code annotate.pipeline}.
 *
 * <p>The same options and files give the same bytes of {@code entities.model}.
 */
public final class TrainEntities {
  /** Weights below this are dropped: on development data they changed nothing. */
  static final float SMALLEST_WEIGHT = 0.02f;

  private static final long ALL = Long.MAX_VALUE;

  /** A feature seen less often is dropped. */
  private static final int LEAST_COUNT = 2;

  /** One document in so many gives its first sentences in capitals too. */
  private static final int EVERY = 4;

  private static final int CAPITAL_SENTENCES = 2;

  private TrainEntities() {}

  /**
   * A training file.
   *
   * @param file CoNLL or gold JSON lines, with or without gzip
   * @param copies how often each document is seen in an iteration, 1 or more
   * @param mostTokens documents are taken from the front until they hold so many tokens
   */
  public record Source(Path file, int copies, long mostTokens) {
    public Source {
      if (copies < 1 || mostTokens < 1) {
        throw new IllegalArgumentException(
            "source "
                + file
                + ": copies "
                + copies
                + ", tokens "
                + mostTokens
                + "; both are at least 1.");
      }
    }
  }

  /**
   * What to train.
   *
   * @param name begins {@code model_version}
   * @param clusters word clusters: word, bits, count; null: none
   * @param iterations passes over the corpus, 1 or more
   * @param seed of the order of documents
   * @param out a folder, made where missing
   */
  public record Options(
      String name, List<Source> sources, Path clusters, int iterations, long seed, Path out) {
    public Options {
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("no training file; name one or more.");
      }
      if (iterations < 1) {
        throw new IllegalArgumentException(
            "iterations = " + iterations + "; give a number of 1 or more.");
      }
      sources = List.copyOf(sources);
    }

    /**
     * What the model in the jar was trained with.
     *
     * @param data holds {@code ner} and {@code clusters} with the files that docs/models.md names
     */
    public static Options shipped(Path data, Path out) {
      Path ner = data.resolve("ner");
      return new Options(
          "news-en-1",
          List.of(
              new Source(ner.resolve("worldwide.train.jsonl.gz"), 3, ALL),
              new Source(ner.resolve("gmb-corenlp.conll.gz"), 1, 1_000_000),
              new Source(ner.resolve("allsides-corenlp.conll.gz"), 1, 1_000_000),
              new Source(ner.resolve("gum.conll.gz"), 2, ALL),
              new Source(ner.resolve("wikigold.conll.gz"), 2, ALL),
              new Source(ner.resolve("crossner-politics.conll.gz"), 1, ALL),
              new Source(ner.resolve("re3d.conll.gz"), 2, ALL)),
          data.resolve("clusters").resolve("news-word-clusters.tsv.gz"),
          10,
          1,
          out);
    }
  }

  /**
   * Trains and saves.
   *
   * @param progress takes a line for a person now and then
   * @throws UserError where a file cannot be read or the folder cannot be written
   */
  public static void run(SparkSession spark, Options options, Consumer<String> progress) {
    EntityModel model = train(options, progress);
    Path file = options.out().resolve("entities.model");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      model.write(bytes);
      Files.createDirectories(options.out());
      Files.write(file, bytes.toByteArray());
      String pipeline = options.out().resolve("pipeline").toAbsolutePath().toUri().toString();
      AnnotationPipeline.ofModel(spark, bytes.toByteArray()).write().overwrite().save(pipeline);
    } catch (IOException e) {
      throw new UserError(
          "The model cannot be written to "
              + options.out()
              + " ("
              + e.getMessage()
              + "): give a"
              + " folder that can be written.",
          e);
    }
    progress.accept("%s: %,d bytes".formatted(file, bytes.size()));
  }

  /** Trains without saving. */
  public static EntityModel train(Options options, Consumer<String> progress) {
    Lexicon lexicon = new Lexicon(clusters(options.clusters()), NameLists.read(null));
    TrainingWords words = new TrainingWords(lexicon);
    List<ConditionalField.Example> examples = new ArrayList<>();
    for (Source source : options.sources()) {
      long tokens = read(source, words, examples);
      progress.accept("%s: %,d tokens".formatted(source.file().getFileName(), tokens));
    }
    words.makeRows(LEAST_COUNT);
    progress.accept("%,d features".formatted(words.rows()));
    return null;
  }

  private static long read(Source source, TrainingWords words, List<ConditionalField.Example> examples) {
    long tokens = 0;
    int count = 0;
    for (Labelled document : LabelledReader.read(source.file())) {
      if (tokens >= source.mostTokens()) {
        break;
      }
      tokens += document.tokens();
      ConditionalField.Example example = words.example(document, 1, false);
      for (int copy = 0; copy < source.copies(); copy++) {
        examples.add(example);
      }
      if (count++ % EVERY == 0) {
        examples.add(words.example(document.capitals(CAPITAL_SENTENCES), 1, false));
      }
    }
    return tokens;
  }

  private static Clusters clusters(Path file) {
    try (BufferedReader lines =
        file == null
            ? new BufferedReader(java.io.Reader.nullReader())
            : LabelledReader.open(file)) {
      return Clusters.ofLines(lines);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(
          "Clusters "
              + file
              + " cannot be read ("
              + e.getMessage()
              + "): give lines of word, bits,"
              + " count.",
          e);
    }
  }
}
