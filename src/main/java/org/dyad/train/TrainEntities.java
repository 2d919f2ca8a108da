package org.dyad.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.annotate.Clusters;
import org.dyad.annotate.EntityModel;
import org.dyad.annotate.Lexicon;
import org.dyad.core.UserError;

/**
 * Trains the entity model from labelled files and saves it twice: {@code entities.model}, the file
 * that ships in the jar, and {@code pipeline}, a PipelineModel for {@code annotate.pipeline}.
 *
 * <p>The model reads a document twice: what the first reading makes of a word helps the second. As
 * a model knows its own training text too well, that text's first reading is made by two models,
 * each trained on the half that the other one reads.
 *
 * <p>The same recipe and files give the same bytes of {@code entities.model}.
 */
public final class TrainEntities {
  private TrainEntities() {}

  /**
   * Trains and saves.
   *
   * @param out a folder, made where missing
   * @param progress takes a line for a person now and then, from any thread
   * @throws UserError where a file cannot be read or the folder cannot be written
   */
  public static void run(
      SparkSession spark, TrainingRecipe recipe, Path out, Consumer<String> progress) {
    byte[] bytes = TrainedModel.bytes(train(recipe, progress)::write);
    new TrainedModel("entities.model", bytes, AnnotationPipeline.ofModel(spark, bytes))
        .save(out, progress);
  }

  /** Trains without saving. */
  public static EntityModel train(TrainingRecipe recipe, Consumer<String> progress) {
    NameLists names = NameLists.read(recipe.words().facts().orElse(null));
    Lexicon lexicon = new Lexicon(clusters(recipe.words().clusters()), names.gazetteer());
    TrainingWords words = new TrainingWords(lexicon);
    OtherNames otherNames =
        new OtherNames(names.pools(), lexicon.clusters()::knows, recipe.settings().seed());
    TrainingCorpus corpus = TrainingCorpus.read(recipe, words, otherNames, progress);
    words.makeRows(corpus.passages(), recipe.leastCount());
    firstReading(recipe, words, corpus, progress);
    words.makeRows(corpus.passages(), recipe.leastCount());
    progress.accept("%,d features".formatted(words.rows()));
    List<ConditionalField> fields = new ArrayList<>();
    for (int number = 0; number < recipe.fields(); number++) {
      ConditionalField.Settings settings =
          recipe.settings().withSeed(recipe.settings().seed() + number);
      String name = "field %d of %d, ".formatted(number + 1, recipe.fields());
      fields.add(new ConditionalField(words, settings, line -> progress.accept(name + line)));
    }
    train(fields, number -> corpus.all());
    return ConditionalField.mean(fields, recipe, lexicon);
  }

  private static void firstReading(
      TrainingRecipe recipe,
      TrainingWords words,
      TrainingCorpus corpus,
      Consumer<String> progress) {
    List<ConditionalField> readers = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      String name = "first reading of half %d of 2, ".formatted(half + 1);
      readers.add(
          new ConditionalField(words, recipe.settings(), line -> progress.accept(name + line)));
    }
    train(readers, corpus::allBut);
    for (int half = 0; half < readers.size(); half++) {
      corpus.half(half).forEach(readers.get(half)::vote);
    }
  }

  /** Trains fields side by side; none reads what another one changes. */
  private static void train(
      List<ConditionalField> fields, IntFunction<List<ConditionalField.Example>> examples) {
    IntStream.range(0, fields.size())
        .parallel()
        .forEach(number -> fields.get(number).train(examples.apply(number)));
  }

  private static Clusters clusters(Optional<Path> file) {
    try (BufferedReader lines =
        file.isEmpty()
            ? new BufferedReader(java.io.Reader.nullReader())
            : LabelledReader.open(file.get())) {
      return Clusters.ofLines(lines);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UserError(
          "Clusters %s cannot be read (%s): give lines of word, bits, count, plain or gzip."
              .formatted(file.orElse(null), e.getMessage()),
          e);
    }
  }
}
