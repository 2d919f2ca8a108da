package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static final byte PER = Labels.begin(Kind.PER);
  private static final byte LOC = Labels.begin(Kind.LOC);
  private static final int NO_OTHER = 0;
  private static final int ANY_OTHER = 1;

  /** Votes of one word, token by token. */
  private static Votes votes(byte... labels) {
    Votes votes = new Votes(1, labels.length);
    for (int token = 0; token < labels.length; token++) {
      votes.add(token, 0, labels[token]);
    }
    return votes;
  }

  private static int code(int label, int count, int second) {
    return 1 + label + Labels.COUNT * (count + 4 * second);
  }

  private static int close(int label) {
    return 2 + label;
  }

  @Test
  void leavesOutTheOwnOccurrence() {
    assertThat(votes(PER).others(0, 0)).isZero();
    Votes two = votes(PER, LOC);
    assertThat(two.others(0, 0)).isEqualTo(code(LOC, 1, NO_OTHER));
    assertThat(two.others(1, 0)).isEqualTo(code(PER, 1, NO_OTHER));
  }

  @Test
  void countsToThree() {
    byte[] nine = new byte[9];
    Arrays.fill(nine, PER);
    assertThat(votes(nine).others(0, 0)).isEqualTo(code(PER, 3, NO_OTHER));
    assertThat(votes(PER, PER, PER).others(0, 0)).isEqualTo(code(PER, 2, NO_OTHER));
  }

  @Test
  void namesTheSecondLabelWhereItIsClose() {
    assertThat(votes(PER, PER, PER, LOC).others(0, 0)).isEqualTo(code(PER, 2, close(LOC)));
    assertThat(votes(PER, PER, PER, PER, LOC).others(0, 0)).isEqualTo(code(PER, 3, ANY_OTHER));
    assertThat(votes(LOC, PER, PER, LOC, LOC).others(0, 0)).isEqualTo(code(PER, 2, close(LOC)));
  }

  @Test
  void countsWordsThatAreNoName() {
    assertThat(votes(PER, Labels.OUTSIDE).others(0, 0))
        .isEqualTo(code(Labels.OUTSIDE, 1, NO_OTHER));
  }

  @Test
  void keepsWordsApart() {
    Votes votes = new Votes(2, 2);
    votes.add(0, 0, PER);
    votes.add(1, 1, LOC);
    assertThat(votes.others(0, 0)).isZero();
    assertThat(votes.others(1, 1)).isZero();
  }

  @Test
  void everyOutcomeHasACodeOfItsOwn() {
    Set<Integer> codes = new HashSet<>();
    for (byte label = 0; label < Labels.COUNT; label++) {
      for (byte second = (byte) (label + 1); second < Labels.COUNT; second++) {
        assertThat(codes.add(votes(label, label).others(0, 0))).isEqualTo(second == label + 1);
        assertThat(codes.add(votes(label, label, second).others(0, 0))).isTrue();
        assertThat(codes.add(votes(label, label, label, second).others(0, 0))).isTrue();
      }
    }
  }
}
