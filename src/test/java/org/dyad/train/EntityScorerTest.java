package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.dyad.annotate.Kind;
import org.junit.jupiter.api.Test;

class EntityScorerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static GoldDocument gold(String json) throws IOException {
    return GoldDocument.of(JSON.readTree(json));
  }

  private static EntityScorer.Found found(int begin, int end, Kind kind) {
    return new EntityScorer.Found(begin, end, kind, 0.9);
  }

  @Test
  void countsStrictAndOverlappingHits() throws IOException {
    EntityScorer scorer = new EntityScorer();
    scorer.add(
        gold(
            """
            {"id": "1", "text": "Ann Lee of Acme Corp met in Lima and Oslo.",
             "mentions": [{"begin": 0, "end": 7, "type": "PER"}, {"begin": 11, "end": 20, "type": "ORG"},
                          {"begin": 28, "end": 32, "type": "LOC"}, {"begin": 37, "end": 41, "type": "LOC"}]}
            """),
        List.of(found(0, 7, Kind.PER), found(11, 15, Kind.ORG), found(28, 32, Kind.ORG)));
    EntityReport report = scorer.report();
    // PER 1 of 1; ORG found 2, gold 1, strict 0, overlap 1; LOC found 0, gold 2
    assertThat(line(report, "PER").strict().f1()).isEqualTo(1.0);
    assertThat(line(report, "ORG").strict().f1()).isZero();
    assertThat(line(report, "ORG").overlap().precision()).isEqualTo(0.5);
    assertThat(line(report, "ORG").overlap().recall()).isEqualTo(1.0);
    assertThat(report.microF1()).isCloseTo(2.0 / 7, within(1e-12));
    assertThat(line(report, EntityReport.MICRO).overlap().f1()).isCloseTo(4.0 / 7, within(1e-12));
    assertThat(report.confusion().get(Kind.LOC.index()).get(Kind.ORG.index())).isEqualTo(1);
  }

  @Test
  void honoursOptionalMentionsAndScoredRanges() throws IOException {
    EntityScorer scorer = new EntityScorer();
    scorer.add(
        gold(
            """
            {"id": "1", "text": "🎉 Lima, Oslo, Rome.", "scored": [[0, 12]],
             "mentions": [{"begin": 2, "end": 6, "type": "LOC", "optional": true},
                          {"begin": 8, "end": 12, "type": "LOC"}, {"begin": 14, "end": 18, "type": "LOC"}]}
            """),
        List.of(found(3, 7, Kind.LOC), found(9, 13, Kind.LOC), found(15, 19, Kind.ORG)));
    EntityReport report = scorer.report();
    assertThat(line(report, "LOC").strict()).isEqualTo(new EntityReport.Score(1, 1, 1));
    assertThat(line(report, "ORG").strict()).isEqualTo(new EntityReport.Score(0, 0, 0));
  }

  @Test
  void findingAnInnerNameIsNoErrorButCuttingTheOuterOneIs() throws IOException {
    EntityScorer scorer = new EntityScorer();
    GoldDocument document =
        gold(
            """
            {"id": "1", "text": "Wick City Council met.",
             "mentions": [{"begin": 0, "end": 17, "type": "ORG"}, {"begin": 0, "end": 4, "type": "LOC"}]}
            """);
    scorer.add(document, List.of(found(0, 4, Kind.LOC)));
    scorer.add(document, List.of(found(0, 9, Kind.ORG)));
    EntityReport report = scorer.report();
    assertThat(line(report, "LOC").strict()).isEqualTo(new EntityReport.Score(0, 0, 0));
    assertThat(line(report, "ORG").strict()).isEqualTo(new EntityReport.Score(0, 1, 2));
  }

  @Test
  void aTypeThatDyadLacksIsNoGoldAndMarkingItIsAnError() throws IOException {
    EntityScorer scorer = new EntityScorer();
    scorer.add(
        gold(
            """
            {"id": "1", "text": "the Wick Open.", "mentions": [{"begin": 4, "end": 13, "type": "MISC"}]}
            """),
        List.of(found(4, 13, Kind.ORG)));
    assertThat(line(scorer.report(), "ORG").strict()).isEqualTo(new EntityReport.Score(0, 1, 0));
  }

  @Test
  void listsTheMostFrequentErrorFirst() throws IOException {
    EntityScorer scorer = new EntityScorer();
    for (int time = 0; time < 3; time++) {
      scorer.add(
          gold(
              """
              {"id": "1", "text": "Oslo and Rome.", "mentions": [{"begin": 0, "end": 4, "type": "LOC"}]}
              """),
          time == 0 ? List.of(found(9, 13, Kind.LOC)) : List.of());
    }
    EntityReport.Mistake first = scorer.report().errors().get(0);
    assertThat(first.surface()).isEqualTo("Oslo");
    assertThat(first.count()).isEqualTo(3);
    assertThat(first.context()).isEqualTo("[Oslo] and Rome.");
    JsonNode json = JSON.readTree(scorer.report().json());
    assertThat(json.path("documents").asInt()).isEqualTo(3);
    assertThat(scorer.report().text()).contains("[Oslo] and Rome.");
  }

  @Test
  void holdsConfidenceOfPeopleOrganisationsAndPlacesAgainstTheirHits() throws IOException {
    EntityScorer scorer = new EntityScorer();
    scorer.add(
        gold(
            """
            {"id": "1", "text": "Ann Lee of Acme Corp met Danes.",
             "mentions": [{"begin": 0, "end": 7, "type": "PER"}, {"begin": 11, "end": 20, "type": "ORG"},
                          {"begin": 25, "end": 30, "type": "NORP"}]}
            """),
        List.of(
            new EntityScorer.Found(0, 7, Kind.PER, 0.92),
            new EntityScorer.Found(11, 15, Kind.ORG, 0.98),
            new EntityScorer.Found(25, 30, Kind.NORP, 0.15)));
    EntityReport report = scorer.report();
    assertThat(report.calibration()).hasSize(1);
    assertThat(report.calibration().get(0).mentions()).isEqualTo(2);
    // confidence 0.95 on the average, one of two right
    assertThat(report.calibrationError()).isCloseTo(0.45, within(1e-12));
    JsonNode json = JSON.readTree(report.json());
    assertThat(json.path("calibration_error").asDouble()).isCloseTo(0.45, within(1e-12));
    assertThat(json.path("calibration").get(0).path("precision").asDouble()).isEqualTo(0.5);
    assertThat(report.text()).contains("calibration error 0.450");
  }

  private static EntityReport.Line line(EntityReport report, String kind) {
    return report.lines().stream()
        .filter(line -> line.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
