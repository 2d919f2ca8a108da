package org.dyad.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show-config",
    description = "Prints every key with its meaning and the value in force.",
    mixinStandardHelpOptions = true)
final class ShowConfigCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    System.out.print(common.config().text());
    return 0;
  }
}
