package org.dyad.job;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What a run did, stage by stage: shown while it goes on where a person looks on, and in a table at
 * its end.
 */
final class RunReport {
  /** One stage: rows in, rows out, seconds. */
  record Stage(String name, long rowsIn, long rowsOut, double seconds) {
    Row row() {
      return RowFactory.create(name, rowsIn, rowsOut, seconds);
    }
  }

  private final PrintStream out;
  private final boolean watched;
  private final Instant started;
  private final List<Stage> stages = new ArrayList<>();
  private final Map<String, Long> rejected = new TreeMap<>();
  private Instant stageStarted;
  private long articlesRead;

  /**
   * A report that begins now.
   *
   * @param out where the table goes
   * @param watched whether a person looks on
   */
  RunReport(PrintStream out, boolean watched) {
    this.out = out;
    this.watched = watched;
    this.started = Instant.now();
    this.stageStarted = started;
  }

  /** A report on standard output, shown as it grows where that is a terminal. */
  static RunReport toTerminal() {
    return new RunReport(System.out, Terminal.present());
  }

  /** Says that a stage begins. */
  void begin(String stage) {
    stageStarted = Instant.now();
    if (watched) {
      out.printf(Locale.ROOT, "%-10s …%n", stage);
    }
  }

  /** Notes the end of the stage that began last. */
  void end(String stage, long rowsIn, long rowsOut) {
    double seconds = secondsSince(stageStarted);
    stages.add(new Stage(stage, rowsIn, rowsOut, seconds));
    if (watched) {
      out.printf(
          Locale.ROOT,
          "%-10s %,d in, %,d out, %.1f s (%.0f s in all)%n",
          stage,
          rowsIn,
          rowsOut,
          seconds,
          secondsSince(started));
    }
  }

  /** Notes the end of reading and cleaning, which are one pass, and what it found. */
  void read(long records, long accepted) {
    stages.add(new Stage("read", records, records, 0));
    end("clean", records, accepted);
    articlesRead = accepted;
  }

  /** Articles of the batch that were accepted. */
  long articlesRead() {
    return articlesRead;
  }

  void reject(String reason, long records) {
    rejected.merge(reason, records, Long::sum);
  }

  Instant started() {
    return started;
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** Records not used, by reason. */
  Map<String, Long> rejected() {
    return rejected;
  }

  /** The table at the end of a run. */
  void print(String title, long articles) {
    double seconds = secondsSince(started);
    out.printf(Locale.ROOT, "%n%s%n%n", title);
    out.printf(Locale.ROOT, "  %-10s %12s %12s %9s%n", "stage", "rows in", "rows out", "seconds");
    for (Stage stage : stages) {
      out.printf(
          Locale.ROOT,
          "  %-10s %,12d %,12d %9.1f%n",
          stage.name(),
          stage.rowsIn(),
          stage.rowsOut(),
          stage.seconds());
    }
    rejected.forEach(
        (reason, records) -> out.printf(Locale.ROOT, "  rejected   %,12d  %s%n", records, reason));
    out.printf(
        Locale.ROOT,
        "%n  %,d articles in %.1f s, %.0f a second%n",
        articles,
        seconds,
        articles / seconds);
  }

  private static double secondsSince(Instant instant) {
    return Duration.between(instant, Instant.now()).toMillis() / 1000.0;
  }
}
