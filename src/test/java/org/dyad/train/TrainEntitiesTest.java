package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dyad.LocalSpark;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainEntitiesTest {
  private static final String DEFAULTS =
      """
      name = toy, iterations = 8, seed = 7, rate = 0.1, dropout = 0.2, least-count = 1
      fields = 2, sports-reports = 0, clusters = "", facts = "", demonyms = ""
      sources = [{ file = corpus.conll, copies = 2 }]
      """;

  @TempDir private Path folder;

  private void writeCorpus() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : List.of("Quill", "Marrow", "Teasel", "Bramble")) {
      lines.append("-DOCSTART-\tO\n\n");
      for (String town : List.of("Overby", "Netherton", "Wick")) {
        lines.append(
            "Mr.\tO\n%s\tB-PER\nlives\tO\nin\tO\n%s\tB-LOC\n.\tO\n\n".formatted(name, town));
      }
    }
    Files.writeString(folder.resolve("corpus.conll"), lines);
  }

  /** The toy recipe with keys of a test. */
  private TrainingRecipe recipe(String keys) throws IOException {
    Path file = Files.writeString(folder.resolve("toy.conf"), DEFAULTS + keys);
    return TrainingRecipe.read(folder, Optional.of(file));
  }

  @Test
  void sameSeedGivesTheSameBytesAndALoadablePipeline() throws IOException {
    writeCorpus();
    List<String> progress = Collections.synchronizedList(new ArrayList<>());
    TrainEntities.run(LocalSpark.session(), recipe(""), folder.resolve("one"), progress::add);
    TrainEntities.run(LocalSpark.session(), recipe(""), folder.resolve("two"), line -> {});
    assertThat(Files.readAllBytes(folder.resolve("one/entities.model")))
        .isEqualTo(Files.readAllBytes(folder.resolve("two/entities.model")));
    assertThat(progress)
        .contains("corpus.conll: 72 tokens")
        .anyMatch(
            line -> line.startsWith("first reading of half 2 of 2, iteration 8 of 8: loss 0."))
        .anyMatch(line -> line.startsWith("field 2 of 2, iteration 8 of 8: loss 0."));

    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        """
        {"id": "g", "text": "Mr. Quill lives in Wick.", "mentions": [{"begin": 4, "end": 9, "type": "PER"}, {"begin": 19, "end": 23, "type": "LOC"}]}
        """);
    String path = folder.resolve("one/pipeline").toString();
    EntityReport report =
        EvaluateEntities.run(
            LocalSpark.session(),
            List.of(gold),
            AnnotationPipeline.load(LocalSpark.session(), AnnotationPipeline.Options.of(path)));
    assertThat(report.microF1()).isEqualTo(1.0);
    assertThat(report.calibration()).isNotEmpty();
  }

  @Test
  void anotherSeedGivesOtherWeights() throws IOException {
    writeCorpus();
    assertThat(bytes(recipe("seed = 1"))).isNotEqualTo(bytes(recipe("seed = 2")));
  }

  private static byte[] bytes(TrainingRecipe recipe) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TrainEntities.train(recipe, line -> {}).write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    TrainingRecipe recipe = recipe("sources = [{ file = absent.conll }]");
    assertThatThrownBy(() -> TrainEntities.train(recipe, line -> {}))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("absent.conll");
  }

  @Test
  void namesTheLineThatIsNotLabelled() throws IOException {
    Files.writeString(folder.resolve("corpus.conll"), "Mr.\tO\nQuill\n");
    TrainingRecipe recipe = recipe("");
    assertThatThrownBy(() -> TrainEntities.train(recipe, line -> {}))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("corpus.conll")
        .hasMessageContaining("line without label: Quill");
  }

  @Test
  void namesClustersThatAreNone() throws IOException {
    writeCorpus();
    Files.writeString(folder.resolve("clusters.tsv"), "word\tnine\t1\n");
    TrainingRecipe recipe = recipe("clusters = clusters.tsv");
    assertThatThrownBy(() -> TrainEntities.train(recipe, line -> {}))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("clusters.tsv")
        .hasMessageContaining("nine");
  }

  @Test
  void namesClustersThatBreakOff() throws IOException {
    writeCorpus();
    GzipFiles.writeTruncated(folder.resolve("clusters.tsv.gz"), "word\t0101\t1\nwick\t0110\t2\n");
    TrainingRecipe recipe = recipe("clusters = clusters.tsv.gz");
    assertThatThrownBy(() -> TrainEntities.train(recipe, line -> {}))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("clusters.tsv.gz")
        .hasMessageContaining("Unexpected end");
  }

  @Test
  void namesTheFolderWithoutFacts() throws IOException {
    writeCorpus();
    TrainingRecipe recipe = recipe("facts = nowhere");
    assertThatThrownBy(() -> TrainEntities.train(recipe, line -> {}))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("nowhere");
  }
}
