package org.dyad.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dyad.core.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rebuild",
    description = {
      "Resolves and aggregates again, without annotating: the days given, and all that a change of"
          + " dictionary or settings makes stale."
    },
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private DayRange range;

  @Override
  public Integer call() {
    RunReport report = RunReport.toTerminal();
    Published published = common.change(report, this::rebuild);
    report.print("Rebuild: " + published.text(), published.articles());
    return 0;
  }

  private Published rebuild(RunContext context) {
    SortedSet<LocalDate> forced =
        range.given() ? range.of(context.warehouse().days(Days.TABLE)) : new TreeSet<>();
    return new Publication(context)
        .derive(Batch.at(Instant.now()), Annotation.nothing(context), new TreeSet<>(), forced);
  }
}
