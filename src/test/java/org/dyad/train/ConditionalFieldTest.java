package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dyad.annotate.EntityModel;
import org.dyad.annotate.Gazetteer;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Labels;
import org.dyad.annotate.Lexicon;
import org.dyad.annotate.ToyReader;
import org.junit.jupiter.api.Test;

class ConditionalFieldTest {
  private final Lexicon lexicon = ToyReader.lexicon(new Gazetteer());
  private final TrainingWords words = new TrainingWords(lexicon);

  /**
   * An example of one sentence.
   *
   * @param labelled words between spaces; a word in a name ends in /B-ORG or /I-ORG
   */
  private ConditionalField.Example example(String labelled, boolean ownRules) {
    List<String> surfaces = new ArrayList<>();
    String[] parts = labelled.split(" ", -1);
    byte[] labels = new byte[parts.length];
    for (int at = 0; at < parts.length; at++) {
      String[] part = parts[at].split("/", -1);
      surfaces.add(part[0]);
      if (part.length > 1) {
        Kind kind = Kind.ofLabel(part[1]).orElseThrow();
        labels[at] = part[1].startsWith("B-") ? Labels.begin(kind) : Labels.inside(kind);
      }
    }
    return words.example(new Labelled(List.of(surfaces), List.of(labels)), ownRules);
  }

  private EntityModel trained(
      List<ConditionalField.Example> examples, ConditionalField.Settings settings) {
    words.makeRows(examples.stream().map(ConditionalField.Example::passage), 1);
    return ConditionalField.mean(List.of(field(examples, settings)), recipe(settings, 0), lexicon);
  }

  private ConditionalField field(
      List<ConditionalField.Example> examples, ConditionalField.Settings settings) {
    ConditionalField field = new ConditionalField(words, settings, line -> {});
    field.train(examples);
    return field;
  }

  private static TrainingRecipe recipe(ConditionalField.Settings settings, float smallestWeight) {
    var source = new TrainingRecipe.Source(Path.of("unread"), 1, 0, 1, false, false);
    var files = new TrainingRecipe.WordFiles(Optional.empty(), Optional.empty(), Optional.empty());
    return new TrainingRecipe("toy", List.of(source), files, settings, 1, 1, smallestWeight, 0);
  }

  private static byte[] bytes(EntityModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void learnsAToyCorpusExactly() {
    List<ConditionalField.Example> examples =
        List.of(
            example("Mr Quill/B-PER lives in Port/B-LOC Wick/I-LOC .", false),
            example("the Quill/B-ORG Pen/I-ORG Works/I-ORG hired Marrow/B-PER .", false),
            example("Overby/B-LOC Netherton/B-LOC and Wick/B-LOC vote", false),
            example("the Wickish/B-NORP vote was small", false));
    EntityModel model = trained(examples, new ConditionalField.Settings(20, 1, 0.1f, 0.1f));
    assertThat(ToyReader.names(model, "Mr Quill lives in Port Wick ."))
        .containsExactly("Quill/PER", "Port Wick/LOC");
    assertThat(ToyReader.names(model, "the Quill Pen Works hired Marrow ."))
        .containsExactly("Quill Pen Works/ORG", "Marrow/PER");
    assertThat(ToyReader.names(model, "Overby Netherton and Wick vote"))
        .containsExactly("Overby/LOC", "Netherton/LOC", "Wick/LOC");
    assertThat(ToyReader.names(model, "the Wickish vote was small"))
        .containsExactly("Wickish/NORP");
  }

  @Test
  void theMeanOfAFieldWithItselfIsTheField() throws IOException {
    List<ConditionalField.Example> examples =
        List.of(example("Mr Quill/B-PER lives in Port/B-LOC Wick/I-LOC .", false));
    var settings = new ConditionalField.Settings(4, 1, 0.1f, 0.25f);
    byte[] alone = bytes(trained(examples, settings));
    List<ConditionalField> twice = List.of(field(examples, settings), field(examples, settings));
    assertThat(bytes(ConditionalField.mean(twice, recipe(settings, 0), lexicon))).isEqualTo(alone);
  }

  @Test
  void fieldsOfDifferentSeedsMakeOneModel() {
    List<ConditionalField.Example> examples =
        List.of(example("Mr Quill/B-PER lives in Port/B-LOC Wick/I-LOC .", false));
    words.makeRows(examples.stream().map(ConditionalField.Example::passage), 1);
    var settings = new ConditionalField.Settings(10, 1, 0.1f, 0.2f);
    List<ConditionalField> fields =
        List.of(field(examples, settings), field(examples, settings.withSeed(2)));
    EntityModel model = ConditionalField.mean(fields, recipe(settings, 0), lexicon);
    assertThat(ToyReader.names(model, "Mr Quill lives in Port Wick ."))
        .containsExactly("Quill/PER", "Port Wick/LOC");
  }

  @Test
  void weightsBelowTheSmallestAreDropped() throws IOException {
    List<ConditionalField.Example> examples = List.of(example("Mr Quill/B-PER left", false));
    words.makeRows(examples.stream().map(ConditionalField.Example::passage), 1);
    var settings = new ConditionalField.Settings(5, 1, 0.1f, 0);
    List<ConditionalField> fields = List.of(field(examples, settings));
    assertThat(bytes(ConditionalField.mean(fields, recipe(settings, 1000), lexicon)).length)
        .isLessThan(bytes(ConditionalField.mean(fields, recipe(settings, 0), lexicon)).length);
  }

  @Test
  void reportsTheLossOfEachIterationAndItFalls() {
    List<ConditionalField.Example> examples =
        List.of(example("Mr Quill/B-PER lives in Wick/B-LOC", false));
    words.makeRows(examples.stream().map(ConditionalField.Example::passage), 1);
    List<String> progress = new ArrayList<>();
    new ConditionalField(words, new ConditionalField.Settings(5, 1, 0.1f, 0), progress::add)
        .train(examples);
    List<Double> losses =
        progress.stream()
            .map(line -> Double.parseDouble(line.replaceAll(".*loss (\\S+) a token", "$1")))
            .toList();
    assertThat(losses).hasSize(5);
    assertThat(losses.get(4)).isLessThan(losses.get(0) / 2);
  }

  @Test
  void documentsOfOtherRulesDoNotOutvoteTheModelsRules() {
    String ours = "they beat Overby/B-LOC at home";
    String theirs = "they beat Overby/B-ORG at home";
    var settings = new ConditionalField.Settings(60, 1, 0.02f, 0);
    assertThat(ToyReader.names(trained(mix(ours, theirs, false), settings), plain(ours)))
        .as("without rules of their own the more frequent label wins")
        .containsExactly("Overby/ORG");
    assertThat(ToyReader.names(trained(mix(ours, theirs, true), settings), plain(ours)))
        .containsExactly("Overby/LOC");
  }

  private static String plain(String labelled) {
    return labelled.replaceAll("/[BI]-\\w+", "");
  }

  private List<ConditionalField.Example> mix(String ours, String theirs, boolean ownRules) {
    List<ConditionalField.Example> examples = new ArrayList<>();
    examples.addAll(Collections.nCopies(3, example(ours, false)));
    examples.addAll(Collections.nCopies(12, example(theirs, ownRules)));
    return examples;
  }

  @Test
  void documentsOfOtherRulesTeachWhatTheOthersDoNotSay() {
    List<ConditionalField.Example> examples =
        List.of(
            example("they left Wick/B-LOC at noon", false),
            example("they saw Mr Quill/B-PER there", true));
    var settings = new ConditionalField.Settings(20, 1, 0.1f, 0);
    assertThat(ToyReader.names(trained(examples, settings), "they saw Mr Quill there"))
        .containsExactly("Quill/PER");
  }

  @Test
  void theFirstReadingAddsFeaturesToTheSecondAlone() {
    ConditionalField.Example example = example("Quill/B-PER saw Quill/B-PER", false);
    words.makeRows(List.of(example.passage()).stream(), 1);
    ConditionalField field =
        new ConditionalField(words, new ConditionalField.Settings(10, 1, 0.1f, 0), line -> {});
    field.train(List.of(example));
    assertThat(words.reader().of(example.passage(), 0, 2, true))
        .isEqualTo(words.reader().of(example.passage(), 0, 2, false));
    field.vote(example);
    assertThat(example.passage().isRead()).isTrue();
    words.makeRows(List.of(example.passage()).stream(), 1);
    int[] first = words.reader().of(example.passage(), 0, 2, false);
    int[] second = words.reader().of(example.passage(), 0, 2, true);
    assertThat(second).hasSizeGreaterThan(first.length);
    assertThat(Arrays.copyOf(second, first.length)).isEqualTo(first);
  }

  @Test
  void refusesSettingsThatCannotTrain() {
    assertThatThrownBy(() -> new ConditionalField.Settings(0, 1, 0.1f, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("iterations 0");
    assertThatThrownBy(() -> new ConditionalField.Settings(1, 1, 0.1f, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dropout 1.0");
  }
}
