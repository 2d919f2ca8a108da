package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActorScorerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static LinkedDocument gold(String json) throws IOException {
    return LinkedDocument.of(JSON.readTree(json));
  }

  private static NamedMention found(int sentence, int begin, int end, String actor) {
    String key = sentence + ":" + begin;
    String rule = actor == null ? "ambiguous: a | b" : "dictionary";
    return new NamedMention(key, sentence, begin, end, "name" + begin, actor, rule, "[name]");
  }

  @Test
  void judgesOutermostNamesInsideTheScoredRanges() throws IOException {
    LinkedDocument document =
        gold(
            """
            {"id": "1", "text": "🎉 Bank of Peru, Ann, she. Lima", "published": "2020-02-01",
             "scored": [[0, 26]],
             "mentions": [{"begin": 10, "end": 14, "type": "LOC", "actor": "PER", "form": "name"},
                          {"begin": 2, "end": 14, "type": "ORG", "actor": "bank", "form": "name"},
                          {"begin": 16, "end": 19, "type": "PER", "actor": null, "form": "name"},
                          {"begin": 21, "end": 24, "type": "PER", "actor": "ann", "form": "pronoun"},
                          {"begin": 26, "end": 30, "type": "LOC", "actor": "lima", "form": "name"}]}
            """);
    assertThat(document.day()).isEqualTo(LocalDate.of(2020, 2, 1));
    assertThat(document.names())
        .extracting(LinkedDocument.Mention::surface)
        .containsExactly("Bank of Peru", "Ann");
    assertThat(document.leavesOpen(16, 19)).as("actor not said").isTrue();
    assertThat(document.leavesOpen(10, 14)).as("nested name").isTrue();
    assertThat(document.leavesOpen(2, 6)).as("part of a name").isFalse();
    assertThat(document.leavesOpen(21, 24)).as("pronoun").isFalse();
  }

  @Test
  void alignsEqualSpansBeforeLargerOverlaps() throws IOException {
    LinkedDocument document =
        gold(
            """
            {"id": "1", "text": "Ann Lee Bo Chi", "mentions": [
              {"begin": 0, "end": 7, "type": "PER", "actor": "a"},
              {"begin": 8, "end": 10, "type": "PER", "actor": "b"},
              {"begin": 11, "end": 14, "type": "PER", "actor": "c"}]}
            """);
    // the second touches two gold mentions, but the third has one of them exactly
    int[] places =
        MentionAlignment.of(
            document.names(),
            List.of(found(0, 0, 2, "x"), found(0, 4, 10, "y"), found(0, 8, 10, "z")));
    assertThat(places).containsExactly(1, 2, -1);
  }

  /** Three actors in two sentences; b is missed in the second, c split, and one is spurious. */
  private static ActorScorer scored() throws IOException {
    ActorScorer scorer = new ActorScorer();
    LinkedDocument document =
        gold(
            """
            {"id": "1", "text": "aaa bbb ccc. ddd aaa bbb ccc", "mentions": [
              {"begin": 0, "end": 3, "type": "PER", "actor": "a"},
              {"begin": 4, "end": 7, "type": "PER", "actor": "b"},
              {"begin": 8, "end": 11, "type": "PER", "actor": "c"},
              {"begin": 17, "end": 20, "type": "PER", "actor": "a"},
              {"begin": 21, "end": 24, "type": "PER", "actor": "b"},
              {"begin": 25, "end": 28, "type": "PER", "actor": "c"}]}
            """);
    List<NamedMention> given =
        List.of(
            found(0, 0, 3, "A"),
            found(0, 4, 7, "B"),
            found(0, 8, 11, "C"),
            found(1, 17, 20, "A"),
            found(1, 21, 24, null),
            found(1, 25, 28, "A"));
    scorer.addGiven(document, given);
    scorer.addFound(
        document,
        given,
        List.of(
            found(0, 0, 3, "A"),
            found(0, 4, 7, "B"),
            found(0, 8, 11, "C"),
            found(1, 13, 16, "D"),
            found(1, 17, 20, "A"),
            found(1, 25, 28, "C2")));
    return scorer;
  }

  @Test
  void listsMergesAndSplitsByWhatTheyCost() throws IOException {
    ActorReport.Given given = scored().report("gold").given();
    // A holds a, a, c: 3 - (4 + 1) / 3
    assertThat(given.merges()).hasSize(1);
    assertThat(given.merges().get(0).cost()).isCloseTo(4.0 / 3, within(1e-12));
    assertThat(given.merges().get(0).parts()).containsExactly("a 2: name0, name17", "c 1: name25");
    // b and c lie in two pieces each: 2 - (1 + 1) / 2
    assertThat(given.splits()).extracting(ActorReport.Mistake::entity).containsExactly("b", "c");
    assertThat(given.splits().get(0).cost()).isEqualTo(1.0);
    assertThat(given.splits().get(0).rule()).isEqualTo("ambiguous: a | b");
    assertThat(given.rules()).containsEntry("ambiguous", 1).containsEntry("dictionary", 5);
  }

  @Test
  void comparesPairsByDocumentAndBySentence() throws IOException {
    ActorReport.EndToEnd raw = scored().report("gold").endToEnd();
    // mapped: A a, B b, C c; C2 and D stand for themselves. Documents: ab, ac, bc of 10 found
    assertThat(raw.all().documentPairs()).isEqualTo(Rates.ofHits(3, 10, 3));
    assertThat(raw.withoutSpurious().documentPairs()).isEqualTo(Rates.ofHits(3, 6, 3));
    // sentence 0: ab, ac, bc; sentence 1: A, C2, D make three wrong ones of three gold ones
    assertThat(raw.all().sentencePairs()).isEqualTo(Rates.ofHits(3, 6, 6));
    assertThat(raw.withoutSpurious().sentencePairs()).isEqualTo(Rates.ofHits(3, 4, 6));
    assertThat(raw.lostInDocuments()).isEmpty();
    assertThat(raw.lostInSentences())
        .containsEntry("no mention of the actor found", 2)
        .containsEntry("resolved, but apart from most of its mentions", 1)
        .hasSize(2);
    assertThat(raw.missed()).containsExactly(Map.entry("name21", 1));
    assertThat(raw.spurious()).containsExactly(Map.entry("name13", 1));
  }

  @Test
  void writesTheSameFiguresAsJson() throws IOException {
    ActorReport report = new ActorReport(List.of(scored().report("gold")));
    JsonNode file = JSON.readTree(report.json()).path("files").get(0);
    assertThat(file.path("file").asText()).isEqualTo("gold");
    assertThat(file.at("/end_to_end/without_spurious/sentence_pairs/recall").asDouble())
        .isEqualTo(0.5);
    assertThat(file.at("/given/splits/0/entity").asText()).isEqualTo("b");
    assertThat(report.text()).contains("a 2: name0, name17 | c 1: name25");
  }
}
