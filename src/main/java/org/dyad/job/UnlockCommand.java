package org.dyad.job;

import java.util.concurrent.Callable;
import org.dyad.publish.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "unlock",
    description = "Breaks a stale lock, after saying whose it is.",
    mixinStandardHelpOptions = true)
final class UnlockCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    JobConfig config = common.config();
    Warehouse warehouse = Warehouse.at(Session.start(), config.warehouse(), config.publish());
    System.out.println(
        warehouse.unlock().map(holder -> "Broke the lock of " + holder).orElse("No lock"));
    return 0;
  }
}
