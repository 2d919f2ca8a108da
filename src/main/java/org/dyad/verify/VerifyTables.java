package org.dyad.verify;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.Tables;

/**
 * Proves the invariants of a published warehouse, each by a Spark SQL statement of its own that
 * shares nothing with the stages that wrote the tables.
 *
 * <p>In: all published tables, read from their files. Every table is read once and kept on the
 * executors' local disks while the statements run; only one example row of a finding reaches the
 * driver.
 */
public final class VerifyTables {
  private static final Invariant FILE_COLUMNS =
      new Invariant(
          "file-columns",
          "Every file is there and holds the columns of its table, in order and type.",
          "SELECT * FROM " + StoredTables.FILES + " WHERE found <> expected");

  /**
   * Thousands of days are listed and read by a few tasks; a step kept on disk keeps its
   * partitioning, for joins on a part of its keys too; aggregates sort once by pair, where those by
   * hash would give up at 128 groups and sort each anew.
   *
   * <p>A step is found on disk by its plan. Analysed anew, a plan with lambdas equals no other:
   * unless the view keeps its plan, every statement that reads the step computes it again.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.ansi.enabled", "false",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "32",
          "spark.sql.files.openCostInBytes", "65536",
          "spark.sql.optimizer.canChangeCachedPlanOutputPartitioning", "false",
          "spark.sql.requireAllClusterKeysForCoPartition", "false",
          "spark.sql.inMemoryColumnarStorage.compressed", "false",
          "spark.sql.execution.useObjectHashAggregateExec", "false",
          "spark.sql.legacy.storeAnalyzedPlanForView", "true");

  private VerifyTables() {}

  /**
   * The settings under which the tables were written.
   *
   * @param maxEvidence sentences of evidence kept for a pair and day: {@code aggregate.evidence}
   * @param minArticles smallest number of articles of a pair's row: {@code aggregate.min-articles}
   * @param evidenceText whether evidence carries its sentence: {@code aggregate.evidence-text}
   * @param maxActors actors of an article that are paired: {@code aggregate.max-actors}
   */
  public record Options(int maxEvidence, int minArticles, boolean evidenceText, int maxActors)
      implements Serializable {
    public Options {
      if (maxEvidence < 0) {
        throw new IllegalArgumentException(
            "aggregate.evidence is " + maxEvidence + ": give 0 or more");
      }
      if (minArticles < 1) {
        throw new IllegalArgumentException(
            "aggregate.min-articles is " + minArticles + ": give 1 or more");
      }
      if (maxActors < 2) {
        throw new IllegalArgumentException(
            "aggregate.max-actors is " + maxActors + ": a pair needs 2 or more");
      }
    }

    private Map<String, String> values() {
      return Map.of(
          "max_evidence", Integer.toString(maxEvidence),
          "min_articles", Integer.toString(minArticles),
          "evidence_text", Boolean.toString(evidenceText),
          "max_actors", Integer.toString(maxActors),
          "schema_version", Integer.toString(Tables.SCHEMA_VERSION));
    }
  }

  /**
   * The invariants that the warehouse breaks, in the order in which they are checked; none where
   * all hold. Where the columns of a file are wrong nothing else is checked, as its rows mean
   * nothing.
   *
   * @param published the published tables as seen in a session
   * @param progress takes a line when an invariant is proved or found broken, with its seconds
   */
  public static List<Finding> apply(
      SparkSession session,
      Function<SparkSession, Published> published,
      Options options,
      Consumer<String> progress) {
    SparkSession own = ownSession(session);
    StoredTables tables = new StoredTables(own);
    try {
      tables.open(published.apply(own));
      Optional<Finding> columns = check(own, FILE_COLUMNS);
      return columns.isPresent()
          ? List.of(columns.get())
          : checkAll(own, Invariants.all(options.values()), progress);
    } finally {
      for (Row step : own.sql("SHOW TABLES").collectAsList()) {
        own.catalog().dropTempView(step.getString(1));
      }
      tables.close();
    }
  }

  /** A session with the same settings, whose views nobody else sees. */
  private static SparkSession ownSession(SparkSession session) {
    SparkSession own = session.newSession();
    RuntimeConfig settings = own.conf();
    scala.collection.JavaConverters.mapAsJavaMap(session.conf().getAll())
        .forEach(
            (key, value) -> {
              if (settings.isModifiable(key)) {
                settings.set(key, value);
              }
            });
    SETTINGS.forEach(settings::set);
    return own;
  }

  private static List<Finding> checkAll(
      SparkSession session, List<Invariant> invariants, Consumer<String> progress) {
    List<Finding> findings = new ArrayList<>();
    Instant begun = Instant.now();
    for (Invariant invariant : invariants) {
      if (invariant.step()) {
        session.sql(invariant.statement());
      } else {
        Optional<Finding> finding = check(session, invariant);
        finding.ifPresent(findings::add);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        progress.accept(
            String.format(
                Locale.ROOT,
                "%-32s %-6s %6.1f s",
                invariant.name(),
                finding.isPresent() ? "broken" : "holds",
                seconds));
        begun = Instant.now();
      }
    }
    return findings;
  }

  private static Optional<Finding> check(SparkSession session, Invariant invariant) {
    Dataset<Row> broken = session.sql(invariant.statement());
    Row found =
        broken
            .selectExpr("to_json(struct(*)) AS example")
            .selectExpr("count(*)", "min(example)")
            .first();
    return found.getLong(0) == 0
        ? Optional.empty()
        : Optional.of(
            new Finding(
                invariant.name(), invariant.sentence(), found.getLong(0), found.getString(1)));
  }
}
