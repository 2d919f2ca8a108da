package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.dyad.annotate.Gazetteer.Group;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final int BEGIN = 1;
  private static final int INSIDE = 2;
  private static final int END = 3;

  private static Gazetteer gazetteer() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.add(Group.CITY, "Port Wick");
    gazetteer.add(Group.ORGANISATION, "Port Wick Daily Post");
    gazetteer.add(Group.GIVEN, "Anna");
    gazetteer.add(Group.SURNAME, "Anna");
    gazetteer.add(Group.TITLE, "Mr.");
    return gazetteer;
  }

  private static int[] marks(Gazetteer gazetteer, String sentence) {
    Word[] words = new ToyReader(gazetteer).words(sentence);
    int[] marks = new int[words.length];
    gazetteer.mark(words, 0, words.length, marks);
    return marks;
  }

  private static int mark(Group group, int place) {
    return 4 * group.bit + place;
  }

  @Test
  void knowsEveryGroupOfASingleWord() {
    ToyReader reader = new ToyReader(gazetteer());
    assertThat(reader.word("Anna").groups).isEqualTo(Group.GIVEN.bit | Group.SURNAME.bit);
    assertThat(reader.word("ANNA").is(Group.GIVEN)).isTrue();
    assertThat(reader.word("Mr.").is(Group.TITLE)).isTrue();
    assertThat(reader.word("Mr").groups).isZero();
    assertThat(reader.word("Port").groups).isZero();
  }

  @Test
  void marksBeginInsideAndEndOfTheLongestName() {
    assertThat(marks(gazetteer(), "The Port Wick Daily Post of Port Wick ."))
        .containsExactly(
            0,
            mark(Group.ORGANISATION, BEGIN),
            mark(Group.ORGANISATION, INSIDE),
            mark(Group.ORGANISATION, INSIDE),
            mark(Group.ORGANISATION, END),
            0,
            mark(Group.CITY, BEGIN),
            mark(Group.CITY, END),
            0);
  }

  @Test
  void fallsBackToTheShorterNameWhereTheLongerOneBreaksOff() {
    int[] city = {mark(Group.CITY, BEGIN), mark(Group.CITY, END), 0, 0};
    assertThat(marks(gazetteer(), "Port Wick Daily Sun")).containsExactly(city);
    assertThat(marks(gazetteer(), "Port Wick Daily post")).containsExactly(city);
  }

  @Test
  void needsCapitalsAtBeginAndEnd() {
    assertThat(marks(gazetteer(), "in port wick")).containsOnly(0);
    assertThat(marks(gazetteer(), "in Port wick")).containsOnly(0);
    assertThat(marks(gazetteer(), "in port Wick")).containsOnly(0);
    assertThat(marks(gazetteer(), "PORT WICK"))
        .containsExactly(mark(Group.CITY, BEGIN), mark(Group.CITY, END));
  }

  @Test
  void findsANameThatBeginsInsideABrokenOne() {
    Gazetteer gazetteer = gazetteer();
    gazetteer.add(Group.CITY, "Old Port Town");
    assertThat(marks(gazetteer, "Old Port Wick"))
        .containsExactly(0, mark(Group.CITY, BEGIN), mark(Group.CITY, END));
  }

  @Test
  void joinsTheGroupsOfOneName() {
    Gazetteer gazetteer = gazetteer();
    gazetteer.add(Group.REGION, "Port Wick");
    assertThat(marks(gazetteer, "Port Wick")[0])
        .isEqualTo(4 * (Group.CITY.bit | Group.REGION.bit) + BEGIN);
  }

  @Test
  void marksNoNameAcrossTheEndOfASentence() {
    Gazetteer gazetteer = gazetteer();
    Word[] words = new ToyReader(gazetteer).words("Port Wick");
    int[] marks = new int[2];
    gazetteer.mark(words, 0, 1, marks);
    gazetteer.mark(words, 1, 2, marks);
    assertThat(marks).containsOnly(0);
  }

  @Test
  void keepsNamesOfUpToEightWords() {
    Gazetteer gazetteer = new Gazetteer();
    String eight = "One Two Three Four Five Six Seven Eight";
    gazetteer.add(Group.ORGANISATION, eight + " Nine");
    assertThat(gazetteer.opensName(new ToyReader(gazetteer).word("One").lower)).isFalse();
    gazetteer.add(Group.ORGANISATION, eight);
    int[] marks = marks(gazetteer, eight + " Nine");
    assertThat(marks[7]).isEqualTo(mark(Group.ORGANISATION, END));
    assertThat(marks[8]).isZero();
  }

  @Test
  void everyGroupSurvivesWritingAndReading() throws IOException {
    Gazetteer gazetteer = gazetteer();
    for (Group group : Group.values()) {
      gazetteer.add(group, "Word" + group.name().replace("_", ""));
      gazetteer.add(group, "Two Word" + group.name().replace("_", ""));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    gazetteer.write(new DataOutputStream(bytes));
    Gazetteer read =
        Gazetteer.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    ToyReader reader = new ToyReader(read);
    for (Group group : Group.values()) {
      String word = "Word" + group.name().replace("_", "");
      assertThat(reader.word(word).groups).as("%s", group).isEqualTo(group.bit);
      assertThat(marks(read, "Two " + word))
          .as("%s", group)
          .containsExactly(mark(group, BEGIN), mark(group, END));
    }
    Map.of("The Port Wick Daily Post", 5, "Port Wick Daily Sun", 4)
        .forEach(
            (sentence, length) ->
                assertThat(marks(read, sentence))
                    .hasSize(length)
                    .isEqualTo(marks(gazetteer, sentence)));
  }
}
