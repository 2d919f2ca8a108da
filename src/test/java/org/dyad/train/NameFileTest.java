package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;

class NameFileTest {
  /** A reader that knows whether it was closed. */
  private static final class Closing extends BufferedReader {
    private boolean closed;

    Closing(String text) {
      super(new StringReader(text));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void closesWhatItOpened() {
    Closing reader = new Closing("a\tb\n");
    new NameFile("names.tsv", () -> reader).eachRow(2, row -> assertThat(reader.closed).isFalse());
    assertThat(reader.closed).isTrue();
  }

  @Test
  void closesAFileWithAWrongLine() {
    Closing reader = new Closing("a\tb\nc\n");
    assertThatThrownBy(() -> new NameFile("names.tsv", () -> reader).eachRow(2, row -> {}))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Line 2 of name list names.tsv is too short (columns: 1 of 2): mend or remove the line.");
    assertThat(reader.closed).isTrue();
  }

  @Test
  void aCommaInQuotesEndsNoCell() {
    List<String> cells = new ArrayList<>();
    new NameFile("names.csv", () -> new Closing("id,name\n1,\"Wick, Marrow\"\n\n"))
        .eachCommaRow(2, row -> cells.addAll(List.of(row)));
    assertThat(cells).containsExactly("1", "\"Wick, Marrow\"");
  }
}
