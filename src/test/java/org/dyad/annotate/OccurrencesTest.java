package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
  private static List<Integer> tokens(Passage passage, int token) {
    List<Integer> found = new ArrayList<>();
    for (int at = passage.firstOccurrence(token);
        at != Occurrences.NONE;
        at = passage.nextOccurrence(at)) {
      found.add(at);
    }
    return found;
  }

  @Test
  void linksTheSameWordWhateverItsCaseButNotWhereItIsSmall() {
    Passage passage =
        new ToyReader(new Gazetteer()).passage("Wick and WICK", "the wick of Wick", "Kirk");
    assertThat(tokens(passage, 0)).containsExactly(0, 2, 6);
    assertThat(tokens(passage, 6)).containsExactly(0, 2, 6);
    assertThat(tokens(passage, 7)).containsExactly(7);
  }

  @Test
  void neighboursEndWithTheSentence() {
    ToyReader reader = new ToyReader(new Gazetteer());
    Passage passage = reader.passage("go to Wick", "now or never");
    assertThat(passage.beside(2, -1).lower).isEqualTo(reader.word("to").lower);
    assertThat(passage.beside(2, 1).lower).isEqualTo(passage.around(-1, 0).lower);
    assertThat(passage.beside(3, -1).lower).isEqualTo(passage.around(-1, 0).lower);
  }
}
