package org.dyad.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TableTextsTest {
  private static void assertWritten(Path file, String expected) throws IOException {
    assertThat(Files.readString(file))
        .as("%s, which TableTexts.main writes", file)
        .isEqualTo(expected);
  }

  @Test
  void pageOfTheTablesAgreesWithTheCode() throws IOException {
    assertWritten(TableTexts.PAGE, TableTexts.page());
  }

  @Test
  void sparkTablesAgreeWithTheCode() throws IOException {
    assertWritten(TableTexts.SPARK, TableTexts.spark());
  }

  @Test
  void duckdbTablesAgreeWithTheCode() throws IOException {
    assertWritten(TableTexts.DUCKDB, TableTexts.duckdb());
  }
}
