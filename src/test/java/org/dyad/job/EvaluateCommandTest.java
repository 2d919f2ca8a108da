package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
  @TempDir private Path folder;

  private CommandInProcess evaluate(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "evaluate";
    all[1] = "entities";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return CommandInProcess.run(LocalSpark.interpreting(), all);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void judgesConllAndJsonLinesTogether() throws IOException {
    Path conll = file("a.conll", "Angela\tB-PER\nMerkel\tI-PER\nvisited\tO\nParis\tB-LOC\n.\tO\n");
    Path json =
        file(
            "b.jsonl",
            """
            {"text": "🎉 Angela Merkel visited Paris.", "scored": [[0, 23]], "mentions": [{"begin": 2, "end": 15, "type": "PER"}]}
            """);

    CommandInProcess run = evaluate("--json", "--gold", conll.toString(), json.toString());

    assertThat(run.errors()).isEmpty();
    assertThat(run.exit()).isZero();
    JsonNode report = new ObjectMapper().readTree(run.output());
    assertThat(report.path("documents").asInt()).isEqualTo(2);
    assertThat(report.at("/kinds/PER/strict/hits").asInt()).isEqualTo(2);
    assertThat(report.at("/kinds/LOC/strict/found").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"absent.jsonl", "broken.jsonl", "broken.conll"})
  void unreadableGoldIsOneLineAndExitCodeTwo(String name) throws IOException {
    file("broken.jsonl", "{\"text\": \"Lima\"}\n{\"text\": \"Li\n");
    file("broken.conll", "Lima\n");

    CommandInProcess run = evaluate("--gold", folder.resolve(name).toString());

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines()).singleElement().asString().contains(name);
    assertThat(run.output()).isEmpty();
  }

  @Test
  void goldIsRequired() {
    CommandInProcess run = evaluate();

    assertThat(run.exit()).isEqualTo(Main.USER_ERROR);
    assertThat(run.errors().lines()).singleElement().asString().contains("--gold");
  }

  @Test
  void tellsToneOfSeenAndUnseenArticles() throws IOException {
    Path gold =
        file(
            "tone.jsonl",
            """
            {"text": "🎉 Many praised France for its brave rescue.", "article": "a", "targets": [{"begin": 15, "end": 21, "polarity": 1}]}
            {"text": "The bus leaves the old barn at nine.", "article": "b", "targets": [{"begin": 15, "end": 27, "polarity": 0}]}
            """);
    Path seen =
        file(
            "seen.jsonl",
            """
            {"text": "Rome slept.", "article": "a", "targets": [{"begin": 0, "end": 4, "polarity": 0}]}
            """);

    CommandInProcess run =
        CommandInProcess.run(
            LocalSpark.interpreting(),
            "evaluate",
            "tone",
            "--json",
            "--gold=" + gold,
            "--seen=" + seen);

    assertThat(run.errors()).isEmpty();
    JsonNode parts = new ObjectMapper().readTree(run.output()).path("parts");
    assertThat(parts).hasSize(8);
    assertThat(parts.path(0).path("accuracy").asDouble()).isEqualTo(1);
    assertThat(parts.path(1).path("targets").asInt()).isEqualTo(1);
    assertThat(parts.path(4).path("covered").asDouble()).isEqualTo(0.5);
  }
}
