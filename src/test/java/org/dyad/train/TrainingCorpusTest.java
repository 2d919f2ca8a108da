package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.annotate.Gazetteer;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Labels;
import org.dyad.annotate.ToyReader;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingCorpusTest {
  private static final String DEFAULTS =
      "sports-reports = 0, clusters = \"\", facts = \"\", demonyms = \"\"\n";

  private static final NamePools POOLS =
      new NamePools(List.of("Ann"), List.of("Quill"), List.of("Lybster"), Set.of());

  @TempDir private Path folder;

  private TrainingCorpus corpus(String recipe) throws IOException {
    Path file = Files.writeString(folder.resolve("recipe.conf"), DEFAULTS + recipe);
    return TrainingCorpus.read(
        TrainingRecipe.read(folder, Optional.of(file)),
        new TrainingWords(ToyReader.lexicon(new Gazetteer())),
        new OtherNames(POOLS, word -> false, 1),
        line -> {});
  }

  /** Documents of four tokens. */
  private void write(String name, int documents) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int document = 0; document < documents; document++) {
      lines.append("-DOCSTART-\tO\n\nin\tO\nWick\tB-LOC\ntoday\tO\n.\tO\n\n");
    }
    Files.writeString(folder.resolve(name), lines);
  }

  @Test
  void theHalvesShareNoDocumentAndMakeUpTheWhole() throws IOException {
    write("a.conll", 10);
    TrainingCorpus corpus =
        corpus("sources = [{ file = a.conll, copies = 3 }], sports-reports = 2");
    List<ConditionalField.Example> one = corpus.half(0);
    List<ConditionalField.Example> other = corpus.half(1);
    assertThat(one).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(other);
    assertThat(other).isNotEmpty().doesNotHaveDuplicates();
    assertThat(corpus.allBut(0)).hasSameElementsAs(other);
    assertThat(corpus.allBut(1)).hasSameElementsAs(one);
    List<ConditionalField.Example> both = new ArrayList<>(corpus.allBut(0));
    both.addAll(corpus.allBut(1));
    assertThat(corpus.all()).containsExactlyInAnyOrderElementsOf(both);
    assertThat(corpus.passages().count()).isEqualTo(one.size() + other.size());
  }

  @Test
  void copiesAreSeenAgainAndEveryFourthDocumentInCapitalsToo() throws IOException {
    write("a.conll", 8);
    TrainingCorpus corpus = corpus("sources = [{ file = a.conll, copies = 3 }]");
    assertThat(corpus.all()).hasSize(8 * 3 + 2);
    assertThat(corpus.passages()).hasSize(8 + 2);
  }

  @Test
  void documentsAreSeenWithOtherNamesInTheSameHalf() throws IOException {
    write("a.conll", 6);
    write("clusters.tsv", 0);
    TrainingCorpus corpus =
        corpus("clusters = clusters.tsv, sources = [{ file = a.conll, renamed = 2 }]");
    assertThat(corpus.all()).hasSize(6 + 6 * 2 + 2);
    assertThat(corpus.half(0)).hasSize(3 + 3 * 2 + 2);
    assertThat(corpus.half(1)).hasSize(3 + 3 * 2);
    assertThat(corpus.all()).extracting(ConditionalField.Example::ownRules).containsOnly(false);
  }

  @Test
  void takesDocumentsUntilTheyHoldTheTokens() throws IOException {
    write("a.conll", 8);
    assertThat(corpus("sources = [{ file = a.conll, tokens = 9 }]").all())
        .filteredOn(example -> !example.ownRules())
        .hasSize(3 + 1);
  }

  @Test
  void ownRulesGoWithTheirSource() throws IOException {
    write("a.conll", 1);
    write("b.conll", 1);
    assertThat(corpus("sources = [{ file = a.conll }, { file = b.conll, own-rules = true }]").all())
        .extracting(ConditionalField.Example::ownRules)
        .containsExactlyInAnyOrder(false, false, true, true);
  }

  @Test
  void peoplesThatAreNotListedLoseTheirLabel() throws IOException {
    Files.writeString(folder.resolve("peoples.txt"), "wickish\nNetherlander\n");
    Files.writeString(
        folder.resolve("a.conll"),
        """
        World\tB-NORP
        Cup\tI-NORP
        Wickish\tB-NORP
        and\tO
        Netherlanders\tB-NORP
        in\tO
        World\tB-LOC
        North\tB-NORP
        Wickish\tI-NORP
        """);
    String listed =
        "demonyms = peoples.txt, sources = [{ file = a.conll, listed-demonyms = true }]";
    byte norp = Labels.begin(Kind.NORP);
    byte inside = Labels.inside(Kind.NORP);
    byte place = Labels.begin(Kind.LOC);
    assertThat(corpus(listed).all())
        .allSatisfy(
            example ->
                assertThat(example.labels().get(0))
                    .containsExactly(0, 0, norp, 0, norp, 0, place, norp, inside));
    assertThat(corpus("sources = [{ file = a.conll }]").half(0).get(0).labels().get(0))
        .startsWith(norp, inside, norp);
  }

  @Test
  void sportsReportsFollowTheModelsRules() throws IOException {
    write("a.conll", 1);
    TrainingCorpus corpus =
        corpus("sources = [{ file = a.conll, own-rules = true }], sports-reports = 1");
    assertThat(corpus.all()).filteredOn(example -> !example.ownRules()).hasSizeGreaterThan(100);
  }

  @Test
  void namesDemonymsThatBreakOff() throws IOException {
    write("a.conll", 1);
    GzipFiles.writeTruncated(
        folder.resolve("peoples.txt.gz"), "wickish\nNetherlander\nOverlander\n");
    assertThatThrownBy(() -> corpus("demonyms = peoples.txt.gz, sources = [{ file = a.conll }]"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("peoples.txt.gz")
        .hasMessageContaining("Unexpected end");
  }

  @Test
  void namesDemonymsThatCannotBeRead() throws IOException {
    write("a.conll", 1);
    assertThatThrownBy(() -> corpus("demonyms = absent.txt, sources = [{ file = a.conll }]"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("absent.txt");
  }
}
