package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SportsReportsTest {
  private static final String NAMES =
      """
      # class, name
      GIVEN\tAnn
      GIVEN\tBob
      GIVEN\tCy
      SURNAME\tQuill
      SURNAME\tMarrow
      SURNAME\tDa Teasel
      COUNTRY\tOverland
      COUNTRY\tNetherland
      CITY\tWick
      NORP\tWickish
      NORP:pl\tWickers
      TEAM:club\tWick Rovers
      TEAM:club\tPort Athletic
      TEAM:club\tNetherton
      """;

  private static List<GoldDocument> reports(String templates, long seed) {
    return new SportsReports(reader(templates), reader(NAMES), seed).make();
  }

  private static BufferedReader reader(String text) {
    return new BufferedReader(new StringReader(text));
  }

  private static List<String> mentions(GoldDocument report) {
    return report.mentions().stream()
        .map(
            mention ->
                report.text().substring(mention.begin(), mention.end()) + "/" + mention.kind())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aNumberStandsForOneNameInItsReport(long seed) {
    String text =
        reports(
                "{PER#1}|{PER:last#1}|{^PER:last#1}|{PER:initial#1}|{TEAM:club#1}|{^TEAM:club#1}",
                seed)
            .get(0)
            .text();
    String[] parts = text.split("\\|", -1);
    String last = parts[1];
    assertThat(parts[0]).endsWith(" " + last);
    assertThat(parts[2]).isEqualTo(last.toUpperCase(Locale.ROOT));
    assertThat(parts[3]).isEqualTo(parts[0].charAt(0) + ". " + last);
    assertThat(parts[5]).isEqualTo(parts[4].toUpperCase(Locale.ROOT));
  }

  @Test
  void anotherReportDrawsItsOwnNames() {
    String template = "{PER#1} {TEAM:club#1}\n\n";
    Set<String> texts = new HashSet<>();
    reports(template.repeat(30), 1).forEach(report -> texts.add(report.text()));
    assertThat(texts).hasSizeGreaterThan(5);
  }

  @Test
  void everySlotHasItsKind() {
    GoldDocument report =
        reports(
                "{^CITY}: {COUNTRY} beat {TEAM:country} and {NORP} {NORP:pl} {NORP:Basque}"
                    + " at {LOC:Lake Wick}, {ORG:FIFA} and {PERLIT:Pelé} said {N}-{NN} on {DAY}",
                1)
            .get(0);
    assertThat(report.mentions().stream().map(GoldDocument.Mention::kind))
        .containsExactly(
            Kind.LOC, Kind.LOC, Kind.ORG, Kind.NORP, Kind.NORP, Kind.NORP, Kind.LOC, Kind.ORG,
            Kind.PER);
    assertThat(mentions(report))
        .contains("WICK/LOC", "Wickish/NORP", "Wickers/NORP", "Basque/NORP")
        .contains("Lake Wick/LOC", "FIFA/ORG", "Pelé/PER");
    assertThat(report.text()).matches("(?s).* said \\d-\\d+ on \\w+day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{TEAM:club#1}|{TEAM:club#2}",
        "{TEAM:country#1}|{TEAM:country#2}",
        "{PER:last#1}|{PER:last#2}"
      })
  void namesOfTwoNumbersDiffer(String template) {
    assertThat(reports((template + "\n\n").repeat(50), 1))
        .allSatisfy(
            report ->
                assertThat(report.text().split("\\|", -1)).doesNotHaveDuplicates().hasSize(2));
  }

  @Test
  void namesTheClassThatHasTooFewNames() {
    assertThatThrownBy(() -> reports("{CITY#1} and {CITY#2}", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CITY but [Wick]");
  }

  @Test
  void aMentionCoversANameThatGrowsInCapitals() {
    String names = "CITY\tGroßwick\n";
    GoldDocument report =
        new SportsReports(reader("{^CITY}, {CITY} today"), reader(names), 1).make().get(0);
    assertThat(mentions(report)).containsExactly("GROSSWICK/LOC", "Großwick/LOC");
  }

  @Test
  void aTeamMayBeACountry() {
    assertThat(mentions(reports("{TEAM:country}", 1).get(0)).get(0))
        .matches("(Over|Nether)land/ORG");
  }

  @Test
  void sameSeedGivesTheSameText() {
    String template = "{PER} of {TEAM:club} won {NN} {SCORE} {SET} {TIME} {PCT} {DATE} {DAY} {N}";
    assertThat(reports(template, 4)).isEqualTo(reports(template, 4));
    assertThat(reports(template, 4)).isNotEqualTo(reports(template, 5));
  }

  @Test
  void namesTheClassThatHasNoNames() {
    assertThatThrownBy(() -> reports("{VENUE}", 1)).hasMessageContaining("VENUE");
  }

  private static String shipped(String name) throws IOException {
    try (BufferedReader lines = TrainingCorpus.resource("/training/" + name)) {
      return String.join("\n", lines.lines().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theShippedTemplatesFillWithoutLeftovers(long seed) throws IOException {
    String templates = shipped("sports-reports.txt");
    List<GoldDocument> reports =
        new SportsReports(reader(templates), reader(shipped("sports-names.tsv")), seed).make();
    assertThat(reports)
        .hasSizeGreaterThan(100)
        .hasSize(templates.strip().split("\n\n+", -1).length);
    assertThat(reports)
        .allSatisfy(
            report -> {
              assertThat(report.text()).isNotBlank().doesNotContain("{", "}");
              assertThat(report.mentions()).isNotEmpty();
            });
  }

  @Test
  void everyMentionOfTheShippedTemplatesLiesOnAName() throws IOException {
    String templates = shipped("sports-reports.txt");
    Set<String> names = new HashSet<>();
    Matcher literal = Pattern.compile("\\{\\^?(?:ORG|LOC|PERLIT|NORP):([^}#]+)").matcher(templates);
    while (literal.find()) {
      names.add(upper(literal.group(1)));
    }
    Set<String> surnames = new HashSet<>();
    for (String line : shipped("sports-names.tsv").split("\n", -1)) {
      String[] row = line.split("\t", -1);
      (row[0].equals("SURNAME") ? surnames : names).add(upper(row[1]));
    }
    for (GoldDocument report :
        new SportsReports(reader(templates), reader(shipped("sports-names.tsv")), 7).make()) {
      int end = 0;
      for (GoldDocument.Mention mention : report.mentions()) {
        assertThat(mention.begin()).isGreaterThanOrEqualTo(end);
        end = mention.end();
        String name = upper(report.text().substring(mention.begin(), end));
        String behindFirst = name.substring(name.indexOf(' ') + 1);
        assertThat(
                names.contains(name)
                    || (mention.kind() == Kind.PER
                        && (surnames.contains(name) || surnames.contains(behindFirst))))
            .as("%s in %s", name, report.text())
            .isTrue();
      }
    }
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** A mention that begins or ends inside a token would be widened when it is labelled. */
  @Test
  void everyMentionOfTheShippedTemplatesIsAMentionOfItsTokens() throws IOException {
    for (GoldDocument report :
        new SportsReports(
                reader(shipped("sports-reports.txt")), reader(shipped("sports-names.tsv")), 7)
            .make()) {
      Labelled labelled = LabelledReader.labelled(report);
      long begun =
          labelled.labels().stream()
              .mapToLong(
                  row -> {
                    long count = 0;
                    for (byte label : row) {
                      count += Labels.isBegin(label) ? 1 : 0;
                    }
                    return count;
                  })
              .sum();
      assertThat(begun).as("%s", report.text()).isEqualTo(report.mentions().size());
    }
  }
}
