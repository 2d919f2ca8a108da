package org.dyad.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dyad.LocalSpark;
import org.dyad.sql.TinyWarehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTablesTest {
  @TempDir static Path warehouse;

  private static List<Finding> findings() {
    return VerifyTables.apply(
        LocalSpark.session(), warehouse.toString(), new VerifyTables.Options(2, 1, true, 4));
  }

  @Test
  void findsNothingInACleanWarehouse() {
    TinyWarehouse.write(warehouse);
    long start = System.nanoTime();
    assertThat(findings()).isEmpty();
    System.err.println("SECONDS " + (System.nanoTime() - start) / 1e9);
  }
}
