package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.LocalSpark;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainEntitiesTest {
  @TempDir private Path folder;

  private Path corpus() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : List.of("Quill", "Marrow", "Teasel", "Bramble")) {
      lines.append("-DOCSTART-\tO\n\n");
      for (String town : List.of("Overby", "Netherton", "Wick")) {
        lines.append(
            "Mr.\tO\n%s\tB-PER\nlives\tO\nin\tO\n%s\tB-LOC\n.\tO\n\n".formatted(name, town));
      }
    }
    return Files.writeString(folder.resolve("corpus.conll"), lines);
  }

  private TrainEntities.Options options(Path out) throws IOException {
    var source = new TrainEntities.Source(corpus(), 2, Long.MAX_VALUE);
    return new TrainEntities.Options("toy", List.of(source), null, 4, 7, out);
  }

  @Test
  void sameSeedGivesTheSameBytesAndALoadablePipeline() throws IOException {
    List<String> progress = new ArrayList<>();
    TrainEntities.run(LocalSpark.session(), options(folder.resolve("one")), progress::add);
    TrainEntities.run(LocalSpark.session(), options(folder.resolve("two")), line -> {});
    assertThat(Files.readAllBytes(folder.resolve("one/entities.model")))
        .isEqualTo(Files.readAllBytes(folder.resolve("two/entities.model")));
    assertThat(progress).anyMatch(line -> line.startsWith("iteration 4 of 4: 0 of"));

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
            AnnotationPipeline.load(LocalSpark.session(), path).pipeline());
    assertThat(report.microF1()).isEqualTo(1.0);
  }

  @Test
  void namesTheFileThatCannotBeRead() {
    var source = new TrainEntities.Source(folder.resolve("absent.conll"), 1, 10);
    var options = new TrainEntities.Options("toy", List.of(source), null, 1, 1, folder);
    assertThatThrownBy(() -> TrainEntities.train(options, line -> {}))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("absent.conll");
  }
}
