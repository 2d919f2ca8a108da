package org.dyad.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Labels;
import org.dyad.annotate.Passage;
import org.dyad.core.UserError;

/** The documents of a recipe, in two halves that never share a document. */
final class TrainingCorpus {
  /** One document in so many gives its first sentences in capitals too. */
  private static final int EVERY = 4;

  private static final int CAPITAL_SENTENCES = 2;

  private final TrainingWords words;
  private final Set<String> demonyms;
  private final OtherNames otherNames;
  private final List<List<ConditionalField.Example>> halves =
      List.of(new ArrayList<>(), new ArrayList<>());
  private int documents;

  private TrainingCorpus(TrainingWords words, Set<String> demonyms, OtherNames otherNames) {
    this.words = words;
    this.demonyms = demonyms;
    this.otherNames = otherNames;
  }

  /**
   * Reads all sources and makes the sports reports.
   *
   * @throws UserError where a file cannot be read
   */
  static TrainingCorpus read(
      TrainingRecipe recipe,
      TrainingWords words,
      OtherNames otherNames,
      Consumer<String> progress) {
    TrainingCorpus corpus =
        new TrainingCorpus(words, demonyms(recipe.words().demonyms()), otherNames);
    for (TrainingRecipe.Source source : recipe.sources()) {
      long tokens = corpus.add(source);
      progress.accept("%s: %,d tokens".formatted(source.file().getFileName(), tokens));
    }
    for (int round = 0; round < recipe.sportsReports(); round++) {
      corpus.addSportsReports(recipe.settings().seed() + round);
    }
    return corpus;
  }

  private static Set<String> demonyms(Optional<Path> file) {
    Set<String> demonyms = new HashSet<>();
    if (file.isPresent()) {
      try (BufferedReader lines = LabelledReader.open(file.get())) {
        lines.lines().forEach(line -> demonyms.add(line.strip().toLowerCase(Locale.ROOT)));
      } catch (IOException | UncheckedIOException e) {
        throw new UserError(
            "Demonyms %s cannot be read (%s): give a list of peoples, one a line, plain or gzip."
                .formatted(file.get(), e.getMessage()),
            e);
      }
    }
    return demonyms;
  }

  private long add(TrainingRecipe.Source source) {
    long tokens = 0;
    int count = 0;
    for (Labelled document : LabelledReader.read(source.file())) {
      if (tokens >= source.mostTokens()) {
        break;
      }
      tokens += document.tokens();
      if (source.listedDemonyms()) {
        unlabelUnlistedPeoples(document);
      }
      List<ConditionalField.Example> half = halves.get(documents++ % 2);
      ConditionalField.Example example = words.example(document, source.ownRules());
      for (int copy = 0; copy < source.copies(); copy++) {
        half.add(example);
      }
      for (int copy = 0; copy < source.renamed(); copy++) {
        half.add(words.example(otherNames.rewrite(document), source.ownRules()));
      }
      if (count++ % EVERY == 0) {
        half.add(words.example(document.capitals(CAPITAL_SENTENCES), source.ownRules()));
      }
    }
    return tokens;
  }

  /** A machine's NORP may be any word of an ideology or event, such as "World". */
  private void unlabelUnlistedPeoples(Labelled document) {
    for (int sentence = 0; sentence < document.labels().size(); sentence++) {
      byte[] labels = document.labels().get(sentence);
      for (int begin = 0; begin < labels.length; begin++) {
        if (labels[begin] == Labels.begin(Kind.NORP)) {
          int end = begin + 1;
          while (end < labels.length && labels[end] == Labels.inside(Kind.NORP)) {
            end++;
          }
          if (!isListed(document.sentences().get(sentence).get(end - 1))) {
            Arrays.fill(labels, begin, end, Labels.OUTSIDE);
          }
        }
      }
    }
  }

  private boolean isListed(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return demonyms.contains(small) || demonyms.contains(small.replaceFirst("s$", ""));
  }

  private void addSportsReports(long seed) {
    try (BufferedReader templates = resource("/training/sports-reports.txt");
        BufferedReader names = resource("/training/sports-names.tsv")) {
      int template = 0;
      for (GoldDocument report : new SportsReports(templates, names, seed).make()) {
        halves.get(template++ % 2).add(words.example(LabelledReader.labelled(report), false));
      }
    } catch (IOException e) {
      throw new UserError("Templates of sports reports cannot be read: build the jar again.", e);
    }
  }

  static BufferedReader resource(String name) throws IOException {
    InputStream bytes = TrainingCorpus.class.getResourceAsStream(name);
    if (bytes == null) {
      throw new IOException(name + " is not in the jar");
    }
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  /** All examples; a document that is seen twice in an iteration stands here twice. */
  List<ConditionalField.Example> all() {
    return halves.stream().flatMap(List::stream).toList();
  }

  /** The examples of the half of this number, 0 or 1, each once. */
  List<ConditionalField.Example> half(int number) {
    return halves.get(number).stream().distinct().toList();
  }

  List<ConditionalField.Example> allBut(int number) {
    return halves.get(1 - number);
  }

  /** Every document once. */
  Stream<Passage> passages() {
    return all().stream().distinct().map(ConditionalField.Example::passage);
  }
}
