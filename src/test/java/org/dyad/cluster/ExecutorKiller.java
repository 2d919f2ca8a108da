package org.dyad.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Ends the first executor that annotates, once, by {@code kill -9}, a moment after its task began.
 *
 * <p>For {@code spark.extraListeners}. Tells in the file {@code spark.dyad.killed} which process it
 * killed, which task failed for it and that the executor was lost.
 */
public final class ExecutorKiller extends SparkListener {
  private static final String ANNOTATION = "org.dyad.job.Annotation";
  private static final long MOMENT_MILLISECONDS = 300;

  private final Path report;
  private final Set<Integer> stages = new HashSet<>();
  private String application;
  private String killed;

  /** Made by Spark. */
  public ExecutorKiller(SparkConf conf) {
    this.report = Path.of(conf.get("spark.dyad.killed"));
  }

  @Override
  public void onApplicationStart(SparkListenerApplicationStart started) {
    application = started.appId().get();
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    if (submitted.stageInfo().details().contains(ANNOTATION)) {
      stages.add(submitted.stageInfo().stageId());
    }
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart started) {
    if (killed == null && stages.contains(started.stageId())) {
      killed = started.taskInfo().executorId();
      try {
        TimeUnit.MILLISECONDS.sleep(MOMENT_MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      ProcessHandle.allProcesses().filter(this::isKilledExecutor).forEach(this::kill);
    }
  }

  private boolean isKilledExecutor(ProcessHandle process) {
    String line = process.info().commandLine().orElse("");
    return line.contains("--executor-id " + killed + " ")
        && line.contains("--app-id " + application + " ");
  }

  private void kill(ProcessHandle process) {
    process.destroyForcibly();
    tell("killed executor %s, process %d".formatted(killed, process.pid()));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    if (!ended.reason().toString().equals("Success")) {
      tell("task of stage %d failed: %s".formatted(ended.stageId(), ended.reason()));
    }
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    if (removed.executorId().equals(killed)) {
      tell("lost executor %s: %s".formatted(killed, removed.reason()));
    }
  }

  private void tell(String line) {
    try {
      Files.writeString(
          report,
          line.replace('\n', ' ') + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
