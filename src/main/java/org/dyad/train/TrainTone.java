package org.dyad.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.annotate.NewsModel;
import org.dyad.annotate.ToneFeatures;
import org.dyad.annotate.ToneLexicon;
import org.dyad.annotate.ToneModel;
import org.dyad.annotate.WordVectors;
import org.dyad.core.UserError;

/**
 * Trains the tone model from texts with judged targets and saves it twice: {@code tone.model}, the
 * file that ships in the jar, and {@code pipeline}, a PipelineModel for {@code annotate.pipeline}
 * whose entities are those of the jar.
 *
 * <p>The same recipe and files give the same bytes of {@code tone.model}.
 */
public final class TrainTone {
  private static final String LEXICON = "/training/tone-lexicon.tsv";

  private TrainTone() {}

  /**
   * Trains and saves.
   *
   * @param out a folder, made where missing
   * @param progress takes a line for a person now and then
   * @throws UserError where a file cannot be read or the folder cannot be written
   */
  public static void run(
      SparkSession spark, ToneRecipe recipe, Path out, Consumer<String> progress) {
    byte[] bytes = TrainedModel.bytes(train(recipe, progress)::write);
    new TrainedModel("tone.model", bytes, AnnotationPipeline.ofToneModel(spark, bytes))
        .save(out, progress);
  }

  /** Trains without saving. */
  public static ToneModel train(ToneRecipe recipe, Consumer<String> progress) {
    List<ToneGold> gold = new ArrayList<>();
    recipe.sources().forEach(file -> gold.addAll(ToneGold.read(file)));
    WordVectors vectors = MeaningsOfWords.of(recipe.meanings(), recipe.settings().seed());
    ToneModel words = ToneModel.untrained(lexicon(), vectors);
    List<ToneExample> examples = ToneExample.of(gold, NewsModel.with(words), vectors);
    progress.accept("%,d targets".formatted(examples.size()));
    int rows = ToneModel.ROWS + ToneFeatures.REGIONS * vectors.dimensions();
    progress.accept(
        "macro-F1 %.3f over %d parts of the articles, each judged by models of the others"
            .formatted(judged(examples, recipe, rows).macroF1(), recipe.folds()));
    float[] weights = ToneLearner.mean(examples, recipe.settings(), recipe.models(), rows);
    return words.withWeights(weights);
  }

  /** Every example, judged by models that saw nothing of its article. */
  private static ToneConfusion judged(List<ToneExample> examples, ToneRecipe recipe, int rows) {
    ToneConfusion confusion = new ToneConfusion();
    for (int part = 0; part < recipe.folds(); part++) {
      int left = part;
      Map<Boolean, List<ToneExample>> parts =
          examples.stream()
              .collect(Collectors.partitioningBy(example -> fold(example, recipe) == left));
      float[] weights =
          ToneLearner.mean(parts.get(false), recipe.settings(), recipe.models(), rows);
      parts
          .get(true)
          .forEach(example -> confusion.add(example.label(), ToneLearner.label(weights, example)));
    }
    return confusion;
  }

  private static int fold(ToneExample example, ToneRecipe recipe) {
    return Math.floorMod(example.article().hashCode(), recipe.folds());
  }

  private static ToneLexicon lexicon() {
    try (BufferedReader lines = TrainingCorpus.resource(LEXICON)) {
      return ToneLexicon.ofLines(lines);
    } catch (IOException e) {
      throw new UserError(
          "The lexicon cannot be read (%s): build the jar again.".formatted(e.getMessage()), e);
    }
  }
}
