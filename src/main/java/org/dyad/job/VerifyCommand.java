package org.dyad.job;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.CheckFailed;
import org.dyad.core.Runs;
import org.dyad.core.UserError;
import org.dyad.publish.Warehouse;
import org.dyad.resolve.Dictionary;
import org.dyad.verify.Finding;
import org.dyad.verify.VerifyTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    description =
        "Reads the published tables and proves every invariant; exit code 4 if one fails.",
    mixinStandardHelpOptions = true,
    subcommands = VerifyDictionaryCommand.class)
final class VerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(
      names = "--timings",
      description = "Print a line an invariant, with its seconds, also where no terminal looks on.")
  private boolean timings;

  @Override
  public Integer call() {
    JobConfig config = common.config();
    SparkSession spark = Session.start();
    Dictionary dictionary = Dictionary.load(config.overlay(), spark.sessionState().newHadoopConf());
    Warehouse warehouse = Warehouse.at(spark, config.warehouse(), config.publish());
    warehouse.checkAtRest();
    checkVersions(warehouse, dictionary);
    List<String> runs = warehouse.files(Runs.TABLE);
    List<Finding> findings =
        VerifyTables.apply(
            spark,
            own -> new PublishedWarehouse(Warehouse.at(own, config.warehouse(), config.publish())),
            config.verify(),
            Terminal.present() || timings ? System.out::println : line -> {});
    if (!findings.isEmpty()) {
      checkUnchanged(warehouse, runs);
      throw new CheckFailed(
          String.join(System.lineSeparator(), findings.stream().map(Finding::toString).toList()));
    }
    System.out.printf("%s: every invariant holds%n", warehouse.root());
    return 0;
  }

  /**
   * Makes sure that a finding is no day that a run replaced in the meantime.
   *
   * @param runs files of {@code runs} as they were before
   */
  static void checkUnchanged(Warehouse warehouse, List<String> runs) {
    warehouse.checkAtRest();
    if (!warehouse.files(Runs.TABLE).equals(runs)) {
      throw new UserError("The tables changed while they were checked: run dyad verify again");
    }
  }

  /** Whether the tables follow the dictionary and the takedown list in force. */
  private static void checkVersions(Warehouse warehouse, Dictionary dictionary) {
    warehouse
        .state()
        .filter(state -> !state.dictionaryVersion().equals(dictionary.version()))
        .ifPresent(
            state -> {
              throw new CheckFailed(
                  "the tables belong to dictionary %s, the one in force is %s: run dyad rebuild"
                      .formatted(state.dictionaryVersion(), dictionary.version()));
            });
    warehouse
        .state()
        .filter(state -> !state.takedownVersion().equals(warehouse.takedowns().version()))
        .ifPresent(
            state -> {
              throw new CheckFailed(
                  "the takedown list has changed since the tables followed it: run dyad rebuild");
            });
  }
}
