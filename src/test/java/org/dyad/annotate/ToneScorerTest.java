package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sums kept with words and sentences give what the features one by one give. */
class ToneScorerTest {
  private static final List<String> NAMES =
      List.of("Barack Obama", "Germany", "Russia", "Angela Merkel", "Chinese", "Boeing");
  private static final List<String> WORDS =
      List.of(
          "praised",
          "attacked",
          "not",
          "never",
          "very",
          "corrupt",
          "honest",
          "although",
          "but",
          "said",
          "was",
          "of",
          "to",
          "the",
          "a",
          "he",
          "she",
          "her",
          "zwork",
          "plan",
          "failure",
          "\"",
          ",",
          "bridge",
          "slightly",
          "disaster",
          "on",
          "Monday",
          "that",
          "welcomed");

  private static ToneModel toneModel;
  private static NewsModel model;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream bytes = ToneScorerTest.class.getResourceAsStream("/models/tone.model")) {
      toneModel = ToneModel.read(bytes);
    }
    model = NewsModel.with(toneModel);
  }

  /** Tone by every feature of its own. */
  private static double plain(String text, int begin, int end) {
    ToneSums sums = new ToneSums(toneModel);
    model.toneFeatures(text, begin, end, sums);
    return sums.tone();
  }

  private static String sentence(Random random) {
    List<String> words = new ArrayList<>();
    int length = 1 + random.nextInt(40);
    for (int word = 0; word < length; word++) {
      List<String> source = random.nextInt(6) == 0 ? NAMES : WORDS;
      words.add(source.get(random.nextInt(source.size())));
    }
    return String.join(" ", words);
  }

  @Test
  void keptSumsGiveTheToneOfTheFeaturesOneByOne() {
    Random random = new Random(7);
    int compared = 0;
    for (int time = 0; time < 400; time++) {
      String text = sentence(random);
      for (Mention mention : model.annotate(text).mentions()) {
        assertThat(mention.tone())
            .as("%s at %d", text, mention.begin())
            .isEqualTo(plain(text, mention.begin(), mention.end()), within(1e-4));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  @Test
  void everyWordOfASentenceCanBeTheTarget() {
    String text = "\"Not very honest, but never corrupt,\" she said of Germany and Russia.";
    for (int begin = text.indexOf(' '); begin >= 0; begin = text.indexOf(' ', begin + 1)) {
      int word = begin + 1;
      assertThat(model.toneToward(text, word, word + 2))
          .isEqualTo(plain(text, word, word + 2), within(1e-4));
    }
  }
}
