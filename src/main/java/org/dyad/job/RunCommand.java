package org.dyad.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    description = "The nightly job over one input batch.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(
      names = "--input",
      arity = "1..*",
      required = true,
      paramLabel = "PATH",
      description = "Files, folders or globs of any Hadoop file system.")
  private List<String> inputs;

  @Option(
      names = "--batch",
      paramLabel = "ID",
      description = "Begins with YYYY-MM-DD, the day of undated articles; default: today, UTC.")
  private String id;

  @Override
  public Integer call() {
    Batch batch = Optional.ofNullable(id).map(Batch::of).orElseGet(() -> Batch.at(Instant.now()));
    RunReport report = RunReport.toTerminal();
    Published published =
        common.change(report, context -> new NightlyJob(context).run(inputs, batch));
    report.print("Batch %s: %s".formatted(batch.id(), published.text()), report.articlesRead());
    return 0;
  }
}
