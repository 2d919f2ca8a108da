package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Labels;
import org.junit.jupiter.api.Test;

class OtherNamesTest {
  private static final byte PERSON = Labels.begin(Kind.PER);
  private static final byte IN_PERSON = Labels.inside(Kind.PER);
  private static final byte PLACE = Labels.begin(Kind.LOC);
  private static final byte PEOPLE = Labels.begin(Kind.NORP);
  private static final byte ORGANISATION = Labels.begin(Kind.ORG);
  private static final byte IN_ORGANISATION = Labels.inside(Kind.ORG);
  private static final byte NONE = Labels.OUTSIDE;

  private static final NamePools POOLS =
      new NamePools(List.of("Ann"), List.of("Quill"), List.of("Lybster"), Set.of("Overland"));

  /** The sentence rewritten again and again: a quarter of all words stay, whatever the rules. */
  private static List<List<String>> rewritten(String sentence, byte... labels) {
    Labelled document = new Labelled(List.of(List.of(sentence.split(" ", -1))), List.of(labels));
    OtherNames names = new OtherNames(POOLS, "bank"::equals, 1);
    return IntStream.range(0, 60)
        .mapToObj(copy -> names.rewrite(document).sentences().get(0))
        .toList();
  }

  private static List<String> words(List<List<String>> sentences, int at) {
    return sentences.stream().map(words -> words.get(at)).distinct().toList();
  }

  @Test
  void namesOfPeopleAndPlacesComeFromThePools() {
    List<List<String>> all = rewritten("Jane Stone left Wick", PERSON, IN_PERSON, NONE, PLACE);
    assertThat(words(all, 0)).containsExactlyInAnyOrder("Jane", "Ann");
    assertThat(words(all, 1)).containsExactlyInAnyOrder("Stone", "Quill");
    assertThat(words(all, 2)).containsOnly("left");
    assertThat(words(all, 3)).containsExactlyInAnyOrder("Wick", "Lybster", "Quill");
  }

  @Test
  void commonWordsCountriesAndPeoplesStay() {
    List<List<String>> all =
        rewritten(
            "Wickish Bank of Overland", PEOPLE, ORGANISATION, IN_ORGANISATION, IN_ORGANISATION);
    assertThat(all).containsOnly(List.of("Wickish", "Bank", "of", "Overland"));
  }

  @Test
  void anOrganisationMayBearAnyNameAndAnAcronymOtherLetters() {
    List<List<String>> all = rewritten("Marrow and WKB", ORGANISATION, NONE, ORGANISATION);
    assertThat(words(all, 0)).contains("Ann", "Quill", "Lybster", "Marrow").hasSizeGreaterThan(8);
    assertThat(words(all, 2))
        .hasSizeGreaterThan(8)
        .allSatisfy(acronym -> assertThat(acronym).matches("[A-Z]{3}"));
  }

  @Test
  void aWordKeepsItsNewFormThroughTheDocument() {
    Labelled document =
        new Labelled(
            List.of(List.of("Marrow", "rose"), List.of("buy", "Marrow")),
            List.of(new byte[] {ORGANISATION, NONE}, new byte[] {NONE, ORGANISATION}));
    List<String> first = new ArrayList<>();
    OtherNames names = new OtherNames(POOLS, word -> false, 7);
    for (int copy = 0; copy < 40; copy++) {
      Labelled other = names.rewrite(document);
      assertThat(other.sentences().get(1).get(1)).isEqualTo(other.sentences().get(0).get(0));
      assertThat(other.labels()).isEqualTo(document.labels());
      first.add(other.sentences().get(0).get(0));
    }
    assertThat(first.stream().distinct().count()).isGreaterThan(8);
  }

  @Test
  void theSeedDecides() {
    Labelled document =
        new Labelled(List.of(List.of("Marrow")), List.of(new byte[] {ORGANISATION}));
    List<String> one = new ArrayList<>();
    List<String> other = new ArrayList<>();
    OtherNames names = new OtherNames(POOLS, word -> false, 7);
    OtherNames again = new OtherNames(POOLS, word -> false, 7);
    for (int copy = 0; copy < 20; copy++) {
      one.add(names.rewrite(document).sentences().get(0).get(0));
      other.add(again.rewrite(document).sentences().get(0).get(0));
    }
    assertThat(one).isEqualTo(other);
  }

  @Test
  void emptyPoolsAreRefused() {
    assertThatThrownBy(() -> new NamePools(List.of(), List.of("Quill"), List.of("Wick"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 given names");
  }
}
