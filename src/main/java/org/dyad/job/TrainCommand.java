package org.dyad.job;

import java.nio.file.Path;
import java.util.Optional;
import org.dyad.train.ToneRecipe;
import org.dyad.train.TrainEntities;
import org.dyad.train.TrainTone;
import org.dyad.train.TrainingRecipe;
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
          Path out,
      @Option(
              names = "--recipe",
              paramLabel = "FILE",
              description = "What to train on and how; default: as the model in the jar.")
          Path recipe) {
    TrainingRecipe read = TrainingRecipe.read(data, Optional.ofNullable(recipe));
    TrainEntities.run(Session.start(), read, out, System.err::println);
    return 0;
  }

  @Command(
      name = "tone",
      description = "Trains the tone model and saves it with its pipeline.",
      mixinStandardHelpOptions = true)
  int tone(
      @Option(names = "--data", required = true, paramLabel = "DIR", description = "Training data.")
          Path data,
      @Option(names = "--out", required = true, paramLabel = "DIR", description = "The model.")
          Path out,
      @Option(
              names = "--recipe",
              paramLabel = "FILE",
              description = "What to train on and how; default: as the model in the jar.")
          Path recipe) {
    ToneRecipe read = ToneRecipe.read(data, Optional.ofNullable(recipe));
    TrainTone.run(Session.start(), read, out, System.err::println);
    return 0;
  }
}
