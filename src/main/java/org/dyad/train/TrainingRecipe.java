package org.dyad.train;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.core.UserError;

/**
 * What an entity model is trained on and how; {@code training/news-en.conf} explains each key.
 *
 * @param name begins {@code model_version}
 * @param fields how many are trained with different seeds and averaged, 1 or more
 * @param leastCount a feature seen less often is dropped, 1 or more
 * @param smallestWeight a feature whose weights are all smaller is dropped, 0 or more
 * @param sportsReports how often each template of a sports report is filled, 0 or more
 */
public record TrainingRecipe(
    String name,
    List<Source> sources,
    WordFiles words,
    ConditionalField.Settings settings,
    int fields,
    int leastCount,
    float smallestWeight,
    int sportsReports) {
  public TrainingRecipe {
    if (sources.isEmpty() || fields < 1 || sportsReports < 0) {
      throw new IllegalArgumentException(
          "sources %d, fields %d (1 or more each), sports-reports %d (0 or more)"
              .formatted(sources.size(), fields, sportsReports));
    }
    if (words.clusters().isEmpty() && sources.stream().anyMatch(source -> source.renamed() > 0)) {
      throw new IllegalArgumentException(
          "renamed without clusters: these tell common words, which stay; set clusters or renamed = 0");
    }
    if (leastCount < 1 || !(smallestWeight >= 0 && Float.isFinite(smallestWeight))) {
      throw new IllegalArgumentException(
          "least-count %d (1 or more), smallest-weight %s (0 or more, finite)"
              .formatted(leastCount, smallestWeight));
    }
  }

  private static final String SHIPPED = "training/news-en.conf";

  private static final Set<String> SOURCE_KEYS =
      Set.of("file", "copies", "renamed", "tokens", "own-rules", "listed-demonyms");

  /**
   * Files that know words without labels; any may be missing.
   *
   * @param clusters word, bits, count
   * @param facts a folder of name lists
   * @param demonyms peoples, one a line
   */
  public record WordFiles(Optional<Path> clusters, Optional<Path> facts, Optional<Path> demonyms) {}

  /**
   * A training file.
   *
   * @param file CoNLL or gold JSON lines, with or without gzip
   * @param copies how often each document is seen in an iteration, 1 or more
   * @param renamed how often each document is seen with other names, 0 or more
   * @param mostTokens documents are taken from the front until they hold so many tokens
   * @param ownRules whether it is labelled by other rules than those the model is to follow
   * @param listedDemonyms whether a people's name stays only where it is listed
   */
  public record Source(
      Path file,
      int copies,
      int renamed,
      long mostTokens,
      boolean ownRules,
      boolean listedDemonyms) {
    public Source {
      if (copies < 1 || mostTokens < 1 || renamed < 0) {
        throw new IllegalArgumentException(
            "source %s: copies %d, tokens %d (1 or more each), renamed %d (0 or more)"
                .formatted(file, copies, mostTokens, renamed));
      }
    }
  }

  /**
   * Reads a recipe.
   *
   * @param data the folder that paths are relative to
   * @param file a recipe, or nothing for that of the model in the jar
   * @throws UserError where it cannot be read or a value is wrong
   */
  public static TrainingRecipe read(Path data, Optional<Path> file) {
    return RecipeFile.read(SHIPPED, file, config -> of(config, data));
  }

  private static TrainingRecipe of(Config config, Path data) {
    return new TrainingRecipe(
        config.getString("name"),
        config.getConfigList("sources").stream().map(source -> source(source, data)).toList(),
        new WordFiles(
            path(config, "clusters", data),
            path(config, "facts", data),
            path(config, "demonyms", data)),
        new ConditionalField.Settings(
            config.getInt("iterations"),
            config.getLong("seed"),
            (float) config.getDouble("rate"),
            (float) config.getDouble("dropout")),
        config.getInt("fields"),
        config.getInt("least-count"),
        (float) config.getDouble("smallest-weight"),
        config.getInt("sports-reports"));
  }

  private static Source source(Config source, Path data) {
    RecipeFile.refuseUnknown(source.root().keySet(), SOURCE_KEYS);
    return new Source(
        data.resolve(source.getString("file")),
        source.hasPath("copies") ? source.getInt("copies") : 1,
        source.hasPath("renamed") ? source.getInt("renamed") : 0,
        source.hasPath("tokens") ? source.getLong("tokens") : Long.MAX_VALUE,
        source.hasPath("own-rules") && source.getBoolean("own-rules"),
        source.hasPath("listed-demonyms") && source.getBoolean("listed-demonyms"));
  }

  private static Optional<Path> path(Config config, String key, Path data) {
    return Optional.of(config.getString(key)).filter(name -> !name.isEmpty()).map(data::resolve);
  }
}
