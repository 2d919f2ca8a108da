package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dyad.resolve.DictionaryFinding.Severity;
import org.junit.jupiter.api.Test;

class CheckDictionaryTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

  private final List<DictionaryFinding> found = new ArrayList<>();
  private final Facts facts = new Facts(found::add);

  private void take(String file, String header, String... lines) {
    List<String> all = new ArrayList<>(List.of(header));
    all.addAll(Arrays.asList(lines));
    Facts.Layer layer = file.equals("people.tsv") ? Facts.Layer.BUNDLED : Facts.Layer.OVERLAY;
    facts.take(file, all, layer);
  }

  /** Every finding, as a person reads it. */
  private List<String> texts(Severity severity) {
    List<DictionaryFinding> findings = CheckDictionary.of(facts, found, TODAY);
    assertThat(findings).extracting(DictionaryFinding::severity).containsOnly(severity);
    return findings.stream().map(DictionaryFinding::toString).toList();
  }

  private void takeTwoPeople() {
    take(
        "people.tsv",
        Facts.ACTOR_HEADER,
        "NOR\tcountry\tNorway\tNOR",
        "ada\tperson\tAda Quill\tNOR",
        "bo\tperson\tBo Lund\tNOR");
  }

  @Test
  void everyErrorOfAnOverlayIsFoundWithItsFileAndLine() {
    takeTwoPeople();
    take(
        "mine.tsv",
        Facts.NAME_HEADER,
        "carl\talias\tCarl",
        "ada\tnick\tAddie",
        "ada\talias\tBo Lund",
        "ada\talias\t-- !",
        "bo\talias\tBosse",
        "bo\talias\tBosse",
        "-bo\talias\tNobody");
    take("offices.tsv", Facts.OFFICE_HEADER, "ada\tjudge\tXXX\t2001-01-01", "ada\tjudge\tNOR\t01");
    take("other.tsv", "id\tname", "ada\tAda");

    assertThat(texts(Severity.ERROR))
        .satisfiesExactly(
            text -> assertThat(text).startsWith("mine.tsv, line 2: no actor \"carl\"; correct"),
            text -> assertThat(text).startsWith("mine.tsv, line 3: sort is \"nick\"; write"),
            text ->
                assertThat(text)
                    .startsWith("mine.tsv, line 4: \"Bo Lund\" is a name of bo too (people.tsv, l"),
            text -> assertThat(text).startsWith("mine.tsv, line 5: name is \"-- !\"; write a"),
            text ->
                assertThat(text)
                    .startsWith("mine.tsv, line 7: the same fact stands in mine.tsv, line 6; take"),
            text -> assertThat(text).startsWith("mine.tsv, line 8: there is no such fact"),
            text -> assertThat(text).startsWith("offices.tsv, line 2: no country \"XXX\"; write"),
            text -> assertThat(text).startsWith("offices.tsv, line 3: since is \"01\"; write it"),
            text -> assertThat(text).startsWith("other.tsv, line 1: the header is \"id name\""));
  }

  @Test
  void countriesCannotFormACircle() {
    take(
        "mine.tsv",
        Facts.ACTOR_HEADER,
        "AAA\tcountry\tAland\tBBB",
        "BBB\tcountry\tBeeland\tAAA",
        "CCC\tcountry\tCeeland\tDDD",
        "DDD\tcountry\tDeeland\tDDD");
    assertThat(texts(Severity.ERROR))
        .satisfiesExactly(
            text -> assertThat(text).startsWith("mine.tsv, line 2: the country of AAA is BBB"),
            text -> assertThat(text).startsWith("mine.tsv, line 3: the country of BBB is AAA"));
  }

  @Test
  void namesThatAreMostlyMistakesAreWarnings() {
    takeTwoPeople();
    take(
        "mine.tsv",
        Facts.NAME_HEADER,
        "ada\tsurname\tQuill",
        "ada\tsurname\tQuil",
        "NOR\tsurname\tNorge",
        "ada\talias\tADA QUILL",
        "NOR\tacronym\tNorw",
        "NOR\tacronym\tNRW");
    assertThat(texts(Severity.WARNING))
        .satisfiesExactly(
            text ->
                assertThat(text)
                    .startsWith("mine.tsv, line 3: \"Quil\" is a surname of ada, whose names lack"),
            text -> assertThat(text).startsWith("mine.tsv, line 4: \"Norge\" is a surname of NOR,"),
            text ->
                assertThat(text)
                    .startsWith("mine.tsv, line 5: \"ADA QUILL\" reads as \"Ada Quill\" of the"),
            text -> assertThat(text).startsWith("mine.tsv, line 6: the acronym \"Norw\" has"));
  }

  @Test
  void termsOfOneOfficeThatOverlapAreWarnings() {
    takeTwoPeople();
    take(
        "mine.tsv",
        Facts.OFFICE_HEADER,
        "ada\tpresident\tNOR\t2001-01-01",
        "bo\tpresident\tNOR\t2005-01-01\t2009-01-01",
        "ada\tforeign minister\tNOR\t2001-01-01\t2003-01-01",
        "bo\tforeign minister\tNOR\t2003-01-01\t2005-01-01",
        "ada\tspokesman\tNOR\t2001-01-01",
        "bo\tspokesman\tNOR\t2001-01-01",
        "bo\tjudge\tNOR\t2001-01-01\t2099-01-01");
    assertThat(texts(Severity.WARNING))
        .containsExactly(
            "mine.tsv, line 2: ada is president of NOR without an end, but bo is from 2005-01-01"
                + " on (mine.tsv, line 3); write until, the first day out of office.",
            "mine.tsv, line 8: until 2099-01-01 lies in the far future; correct the year, or leave"
                + " the cell empty where the end is open.");
  }
}
