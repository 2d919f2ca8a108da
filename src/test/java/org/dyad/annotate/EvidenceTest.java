package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.dyad.annotate.Gazetteer.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
  private static final ToyReader READER = new ToyReader(gazetteer());

  private static Gazetteer gazetteer() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.add(Group.TITLE, "Mr");
    gazetteer.add(Group.GIVEN, "Anna");
    gazetteer.add(Group.SURNAME, "Quill");
    gazetteer.add(Group.PLACE_WORD, "in");
    gazetteer.add(Group.ORGANISATION_HEAD, "Bank");
    gazetteer.add(Group.SPEECH, "said");
    return gazetteer;
  }

  @ParameterizedTest
  @CsvSource({
    "Mr Marrow left, 1",
    "mr Marrow left, 0",
    "Anna Marrow left, 2",
    "anna Marrow left, 0",
    "Then Anna Quill, 4",
    "Then Anna quill, 0",
    "Then Marrow Quill, 0",
    "in Wick today, 8",
    "In Wick today, 0",
    "buys Wick Bank, 16",
    "buys Wick bank, 0",
    "as Marrow said, 32",
    "as Marrow Said, 0",
    "( WUB ), 64",
    "( WUB today, 0",
    "the Marrow left, 128",
    "The Marrow said, 160",
  })
  void tellsWhatStandsBesideAWord(String words, int bits) {
    Word[] read = READER.words(words);
    assertThat(Evidence.of(read[0], read[1], read[2])).isEqualTo(bits);
  }

  @Test
  void aTitleSeenOnceCountsForTheWordElsewhere() {
    Passage passage = READER.passage("and Mr Marrow left", "then Marrow ate");
    assertThat(passage.evidence(2)).isEqualTo(Evidence.AFTER_TITLE);
    assertThat(passage.evidence(5)).isEqualTo(Evidence.AFTER_TITLE);
    assertThat(passage.evidence(6)).isZero();
    assertThat(READER.passage("and Mr Teasel left", "then Marrow ate").evidence(5)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "and Vice - Mister Marrow left, 1",
    "and Vice - mister Marrow left, 1",
    "and vice - mister Marrow left, 0",
    "and Vice - Uncle Marrow left, 0",
    "and Vice of mister Marrow left, 0",
  })
  void aHyphenatedTitleIsOneWord(String words, int bits) {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.add(Group.TITLE, "Vice-Mister");
    assertThat(new ToyReader(gazetteer).passage(words).evidence(4)).isEqualTo(bits);
  }

  @Test
  void aHyphenatedTitleDoesNotReachAcrossTheEndOfASentence() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.add(Group.TITLE, "Vice-Mister");
    Passage passage = new ToyReader(gazetteer).passage("so Vice - Mister", "Marrow left");
    assertThat(passage.evidence(4)).isZero();
  }

  @Test
  void gathersAllThatTheDocumentSays() {
    Passage passage = READER.passage("the Marrow left", "so Marrow said", "in Marrow today");
    assertThat(passage.evidence(1))
        .isEqualTo(Evidence.AFTER_ARTICLE | Evidence.BEFORE_SPEECH | Evidence.AFTER_PLACE_WORD);
  }

  @Test
  void evidenceStopsAtTheEndOfASentence() {
    Passage passage = READER.passage("so it was Mr", "Marrow left", "said he");
    assertThat(passage.evidence(4)).isZero();
  }

  @Test
  void aHeadlineGivesNoEvidence() {
    Passage passage = READER.passage("Mr Marrow Leaves Wick Today", "then Marrow ate it");
    assertThat(passage.evidence(6)).isZero();
  }

  @Test
  void anAcronymIsExplainedByANameThatComesLater() {
    assertThat(READER.passage("then WUB left", "a Wick United Bank").evidence(1))
        .isEqualTo(Evidence.IS_ACRONYM);
    assertThat(READER.passage("then WUB left", "a Wick Savings Bank").evidence(1)).isZero();
  }

  @Test
  void tellsSportByItsWords() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.add(Group.SPORT, "goal");
    gazetteer.add(Group.SPORT, "half-time");
    ToyReader reader = new ToyReader(gazetteer);
    String plain = " they left".repeat(99).strip();
    assertThat(reader.passage(plain).topic()).isZero();
    assertThat(reader.passage(plain, "a goal").topic()).isEqualTo(1);
    assertThat(reader.passage("a goal").topic()).isEqualTo(2);
    assertThat(reader.passage(plain, "half - time half - time").topic()).isEqualTo(1);
    assertThat(reader.passage(plain, "half a time half a time").topic()).isZero();
  }
}
