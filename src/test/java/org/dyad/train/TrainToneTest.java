package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dyad.annotate.NewsModel;
import org.dyad.annotate.ToneModel;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainToneTest {
  private static final String TOY =
      """
      sources = [gold.jsonl], news = [news.jsonl], dimensions = 2, least-count = 1
      models = 1, folds = 2, iterations = 20, rate = 0.1, dropout = 0.2
      """;

  @TempDir private Path folder;

  private ToneRecipe recipe(String keys) throws IOException {
    Files.writeString(folder.resolve("gold.jsonl"), gold());
    Files.writeString(
        folder.resolve("news.jsonl"), "{\"title\": \"Rain\", \"text\": \"Much rain fell.\"}\n");
    Path file = Files.writeString(folder.resolve("toy.conf"), TOY + keys);
    return ToneRecipe.read(folder, Optional.of(file));
  }

  private static String gold() {
    StringBuilder lines = new StringBuilder();
    for (int article = 0; article < 8; article++) {
      lines.append(line(article, "Quill grobbled the bridge.", 0, 5, -1));
      lines.append(line(article, "Quill mended the bridge.", 0, 5, 0));
      lines.append(line(article, "Quill flimmered the bridge.", 0, 5, 1));
    }
    return lines.toString();
  }

  private static String line(int article, String text, int begin, int end, int polarity) {
    return """
        {"text": "%s", "article": "a%d", "targets": [{"begin": %d, "end": %d, "polarity": %d}]}
        """
        .formatted(text, article, begin, end, polarity);
  }

  @Test
  void learnsWhatWordsSayOfATarget() throws IOException {
    NewsModel model = NewsModel.with(TrainTone.train(recipe(""), line -> {}));

    assertThat(model.toneToward("Teasel grobbled the bridge.", 0, 6)).isLessThan(-0.1);
    assertThat(model.toneToward("Teasel mended the bridge.", 0, 6)).isBetween(-0.1, 0.1);
    assertThat(model.toneToward("Teasel flimmered the bridge.", 0, 6)).isGreaterThan(0.1);
  }

  @Test
  void sameRecipeGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    byte[] one = bytes("seed = 1");
    assertThat(bytes("seed = 1")).isEqualTo(one);
    assertThat(bytes("seed = 2")).isNotEqualTo(one);
  }

  private byte[] bytes(String keys) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ToneModel model = TrainTone.train(recipe(keys), line -> {});
    model.write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void refusesUnknownKeysAndWrongValues() {
    assertThatThrownBy(() -> recipe("modls = 3"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("did you mean models?");
    assertThatThrownBy(() -> recipe("dropout = 1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("dropout 1.0");
  }
}
