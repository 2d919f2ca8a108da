package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingRecipeTest {
  private static final Path DATA = Path.of("data");

  @TempDir private Path folder;

  private static TrainingRecipe shipped() {
    return TrainingRecipe.read(DATA, Optional.empty());
  }

  private TrainingRecipe own(String text) throws IOException {
    return TrainingRecipe.read(
        DATA, Optional.of(Files.writeString(folder.resolve("own.conf"), text)));
  }

  @Test
  void readsTheShippedRecipe() {
    TrainingRecipe recipe = shipped();
    assertThat(recipe.name()).startsWith("news-en-");
    assertThat(recipe.sources())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.file()).startsWithRaw(DATA));
    assertThat(recipe.sources()).anyMatch(source -> !source.ownRules());
    assertThat(recipe.words().clusters())
        .hasValueSatisfying(file -> assertThat(file).startsWithRaw(DATA));
    assertThat(recipe.leastCount()).isPositive();
  }

  @Test
  void aFileOverridesSingleKeys() throws IOException {
    TrainingRecipe shipped = shipped();
    TrainingRecipe own = own("iterations = 77, demonyms = \"\", name = mine");
    assertThat(own.settings())
        .isEqualTo(
            new ConditionalField.Settings(
                77,
                shipped.settings().seed(),
                shipped.settings().rate(),
                shipped.settings().dropout()));
    assertThat(own.name()).isEqualTo("mine");
    assertThat(own.words())
        .isEqualTo(
            new TrainingRecipe.WordFiles(
                shipped.words().clusters(), shipped.words().facts(), Optional.empty()));
    assertThat(own.sources()).isEqualTo(shipped.sources());
    assertThat(own.sportsReports()).isEqualTo(shipped.sportsReports());
    assertThat(own.fields()).isEqualTo(shipped.fields());
  }

  @Test
  void sourcesOfAFileReplaceAllShippedOnes() throws IOException {
    assertThat(
            own("sources = [{ file = a.conll, renamed = 3 }, { file = b.conll, tokens = 9, copies = 2, own-rules = true }]")
                .sources())
        .containsExactly(
            new TrainingRecipe.Source(DATA.resolve("a.conll"), 1, 3, Long.MAX_VALUE, false, false),
            new TrainingRecipe.Source(DATA.resolve("b.conll"), 2, 0, 9, true, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iterations = 0 | iterations 0",
        "dropout = 1 | dropout 1.0",
        "dropout = NaN | dropout NaN",
        "rate = 0 | rate 0.0",
        "rate = NaN | rate NaN",
        "rate = 1e60 | rate Infinity",
        "least-count = 0 | least-count 0 (1 or more)",
        "smallest-weight = NaN | smallest-weight NaN (0 or more, finite)",
        "smallest-weight = -0.1 | smallest-weight -0.1",
        "smallest-weight = 1e60 | smallest-weight Infinity",
        "fields = 0 | fields 0",
        "sources = [] | sources 0",
        "sports-reports = -1 | sports-reports -1",
        "iterations = many | iterations",
        "sources = [{ copies = 2 }] | file",
        "sources = [{ file = a, copies = 0 }] | copies 0",
        "sources = [{ file = a, tokens = 0 }] | tokens 0",
        "sources = [{ file = a, renamed = -1 }] | renamed -1",
        "clusters = \"\", sources = [{ file = a, renamed = 1 }] | renamed without clusters",
        "name = { | own.conf"
      })
  void namesFileAndFactOfAWrongValue(String text, String fact) {
    assertThatThrownBy(() -> own(text))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("own.conf")
        .hasMessageContaining(fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iteration = 7 | unknown key iteration: did you mean iterations?",
        "least_count = 7 | unknown key least_count: did you mean least-count?",
        "sources = [{ file = a, own-rule = true }] | unknown key own-rule: did you mean own-rules?",
        "sources = [{ file = a }, { flie = b }] | unknown key flie: did you mean file?",
        "temperature = 7 | unknown key temperature: known are clusters, demonyms, dropout",
        "sources = [{ file = a, weight = 2 }] | unknown key weight: known are copies, file, listed-",
      })
  void namesAnUnknownKeyAndTheNearestKnownOne(String text, String fact) {
    assertThatThrownBy(() -> own(text))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("own.conf")
        .hasMessageContaining(fact);
  }

  @Test
  void namesARecipeThatIsNotThere() {
    Path absent = folder.resolve("absent.conf");
    assertThatThrownBy(() -> TrainingRecipe.read(DATA, Optional.of(absent)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("absent.conf");
  }
}
