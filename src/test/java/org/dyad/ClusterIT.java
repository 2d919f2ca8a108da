package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.dyad.ShellCommand.Outcome;
import org.junit.jupiter.api.Test;

/** The packaged job on a cluster of several processes; {@code scripts/test/cluster} does more. */
class ClusterIT {
  private static final int CANNOT_START = 2;
  private static final long PATIENCE_SECONDS = 1_200;

  @Test
  void onHdfsAKilledExecutorChangesNoRowAndALockKeepsOthersOutUntilItIsBroken() {
    Outcome run =
        ShellCommand.of("bash", "scripts/test/cluster", "killed", "locked")
            .within(PATIENCE_SECONDS)
            .run();

    assumeThat(run.exit())
        .as("no cluster can be started here, skipped: %s", run.output())
        .isNotEqualTo(CANNOT_START);
    assertThat(run.exit()).as(run.output()).isZero();
  }
}
