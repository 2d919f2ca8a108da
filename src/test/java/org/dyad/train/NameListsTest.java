package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.core.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameListsTest {
  @TempDir private Path facts;

  @BeforeEach
  void writeFacts() throws IOException {
    write("office-holders.tsv.gz", "# id, office, name\nq1\tmayor\tAnn Quill\n");
    write("parties.tsv.gz", "OVL\tWick Party\tWP\nOVL\tPort Party\n");
    write("world-cities.csv.gz", "name,country,subcountry\nWick,Overland,North Overland\n");
    write("companies-us.csv", "ticker,name\nWCK,\"Wick, Marrow & Co\"\n");
    write("Phoenix.International.actors.txt.gz", "WICK_UNION ;note\n\n");
    write("Phoenix.MilNonState.actors.txt.gz", "WICK_FRONT [XXX]\n");
  }

  private void write(String name, String text) throws IOException {
    if (name.endsWith(".gz")) {
      GzipFiles.write(facts.resolve(name), text);
    } else {
      Files.writeString(facts.resolve(name), text);
    }
  }

  @Test
  void poolsHoldNamesOfDictionaryAndFacts() {
    NamePools pools = NameLists.read(facts).pools();
    assertThat(pools.given()).contains("Ann", "Vladimir").doesNotHaveDuplicates();
    assertThat(pools.surnames()).contains("Quill", "Putin").isSorted();
    assertThat(pools.cities()).contains("Wick", "Karachi").doesNotContain("North Overland");
    assertThat(pools.countryWords()).contains("China", "Chinese", "Saudi", "Arabia");
  }

  @Test
  void poolsOfTheJarAloneDoWithoutFacts() {
    assertThat(NameLists.read(null).pools().given()).contains("Vladimir").doesNotContain("Quill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "office-holders.tsv.gz | q1\tmayor",
        "parties.tsv.gz | OVL",
        "world-cities.csv.gz | Wick,Overland",
        "companies-us.csv | WCK",
      })
  void namesFileAndLineOfARowThatIsTooShort(String file, String row) throws IOException {
    write(file, "# a head\n\n" + row + "\n");
    assertThatThrownBy(() -> NameLists.read(facts))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(facts.resolve(file).toString())
        .hasMessageContaining("Line 3 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "office-holders.tsv.gz",
        "parties.tsv.gz",
        "world-cities.csv.gz",
        "Phoenix.International.actors.txt.gz"
      })
  void namesAFileThatBreaksOff(String file) throws IOException {
    GzipFiles.writeTruncated(facts.resolve(file), "# a head of some length, and then nothing\n");
    assertThatThrownBy(() -> NameLists.read(facts))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(facts.resolve(file).toString());
  }
}
