package org.dyad.train;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.dyad.core.UserError;

/** HOCON files that say how a model is trained: what they leave out is as in the one in the jar. */
final class RecipeFile {
  /** So many letters may be wrong, missing or too many in a key that means another. */
  private static final int LONGEST_SLIP = 3;

  private RecipeFile() {}

  /**
   * Reads a recipe.
   *
   * @param shipped the resource that holds every key
   * @param file a recipe, or nothing for the shipped one
   * @param recipe makes it of the keys; an IllegalArgumentException says which value is wrong
   * @throws UserError where it cannot be read, a key is unknown or a value is wrong
   */
  static <T> T read(String shipped, Optional<Path> file, Function<Config, T> recipe) {
    Config all = ConfigFactory.parseResources(shipped);
    try {
      Config own = file.map(RecipeFile::parse).orElse(ConfigFactory.empty());
      refuseUnknown(own.root().keySet(), all.root().keySet());
      return recipe.apply(own.withFallback(all).resolve());
    } catch (ConfigException | IllegalArgumentException wrong) {
      throw new UserError(
          "Recipe %s is wrong (%s): mend it."
              .formatted(file.map(Path::toString).orElse(shipped), wrong.getMessage()),
          wrong);
    }
  }

  private static Config parse(Path file) {
    if (!Files.isReadable(file)) {
      throw new UserError("Recipe " + file + " cannot be read: give a HOCON file.");
    }
    return ConfigFactory.parseFile(file.toFile());
  }

  /**
   * A misspelt key would leave the default in force without a word.
   *
   * @throws IllegalArgumentException where a key is unknown
   */
  static void refuseUnknown(Set<String> given, Set<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(LONGEST_SLIP);
    for (String key : new TreeSet<>(given)) {
      if (!known.contains(key)) {
        String remedy =
            known.stream()
                .filter(candidate -> distance.apply(key, candidate) >= 0)
                .min(
                    Comparator.comparing((String candidate) -> distance.apply(key, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("known are " + String.join(", ", new TreeSet<>(known)));
        throw new IllegalArgumentException("unknown key " + key + ": " + remedy);
      }
    }
  }
}
