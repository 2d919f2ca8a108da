package org.dyad.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.dyad.clean.ArticleIds;
import org.dyad.core.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "withdraw",
    description = {
      "Takes the articles of a list out of every table, and keeps them out when they arrive again.",
      "The list names one article a line, by URL or article id; lines that begin with # are"
          + " comments."
    },
    mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(
      names = "--list",
      required = true,
      paramLabel = "FILE",
      description = "The list, on any Hadoop file system.")
  private String list;

  @Override
  public Integer call() {
    RunReport report = RunReport.toTerminal();
    Published published = common.change(report, this::withdraw);
    report.print("Withdraw: " + published.text(), published.articles());
    return 0;
  }

  private Published withdraw(RunContext context) {
    Map<Integer, String> lines = lines(context.spark().sessionState().newHadoopConf());
    Map<Integer, String> ids = new LinkedHashMap<>();
    lines.forEach(
        (number, line) ->
            idOf(line, context.config())
                .ifPresentOrElse(
                    id -> ids.put(number, id),
                    () -> report(number, line, "is neither a URL nor an article id: skipped")));
    Map<String, String> asked = new TreeMap<>();
    ids.forEach((number, id) -> asked.putIfAbsent(id, lines.get(number)));
    Withdrawal withdrawal = new Withdrawal(context);
    reportUnknown(lines, ids, withdrawal, context.takedowns().articleIds());
    return new Withdrawal(context.with(context.takedowns().with(asked))).run();
  }

  private static Optional<String> idOf(String line, JobConfig config) {
    return ArticleIds.of(line, config.clean());
  }

  private static void reportUnknown(
      Map<Integer, String> lines,
      Map<Integer, String> ids,
      Withdrawal withdrawal,
      Set<String> listed) {
    List<String> fresh = new ArrayList<>(ids.values());
    fresh.removeAll(listed);
    Set<String> stored = withdrawal.stored(fresh).keySet();
    ids.forEach(
        (number, id) -> {
          if (!stored.contains(id) && !listed.contains(id)) {
            report(number, lines.get(number), "is no article of the warehouse: it will stay out");
          }
        });
  }

  private static void report(int number, String line, String fact) {
    System.out.printf("line %d: %s %s%n", number, line, fact);
  }

  /** Lines that name an article, by their number. */
  private Map<Integer, String> lines(Configuration hadoop) {
    Map<Integer, String> lines = new TreeMap<>();
    Path path = new Path(list);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(path.getFileSystem(hadoop).open(path), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String name = line.replace("\uFEFF", "").strip();
        if (!name.isEmpty() && !name.startsWith("#")) {
          lines.put(number, name);
        }
      }
      return lines;
    } catch (IOException failure) {
      throw new UserError(
          "--list %s cannot be read (%s): give a file with a URL or an article id on each line"
              .formatted(list, failure.getMessage()),
          failure);
    }
  }
}
