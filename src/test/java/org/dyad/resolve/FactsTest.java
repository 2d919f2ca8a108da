package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final String ACTORS = Facts.ACTOR_HEADER;
  private static final String NAMES = Facts.NAME_HEADER;
  private static final String OFFICES = Facts.OFFICE_HEADER;

  private final Facts facts = new Facts();

  private Dictionary dictionary(String... overlay) {
    facts.take(
        "a.tsv",
        List.of(ACTORS, "NOR\tcountry\tNorway\tNOR", "ada\tperson\tAda Quill\tNOR"),
        Facts.Layer.BUNDLED);
    facts.take("n.tsv", List.of(NAMES, "NOR\tdemonym\tNorwegian"), Facts.Layer.BUNDLED);
    facts.take("o.tsv", List.of(OFFICES, "ada\tjudge\tNOR\t2001-01-01\t"), Facts.Layer.BUNDLED);
    facts.take("mine.tsv", List.of(overlay), Facts.Layer.OVERLAY);
    return Dictionary.of(facts);
  }

  @Test
  void overlayAddsCorrectsAndRemovesFacts() {
    Dictionary dictionary =
        dictionary("# mine", NAMES, "ada\talias\tQuillan", "-NOR\tdemonym\tNorwegian");
    assertThat(dictionary.index().names("quillan")).hasSize(1);
    assertThat(dictionary.index().names("norwegian")).isEmpty();
  }

  @Test
  void overlayClosesAnOffice() {
    Dictionary dictionary = dictionary(OFFICES, "ada\tjudge\tNOR\t2001-01-01\t2005-01-01");
    assertThat(dictionary.offices("ada")).hasSize(1);
    assertThat(dictionary.offices("ada").get(0).until()).hasToString("2005-01-01");
  }

  @Test
  void overlayRemovesAnActorWithItsFacts() {
    Dictionary dictionary = dictionary(ACTORS, "-ada");
    assertThat(dictionary.actor("ada")).isNull();
    assertThat(dictionary.offices("ada")).isEmpty();
  }

  @Test
  void versionChangesWithAFactAndNotWithAComment() {
    String version = dictionary("# nothing").version();
    FactsTest again = new FactsTest();
    assertThat(again.dictionary("# something else").version()).isEqualTo(version);
    FactsTest changed = new FactsTest();
    assertThat(changed.dictionary(NAMES, "ada\talias\tQuillan").version()).isNotEqualTo(version);
  }

  private void assertBroken(String message, String... overlay) {
    assertThatThrownBy(() -> new FactsTest().dictionary(overlay))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("mine.tsv, line 2")
        .hasMessageContaining(message);
  }

  @Test
  void brokenLinesAreReportedWithFileLineAndRemedy() {
    assertBroken("no actor \"bob\"", NAMES, "bob\talias\tBob");
    assertBroken("sort is \"nick\"", NAMES, "ada\tnick\tAddie");
    assertBroken("kind is \"robot\"", ACTORS, "r2\trobot\tR2");
    assertBroken("actor_id is \"person:x\"", ACTORS, "person:x\tperson\tX");
    assertBroken("no country \"XXX\"", ACTORS, "bob\tperson\tBob Roe\tXXX");
    assertBroken("since is \"2001\"", OFFICES, "ada\tjudge\tNOR\t2001\t");
    assertBroken("is not before until", OFFICES, "ada\tjudge\tNOR\t2002-01-01\t2001-01-01");
    assertBroken("there is no such fact to remove", NAMES, "-ada\talias\tNobody");
    assertBroken("is a name of NOR too", ACTORS, "oslo-town\tplace\tNorwegian\tNOR");
    assertBroken("6 cells", NAMES, "ada\talias\tA\tb\tc\td");
  }

  @Test
  void furtherHeaderBeginsAFurtherPartOfTheFile() {
    Dictionary dictionary =
        dictionary(
            ACTORS + "\tsource",
            "bo\tperson\tBo Lund\tNOR",
            NAMES,
            "bo\talias\tBosse",
            OFFICES + "\tsource",
            "bo\tjudge\tNOR");
    assertThat(dictionary.index().names("bosse")).extracting(Claim::id).containsExactly("bo");
    assertThat(dictionary.offices("bo")).extracting(Office::office).containsExactly("judge");
  }

  @Test
  void unknownHeaderIsReported() {
    assertThatThrownBy(() -> dictionary("id\tname"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("mine.tsv, line 1: the header is");
  }
}
