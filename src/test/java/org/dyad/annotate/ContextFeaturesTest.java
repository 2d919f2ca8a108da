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

  @Test
  void onlyWordsWithACapitalAndTheirNeighboursHaveFeatures() {
    String sentence = "they all went to see Wick with old friends";
    assertThat(keys(sentence, 3)).isEmpty();
    assertThat(keys(sentence, 4)).isNotEmpty();
    assertThat(keys(sentence, 5)).hasSizeGreaterThan(keys(sentence, 4).length);
    assertThat(keys(sentence, 6)).isNotEmpty();
    assertThat(keys(sentence, 7)).isEmpty();
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
