package org.dyad.job;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.ActorMentions;
import org.dyad.core.Articles;
import org.dyad.core.Mentions;
import org.dyad.core.UserError;
import org.dyad.publish.Warehouse;
import org.dyad.resolve.CountUnresolved;
import org.dyad.resolve.Dictionary;
import org.dyad.resolve.OverlayDraft;
import org.dyad.resolve.UnresolvedName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "unresolved",
    description = {
      "Writes the names that the dictionary does not know, the most frequent first, with proposals:"
          + " a file to edit into the overlay."
    },
    mixinStandardHelpOptions = true)
final class UnresolvedCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private DayRange range;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file, replaced when all is written; .tsv for an overlay folder.")
  private String out;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Names to write at most.")
  private int limit;

  @Override
  public Integer call() {
    JobConfig config = common.config();
    if (limit < 1) {
      throw new UserError("--limit %d writes nothing: give 1 or more".formatted(limit));
    }
    SparkSession spark = Session.start();
    Configuration hadoop = spark.sessionState().newHadoopConf();
    WholeFile file = WholeFile.at(out, hadoop);
    Dictionary dictionary = Dictionary.load(config.overlay(), hadoop);
    Warehouse warehouse = Warehouse.at(spark, config.warehouse(), config.publish());
    tellOfAnEdit(warehouse, dictionary);
    SortedSet<LocalDate> days = range.of(warehouse.days(ActorMentions.TABLE));
    if (days.isEmpty()) {
      throw new UserError(
          "%s has no day between --from and --to: give other days".formatted(warehouse.root()));
    }
    List<UnresolvedName> names = names(warehouse, days, dictionary);
    String span = "%s to %s".formatted(days.first(), days.last());
    file.write(OverlayDraft.lines(span, names, dictionary));
    System.out.printf("%s: %d names, %s%n", file, names.size(), span);
    return 0;
  }

  private List<UnresolvedName> names(
      Warehouse warehouse, SortedSet<LocalDate> days, Dictionary dictionary) {
    CountUnresolved.Tables tables =
        new CountUnresolved.Tables(
            warehouse.read(ActorMentions.TABLE, days),
            warehouse.read(Mentions.TABLE, days),
            warehouse.read(Articles.TABLE, days));
    return CountUnresolved.apply(tables, dictionary, limit).collectAsList().stream()
        .map(UnresolvedName::of)
        .toList();
  }

  private static void tellOfAnEdit(Warehouse warehouse, Dictionary dictionary) {
    warehouse
        .state()
        .filter(state -> !state.dictionaryVersion().equals(dictionary.version()))
        .ifPresent(
            state ->
                System.out.printf(
                    "The tables belong to dictionary %s, the one in force is %s: run dyad rebuild"
                        + " to leave out what it knows by now%n",
                    state.dictionaryVersion(), dictionary.version()));
  }
}
