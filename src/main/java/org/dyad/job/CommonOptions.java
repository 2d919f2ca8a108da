package org.dyad.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.dyad.publish.Warehouse;
import org.dyad.publish.WarehouseLock;
import org.dyad.resolve.Dictionary;
import picocli.CommandLine.Option;

/** The options of every command, and what they lead to. */
final class CommonOptions {
  @Option(names = "--config", paramLabel = "FILE", description = "Overlay of reference.conf.")
  private Path file;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Root of the tables; goes before dyad.warehouse.")
  private String warehouse;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "Sets a key; the last of several for one key counts.")
  private final List<String> settings = new ArrayList<>();

  JobConfig config() {
    return ConfigFiles.load(Optional.ofNullable(file), settings, Optional.ofNullable(warehouse));
  }

  /**
   * Runs a step that changes the warehouse, under its lock, once an interrupted one is finished and
   * the takedown list is followed.
   */
  <T> T change(RunReport report, Function<RunContext, T> step) {
    JobConfig config = config();
    SparkSession spark = Session.start(config.publish());
    Dictionary dictionary = Dictionary.load(config.overlay(), spark.sessionState().newHadoopConf());
    Warehouse tables = Warehouse.at(spark, config.warehouse(), config.publish());
    WarehouseLock lock = tables.lock();
    try {
      Function<RunReport, RunContext> contexts =
          reported ->
              new RunContext(
                  spark,
                  config,
                  tables,
                  tables.recoverAndStage(),
                  dictionary,
                  tables.takedowns(),
                  reported);
      followTakedowns(contexts);
      return step.apply(contexts.apply(report));
    } finally {
      lock.release();
    }
  }

  private static void followTakedowns(Function<RunReport, RunContext> contexts) {
    RunReport report = RunReport.toTerminal();
    Withdrawal unfinished = new Withdrawal(contexts.apply(report));
    if (unfinished.isPending()) {
      Published published = unfinished.run();
      report.print("Takedown list: " + published.text(), published.articles());
    }
  }
}
