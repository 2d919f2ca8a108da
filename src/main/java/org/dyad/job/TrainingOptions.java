package org.dyad.job;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every training is told. */
final class TrainingOptions {
  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Training data.")
  private Path data;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The model.")
  private Path out;

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      description = "What to train on and how; default: as the model in the jar.")
  private Path recipe;

  Path data() {
    return data;
  }

  Path out() {
    return out;
  }

  Optional<Path> recipe() {
    return Optional.ofNullable(recipe);
  }
}
