package org.dyad.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.dyad.core.CheckFailed;
import org.dyad.core.UserError;
import org.dyad.resolve.CheckDictionary;
import org.dyad.resolve.DictionaryFinding;
import org.dyad.resolve.DictionaryFinding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "dictionary",
    description =
        "Reads the bundled facts and the overlay, and tells all that is wrong: errors, which stop a"
            + " run (exit code 4), and warnings.",
    mixinStandardHelpOptions = true)
final class VerifyDictionaryCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec command;

  /** Needs no Spark: the settings of spark-submit are enough to reach an overlay. */
  @Override
  public Integer call() {
    refuseOptionsBefore();
    List<DictionaryFinding> findings =
        CheckDictionary.apply(
            common.config().overlay(),
            SparkHadoopUtil.get().newConfiguration(new SparkConf()),
            LocalDate.now(Clock.systemUTC()));
    List<DictionaryFinding> errors = of(Severity.ERROR, findings);
    List<DictionaryFinding> warnings = of(Severity.WARNING, findings);
    warnings.forEach(warning -> System.out.println("warning: " + warning));
    if (!errors.isEmpty()) {
      throw new CheckFailed(
          errors.stream()
              .map(DictionaryFinding::toString)
              .collect(Collectors.joining(System.lineSeparator())));
    }
    System.out.printf("The dictionary holds: no error, %d warnings%n", warnings.size());
    return 0;
  }

  /** An option before the word would belong to {@code verify} and be lost. */
  private void refuseOptionsBefore() {
    if (!command.parent().commandLine().getParseResult().matchedOptions().isEmpty()) {
      throw new UserError(
          "options stand before \"dictionary\": write them after it, dyad verify dictionary"
              + " --config FILE");
    }
  }

  private static List<DictionaryFinding> of(Severity severity, List<DictionaryFinding> findings) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }
}
