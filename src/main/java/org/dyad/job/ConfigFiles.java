package org.dyad.job;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.dyad.core.UserError;

/**
 * Merges {@code --set}, the overlay file and {@code reference.conf}, in this order of precedence.
 */
final class ConfigFiles {
  /** All keys lie below it. */
  static final String ROOT = "dyad";

  /** Objects whose keys are the operator's. */
  private static final List<String> OPEN =
      List.of(ROOT + ".annotate.labels.", ROOT + ".annotate.tone-labels.");

  /** A value that is more than a plain string: a list, an object, a number, a quoted string. */
  private static final String STRUCTURED = "(?s)\\s*[\\[{\"].*|\\s*-?[0-9.]+\\s*";

  private ConfigFiles() {}

  /**
   * The configuration in force.
   *
   * @param file an overlay, where there is one
   * @param settings {@code key=value}, the key with or without {@code dyad.} before it
   * @param warehouse the flag {@code --warehouse}, which goes before all others
   * @throws UserError with a line for every unknown key and every wrong value
   */
  static JobConfig load(Optional<Path> file, List<String> settings, Optional<String> warehouse) {
    Config reference = ConfigFactory.parseResources(ConfigFiles.class, "/reference.conf");
    Config given = ConfigFactory.empty();
    for (String setting : settings) {
      given = parse(setting).withFallback(given);
    }
    given = given.withFallback(file.map(ConfigFiles::parse).orElse(ConfigFactory.empty()));
    List<String> problems = unknownKeys(given, reference);
    Config merged = given.withFallback(reference).resolve().getConfig(ROOT);
    Config all = warehouse.map(path -> JobConfig.withWarehouse(merged, path)).orElse(merged);
    return new JobConfig(all, problems);
  }

  private static Config parse(Path file) {
    try {
      return ConfigFactory.parseFile(
              file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false))
          .resolve();
    } catch (ConfigException wrong) {
      throw new UserError(
          "The configuration %s cannot be read (%s): mend the file or --config"
              .formatted(file, wrong.getMessage()),
          wrong);
    }
  }

  private static Config parse(String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw new UserError("--set %s has no value: write --set key=value".formatted(setting));
    }
    String name = setting.substring(0, equals).strip();
    String key = name.startsWith(ROOT + ".") ? name : ROOT + "." + name;
    String value = setting.substring(equals + 1);
    try {
      return value.matches(STRUCTURED)
          ? ConfigFactory.parseString(key + " = " + value)
          : ConfigFactory.empty().withValue(key, ConfigValueFactory.fromAnyRef(value.strip()));
    } catch (ConfigException wrong) {
      throw new UserError(
          "--set %s cannot be read (%s): write --set key=value"
              .formatted(setting, wrong.getMessage()),
          wrong);
    }
  }

  private static List<String> unknownKeys(Config given, Config reference) {
    Set<String> known = keys(reference);
    List<String> problems = new ArrayList<>();
    for (String key : keys(given)) {
      if (!known.contains(key) && OPEN.stream().noneMatch(key::startsWith)) {
        problems.add(
            "unknown key %s: did you mean %s? dyad show-config lists all keys"
                .formatted(key, nearest(key, known)));
      }
    }
    return problems;
  }

  private static Set<String> keys(Config config) {
    Set<String> keys = new TreeSet<>();
    config
        .entrySet()
        .forEach(entry -> keys.add(String.join(".", ConfigUtil.splitPath(entry.getKey()))));
    return keys;
  }

  private static String nearest(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(
            Comparator.comparingInt((String candidate) -> distance.apply(key, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
