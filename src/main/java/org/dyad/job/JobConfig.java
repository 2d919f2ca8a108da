package org.dyad.job;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.aggregate.AggregateDays;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.annotate.LabelMap;
import org.dyad.annotate.ToneLabels;
import org.dyad.clean.CleanArticles;
import org.dyad.core.RawRecords;
import org.dyad.core.UserError;
import org.dyad.publish.Warehouse;
import org.dyad.read.ReadRecords;
import org.dyad.verify.VerifyTables;

/** The configuration in force, checked: the options of every stage. */
final class JobConfig {
  private static final List<String> FIELDS =
      List.of(
          RawRecords.URL,
          RawRecords.OUTLET,
          RawRecords.TITLE,
          RawRecords.AUTHORS,
          RawRecords.PUBLISHED,
          RawRecords.UPDATED,
          RawRecords.CRAWLED,
          RawRecords.TEXT);

  private final Config config;
  private final ReadRecords.Options read;
  private final double maxRejectShare;
  private final CleanArticles.Options clean;
  private final AggregateDays.Options aggregate;
  private final AnnotationPipeline.Options annotate;
  private final Warehouse.Options publish;

  /**
   * Checks all of it before it complains.
   *
   * @param config the merged configuration below {@code dyad}
   * @param problems what is wrong already: unknown keys
   * @throws UserError with a line for every problem
   */
  JobConfig(Config config, List<String> problems) {
    Checks checks = new Checks(problems);
    this.config = config;
    this.read = checks.value(this::readOptions);
    this.maxRejectShare = checks.value(this::rejectShare);
    this.clean = checks.value(this::cleanOptions);
    this.aggregate = checks.value(this::aggregateOptions);
    checks.value(() -> config.getString("warehouse"));
    this.annotate = checks.value(this::annotateOptions);
    checks.value(() -> config.getString("resolve.overlay"));
    this.publish =
        checks.value(
            () ->
                new Warehouse.Options(
                    config.getString("publish.format"), config.getString("publish.catalog")));
    checks.end();
  }

  private ReadRecords.Options readOptions() {
    Map<String, List<String>> fields = new HashMap<>();
    FIELDS.forEach(field -> fields.put(field, config.getStringList("read.fields." + field)));
    return new ReadRecords.Options(
        config.getString("read.format"),
        fields,
        config.getInt("read.max-record-bytes"),
        config.getLong("read.split-bytes"));
  }

  private double rejectShare() {
    double share = config.getDouble("read.max-reject-share");
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException(
          "read.max-reject-share is out of range: %s. Use 0 to 1.".formatted(share));
    }
    return share;
  }

  private CleanArticles.Options cleanOptions() {
    return new CleanArticles.Options(
        config.getInt("clean.min-characters"),
        config.getInt("clean.max-characters"),
        config.getStringList("clean.languages"),
        config.getBoolean("clean.residue"),
        config.getStringList("clean.tracking-keys"),
        LocalDate.parse(config.getString("clean.earliest-day")),
        config.getString("clean.outlets"));
  }

  private AnnotationPipeline.Options annotateOptions() {
    Map<String, String> labels = new HashMap<>();
    config
        .getObject("annotate.labels")
        .forEach((label, kind) -> labels.put(label, String.valueOf(kind.unwrapped())));
    Map<String, Double> tones = new HashMap<>();
    Config given = config.getConfig("annotate.tone-labels");
    given
        .root()
        .keySet()
        .forEach(label -> tones.put(label, given.getDouble(ConfigUtil.quoteString(label))));
    return new AnnotationPipeline.Options(
        config.getString("annotate.pipeline"),
        config.getString("annotate.chunks"),
        new LabelMap(labels),
        new ToneLabels(config.getString("annotate.tone"), tones));
  }

  private AggregateDays.Options aggregateOptions() {
    return new AggregateDays.Options(
        config.getInt("aggregate.max-actors"),
        config.getInt("aggregate.min-articles"),
        config.getInt("aggregate.evidence"),
        config.getBoolean("aggregate.evidence-text"));
  }

  String warehouse() {
    return config.getString("warehouse");
  }

  /** How the tables are published. */
  Warehouse.Options publish() {
    return publish;
  }

  ReadRecords.Options read() {
    return read;
  }

  /** Share of records that may be unreadable, 0 to 1. */
  double maxRejectShare() {
    return maxRejectShare;
  }

  CleanArticles.Options clean() {
    return clean;
  }

  /** A saved pipeline; nothing for the one in the jar. */
  Optional<AnnotationPipeline.Options> pipeline() {
    return Optional.of(annotate).filter(options -> !options.path().isBlank());
  }

  /** The folder of a user's own dictionary files. */
  Optional<String> overlay() {
    return path("resolve.overlay");
  }

  private Optional<String> path(String key) {
    return Optional.of(config.getString(key)).filter(path -> !path.isBlank());
  }

  AggregateDays.Options aggregate() {
    return aggregate;
  }

  VerifyTables.Options verify() {
    return new VerifyTables.Options(
        aggregate.evidence(),
        aggregate.minArticles(),
        aggregate.evidenceText(),
        aggregate.maxActors());
  }

  /** The configuration in force on one line of JSON. */
  String json() {
    return config.root().render(ConfigRenderOptions.concise());
  }

  /** The configuration in force for a person, each value below where it was set. */
  String text() {
    return config
        .atKey(ConfigFiles.ROOT)
        .root()
        .render(ConfigRenderOptions.defaults().setJson(false).setOriginComments(false));
  }

  /** The same configuration over another warehouse. */
  static Config withWarehouse(Config config, String warehouse) {
    return config.withValue("warehouse", ConfigValueFactory.fromAnyRef(warehouse));
  }

  /** Collects what is wrong, so that all of it is told at once. */
  private static final class Checks {
    private final List<String> problems;

    Checks(List<String> problems) {
      this.problems = new java.util.ArrayList<>(problems);
    }

    <T> T value(java.util.function.Supplier<T> supplier) {
      try {
        return supplier.get();
      } catch (IllegalArgumentException
          | ConfigException
          | java.time.format.DateTimeParseException wrong) {
        problems.add(wrong.getMessage());
        return null;
      }
    }

    void end() {
      if (!problems.isEmpty()) {
        throw new UserError(String.join(System.lineSeparator(), problems));
      }
    }
  }
}
