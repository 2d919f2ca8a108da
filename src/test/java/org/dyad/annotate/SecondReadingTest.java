package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a first reading of a document does for the second one. */
class SecondReadingTest {
  private static final String[] DOCUMENT = {"so Mr Quill left", "then Quill spoke"};
  private static final int FIRST_QUILL = 2;
  private static final int SECOND_QUILL = 5;
  private static final byte PER = Labels.begin(Kind.PER);

  private final Lexicon lexicon = ToyReader.lexicon(new Gazetteer());

  private final ContextFeatures features = new ContextFeatures();

  private Passage passage() {
    return new ToyReader(lexicon).passage(DOCUMENT);
  }

  /** A model that raises a person at tokens with these features. */
  private EntityModel model(Map<Integer, Float> persons) {
    Map<Integer, Float> sorted = new TreeMap<>(Integer::compareUnsigned);
    sorted.putAll(persons);
    int[] keys = sorted.keySet().stream().mapToInt(key -> key).toArray();
    float[] weights = new float[keys.length * Labels.COUNT];
    for (int at = 0; at < keys.length; at++) {
      weights[at * Labels.COUNT + PER] = sorted.get(keys[at]);
    }
    float[] transitions = new float[Labels.COUNT * Labels.COUNT];
    return new EntityModel("toy", lexicon, keys, weights, transitions);
  }

  /** "Mr Quill" as one feature. */
  private int clear() {
    features.read(passage(), FIRST_QUILL, 0);
    return features.keys()[0];
  }

  /** That the word is once a person elsewhere. */
  private int voted() {
    Passage passage = passage();
    passage.vote(0, new byte[] {0, 0, PER, 0});
    passage.vote(1, new byte[3]);
    assertThat(features.readVotes(passage, SECOND_QUILL, 1)).isPositive();
    return features.keys()[0];
  }

  @Test
  void aNameThatIsClearOnceIsFoundElsewhereToo() {
    Map<Integer, Float> clearAlone = Map.of(clear(), 4f);
    assertThat(ToyReader.names(model(clearAlone), DOCUMENT)).containsExactly("Quill/PER");
    Map<Integer, Float> both = Map.of(clear(), 4f, voted(), 4f);
    assertThat(ToyReader.names(model(both), DOCUMENT)).containsExactly("Quill/PER", "Quill/PER");
    assertThat(ToyReader.names(model(both), "then Quill spoke", "then Quill spoke")).isEmpty();
  }

  @Test
  void confidenceIsTheShareOfTheKindAmongTheReadings() {
    EntityModel model = model(Map.of(clear(), 4f));
    // score 4 against 0 of no mention and of the three other kinds
    double odds = Math.exp(4 / model.temperature());
    assertThat(ToyReader.mentions(model, DOCUMENT))
        .singleElement()
        .satisfies(
            found -> assertThat(found.confidence()).isCloseTo(odds / (odds + 4), within(1e-6)));
  }

  @Test
  void nothingIsVotedBeforeTheFirstReading() {
    Passage passage = passage();
    assertThat(passage.isRead()).isFalse();
    assertThat(features.readVotes(passage, SECOND_QUILL, 1)).isZero();
    passage.vote(0, new byte[4]);
    assertThat(passage.isRead()).isTrue();
  }

  @Test
  void aWordThatStandsOnceHasNoVotes() {
    Passage passage = new ToyReader(lexicon).passage("so Mr Quill left", "then Marrow spoke");
    passage.vote(0, new byte[] {0, 0, PER, 0});
    passage.vote(1, new byte[3]);
    assertThat(features.readVotes(passage, SECOND_QUILL, 1)).isZero();
  }

  @Test
  void smallWordsTakeNoPart() {
    Passage passage = new ToyReader(lexicon).passage("so Mr Quill left", "a quill lay there");
    passage.vote(0, new byte[] {0, 0, PER, 0});
    passage.vote(1, new byte[4]);
    assertThat(features.readVotes(passage, SECOND_QUILL, 1)).isZero();
    assertThat(features.readVotes(passage, FIRST_QUILL, 0)).isZero();
  }

  @Test
  void theLabelOfTheNeighbourElsewhereIsAFeatureToo() {
    Passage passage = new ToyReader(lexicon).passage("so Mr Quill left", "then Quill Marrow spoke");
    passage.vote(0, new byte[] {0, 0, PER, 0});
    passage.vote(1, new byte[4]);
    int count = features.readVotes(passage, SECOND_QUILL + 1, 1);
    int[] here = Arrays.copyOf(features.keys(), count);
    Passage other = new ToyReader(lexicon).passage("so Mr Quill left", "then Quill Marrow spoke");
    other.vote(0, new byte[4]);
    other.vote(1, new byte[4]);
    assertThat(features.readVotes(other, SECOND_QUILL + 1, 1)).isEqualTo(count);
    int[] there = Arrays.copyOf(features.keys(), count);
    assertThat(here[1]).isNotEqualTo(there[1]);
    assertThat(Arrays.copyOfRange(here, 2, 4)).isEqualTo(Arrays.copyOfRange(there, 2, 4));
  }
}
