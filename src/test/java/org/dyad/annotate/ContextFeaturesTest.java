package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.dyad.annotate.Gazetteer.Group;
import org.junit.jupiter.api.Test;

class ContextFeaturesTest {
  private static Gazetteer gazetteer() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.add(Group.CITY, "Port of Wick");
    return gazetteer;
  }

  private static int[] keys(String sentence, int token) {
    Passage passage = new ToyReader(gazetteer()).passage(sentence);
    ContextFeatures features = new ContextFeatures();
    int count = features.read(passage, token, 0);
    return Arrays.copyOf(features.keys(), count);
  }

  private static int[] keys(int token, String... sentences) {
    Passage passage = new ToyReader(gazetteer()).passage(sentences);
    ContextFeatures features = new ContextFeatures();
    return Arrays.copyOf(features.keys(), features.read(passage, token, 0));
  }

  @Test
  void wordsWithACapitalHaveMoreFeatures() {
    String sentence = "they all went to see Wick with old friends";
    assertThat(keys(sentence, 3)).isNotEmpty();
    assertThat(keys(sentence, 5)).hasSizeGreaterThan(keys(sentence, 3).length);
  }

  @Test
  void whatStandsBesideOtherOccurrencesMatters() {
    int[] keys = keys(1, "so Wick rose", "in Wick they sang");
    assertThat(keys(1, "so Wick rose", "by Wick they sang")).isNotEqualTo(keys);
    assertThat(keys(1, "so Wick rose", "in Wick you sang")).isNotEqualTo(keys);
    assertThat(keys(1, "so Wick rose", "in Kirk they sang")).hasSizeLessThan(keys.length);
    assertThat(keys(1, "so Wick rose", "in wick they sang")).hasSizeLessThan(keys.length);
  }

  @Test
  void aDocumentFullOfOneNameHasNoMoreFeaturesThanThereIsRoomFor() {
    String[] sentences = new String[40];
    for (int at = 0; at < sentences.length; at++) {
      sentences[at] = "a%d b%d Wick c%d d%d".formatted(at, at, at, at).replace("0", "x");
    }
    assertThat(keys(2, sentences)).hasSameSizeAs(keys(2, Arrays.copyOf(sentences, 7)));
  }

  @Test
  void aSmallWordInsideAListedNameIsMarked() {
    assertThat(keys("Port of Wick", 1)).hasSizeGreaterThan(keys("Port of Kirk", 1).length);
  }

  @Test
  void wordsThreeAwayMatterAndFartherOnesDoNot() {
    int[] keys = keys("so then they saw Wick by day and night", 4);
    assertThat(keys("so now they saw Wick by day and night", 4)).isNotEqualTo(keys);
    assertThat(keys("so then they saw Wick by day but night", 4)).isNotEqualTo(keys);
    assertThat(keys("as then they saw Wick by day and night", 4)).isEqualTo(keys);
    assertThat(keys("so then they saw Wick by day and dusk", 4)).isEqualTo(keys);
  }

  @Test
  void tokensAreReadInAnyOrder() {
    Passage passage = new ToyReader(gazetteer()).passage("so Wick is a town", "in Port of Wick");
    ContextFeatures features = new ContextFeatures();
    int count = features.read(passage, 8, 1);
    int[] keys = Arrays.copyOf(features.keys(), count);
    features.read(passage, 1, 0);
    assertThat(features.read(passage, 8, 1)).isEqualTo(count);
    assertThat(features.keys()).startsWith(keys);
  }
}
