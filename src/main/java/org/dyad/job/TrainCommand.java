package org.dyad.job;

import java.nio.file.Path;
import org.dyad.train.TrainEntities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "train", description = "Trains models.", mixinStandardHelpOptions = true)
final class TrainCommand {
  @Command(
      name = "entities",
      description = "Trains the entity model and saves it with its pipeline.",
      mixinStandardHelpOptions = true)
  int entities(
      @Option(names = "--data", required = true, paramLabel = "DIR", description = "Training data.")
          Path data,
      @Option(names = "--out", required = true, paramLabel = "DIR", description = "The model.")
          Path out) {
    TrainEntities.run(
        Session.start(), TrainEntities.Options.shipped(data, out), System.err::println);
    return 0;
  }
}
