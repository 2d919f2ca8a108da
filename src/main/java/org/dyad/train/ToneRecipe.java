package org.dyad.train;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dyad.core.UserError;

/**
 * What a tone model is trained on and how; {@code training/tone-en.conf} explains each key.
 *
 * @param sources gold JSON lines
 * @param models how many are trained with different seeds and averaged, 1 or more
 * @param folds parts of the articles, each judged by models of the others, 2 or more
 */
public record ToneRecipe(
    List<Path> sources,
    MeaningsOfWords.Settings meanings,
    ToneLearner.Settings settings,
    int models,
    int folds) {
  private static final String SHIPPED = "training/tone-en.conf";

  public ToneRecipe {
    if (sources.isEmpty() || models < 1 || folds < 2) {
      throw new IllegalArgumentException(
          "sources %d, models %d (1 or more each), folds %d (2 or more)"
              .formatted(sources.size(), models, folds));
    }
  }

  /**
   * Reads a recipe.
   *
   * @param data the folder that paths are relative to
   * @param file a recipe, or nothing for that of the model in the jar
   * @throws UserError where it cannot be read or a value is wrong
   */
  public static ToneRecipe read(Path data, Optional<Path> file) {
    return RecipeFile.read(SHIPPED, file, config -> of(config, data));
  }

  private static ToneRecipe of(Config config, Path data) {
    return new ToneRecipe(
        paths(config, "sources", data),
        new MeaningsOfWords.Settings(
            paths(config, "news", data),
            config.getInt("dimensions"),
            config.getInt("least-count"),
            config.getInt("vocabulary")),
        new ToneLearner.Settings(
            config.getInt("iterations"),
            config.getLong("seed"),
            config.getDouble("rate"),
            config.getDouble("dropout"),
            config.getDouble("balance")),
        config.getInt("models"),
        config.getInt("folds"));
  }

  private static List<Path> paths(Config config, String key, Path data) {
    return config.getStringList(key).stream().map(data::resolve).toList();
  }
}
