package org.dyad.job;

import org.dyad.train.ToneRecipe;
import org.dyad.train.TrainEntities;
import org.dyad.train.TrainTone;
import org.dyad.train.TrainingRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "train", description = "Trains models.", mixinStandardHelpOptions = true)
final class TrainCommand {
  @Command(
      name = "entities",
      description = "Trains the entity model and saves it with its pipeline.",
      mixinStandardHelpOptions = true)
  int entities(@Mixin TrainingOptions options) {
    TrainingRecipe recipe = TrainingRecipe.read(options.data(), options.recipe());
    TrainEntities.run(Session.start(), recipe, options.out(), System.err::println);
    return 0;
  }

  @Command(
      name = "tone",
      description = "Trains the tone model and saves it with its pipeline.",
      mixinStandardHelpOptions = true)
  int tone(@Mixin TrainingOptions options) {
    ToneRecipe recipe = ToneRecipe.read(options.data(), options.recipe());
    TrainTone.run(Session.start(), recipe, options.out(), System.err::println);
    return 0;
  }
}
