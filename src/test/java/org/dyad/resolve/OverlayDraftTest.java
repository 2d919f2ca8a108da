package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayDraftTest {
  private static final LocalDate DAY = LocalDate.of(2023, 9, 12);

  private static Dictionary dictionary(List<String> overlay) {
    Facts facts = new Facts();
    take(
        facts,
        Facts.ACTOR_HEADER,
        "NOR\tcountry\tNorway\tNOR",
        "ada\tperson\tAda Quill\tNOR",
        "bo\tperson\tBo Quill\tNOR",
        "lund\tperson\tLundqvist\tNOR",
        "fjord\torganisation\tFjord Group\tNOR",
        "oslo-grid\torganisation\tOslo Grid\tNOR",
        "oslo\tplace\tOslo\tNOR");
    take(facts, Facts.NAME_HEADER, "ada\talias\tQuiller", "bo\talias\tQuiller");
    take(facts, Facts.NAME_HEADER, "fjord\torgan\tgrid", "oslo-grid\torgan\tgrid");
    take(facts, Facts.WORD_HEADER, "Quiller\tambiguous");
    facts.take("draft.tsv", overlay, Facts.Layer.OVERLAY);
    return Dictionary.of(facts);
  }

  private static void take(Facts facts, String header, String... lines) {
    List<String> all = new ArrayList<>(List.of(header));
    all.addAll(Arrays.asList(lines));
    facts.take(header, all, Facts.Layer.BUNDLED);
  }

  private static UnresolvedName name(String name, String kind, String... rules) {
    return new UnresolvedName(
        name, kind, 7, 5, 3, 2, DAY, DAY.plusDays(1), List.of(rules), "the [" + name + "] one");
  }

  private static List<String> draft(UnresolvedName... names) {
    return OverlayDraft.lines("some days", List.of(names), dictionary(List.of()));
  }

  private static List<String> proposals(UnresolvedName... names) {
    return draft(names).stream()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2))
        .toList();
  }

  @Test
  void nameIsWrittenWithItsCountsAndANewActor() {
    assertThat(draft(name("Harbour Relief", "organisation", "article-short-form", "discovered")))
        .containsSubsequence(
            "actor_id\tsort\tname\tsource",
            "actor_id\tkind\tname\tcountry\twikidata\tsource",
            "## name\tkind\tmentions\tarticles\tstories\tdays\tfirst_day\tlast_day\trule\texample",
            "## Harbour Relief\torganisation\t7\t5\t3\t2\t2023-09-12\t2023-09-13"
                + "\tarticle-short-form; discovered\tthe [Harbour Relief] one",
            "# harbour-relief\torganisation\tHarbour Relief\t\t\tunknown name");
  }

  @Test
  void nearMissOfTheSameKindIsProposedAsAlias() {
    assertThat(proposals(name("Ada Quil", "person", "discovered")))
        .containsExactly(
            "ada\talias\tAda Quil\tdiffers by one letter from Ada Quill",
            "ada-quil\tperson\tAda Quil\t\t\tunknown name");
    assertThat(proposals(name("Ada Quil", "organisation", "discovered")))
        .containsExactly("ada-quil\torganisation\tAda Quil\t\t\tunknown name");
  }

  @Test
  void bearersOfASurnameAndClaimantsOfANameAreProposed() {
    assertThat(proposals(name("Quill", "person", "single-name")))
        .startsWith(
            "ada\talias\tQuill\tsurname of Ada Quill", "bo\talias\tQuill\tsurname of Bo Quill");
    assertThat(proposals(name("Quill", "person", "ambiguous: ada | bo")))
        .containsExactly(
            "ada\talias\tQuill\tclaimed by Ada Quill", "bo\talias\tQuill\tclaimed by Bo Quill");
    assertThat(proposals(name("the Quiller", "person", "ambiguous: ada | bo")))
        .containsExactly(
            "-ada\talias\tQuiller\ttakes it from Ada Quill",
            "-bo\talias\tQuiller\ttakes it from Bo Quill");
  }

  @Test
  void organsOfSeveralCountriesAreNoAliases() {
    assertThat(proposals(name("Grid", "organisation", "ambiguous: fjord | oslo-grid"))).isEmpty();
  }

  @Test
  void nothingIsProposedThatWouldClash() {
    assertThat(proposals(name("Norway", "organisation", "discovered"))).isEmpty();
    assertThat(proposals(name("Norway", "person", "kind-clash"))).isEmpty();
    assertThat(proposals(name("Quill", "person", "kind-clash"))).isEmpty();
    assertThat(proposals(name("Oslo", "person", "single-name"), name("OSLO", "person", "x")))
        .containsExactly("oslo-2\tperson\tOslo\t\t\tunknown name");
  }

  @Test
  void fileAsWrittenIsAnOverlayWithoutAFact() {
    List<String> lines =
        draft(
            name("Ada Quil", "person", "discovered"),
            name("Harbour Relief", "organisation", "discovered"));
    assertThat(dictionary(lines).version()).isEqualTo(dictionary(List.of()).version());
  }

  @Test
  void everyProposalWithoutItsMarkIsAFact() {
    List<String> lines =
        draft(
            name("Ada Quil", "person", "discovered"),
            name("Lundqist", "person", "single-name"),
            name("Quill", "person", "single-name"),
            name("the Quiller", "person", "ambiguous: ada | bo"),
            name("Fjrod Group", "organisation", "discovered"),
            name("Новости", "organisation", "discovered"));
    int proposals = 0;
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith("# ")) {
        List<String> edited = new ArrayList<>(lines);
        edited.set(at, lines.get(at).substring(2));
        assertThat(dictionary(edited).version())
            .as(edited.get(at))
            .isNotEqualTo(dictionary(List.of()).version());
        proposals++;
      }
    }
    assertThat(proposals).isEqualTo(12);
    int added = lines.indexOf("# ada\talias\tAda Quil\tdiffers by one letter from Ada Quill");
    List<String> edited = new ArrayList<>(lines);
    edited.set(added, lines.get(added).substring(2));
    assertThat(dictionary(edited).index().names("ada quil"))
        .extracting(Claim::id)
        .containsExactly("ada");
  }
}
