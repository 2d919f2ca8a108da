package org.dyad.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dyad.annotate.Phrase;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Measures the annotator, and CoreNLP on the same articles, and prints one table. */
public final class AnnotatorBench {
  private static final int CORES = 2;

  private AnnotatorBench() {}

  /** Arguments: articles (JSON lines), number of articles, whether to measure CoreNLP too. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    boolean peer = Boolean.parseBoolean(arguments[2]);
    BenchArticles articles = BenchArticles.read(file, count);
    System.out.printf(
        "%d articles, %d characters; a token is 5.3 characters; medians%n%n",
        articles.texts().size(), articles.characters());
    System.out.println(Figure.HEADER);
    RunResult loop = innerLoop(file, count);
    print(speed(loop, articles));
    String load = loadTime();
    List<Phrase> phrases = BundledPhrases.load();
    List<Figure> own = new ArrayList<>();
    for (int cores = 1; cores <= CORES; cores++) {
      own.add(print(SparkAnnotator.measure(articles, phrases, cores)));
    }
    List<Figure> others = new ArrayList<>();
    if (peer) {
      CoreNlp corenlp = new CoreNlp();
      for (int threads = 1; threads <= CORES; threads++) {
        others.add(print(corenlp.measure(articles, threads)));
      }
    }
    System.out.println();
    System.out.printf(
        Locale.ROOT,
        "allocated by the inner loop: %.1f bytes a character%n",
        loop.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / articles.characters());
    System.out.println(load);
    for (int at = 0; at < others.size(); at++) {
      System.out.println(own.get(at).over(others.get(at)));
    }
  }

  private static Figure print(Figure figure) {
    System.out.println(figure.row());
    return figure;
  }

  private static String loadTime() throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include(LoadTime.class.getName() + "\\.")
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .runSingle();
    Statistics seconds = result.getPrimaryResult().getStatistics();
    return String.format(
        Locale.ROOT,
        "model loaded in a fresh JVM: median %.2f s of %d, %.2f to %.2f s",
        seconds.getPercentile(50),
        seconds.getN(),
        seconds.getMin(),
        seconds.getMax());
  }

  private static RunResult innerLoop(Path file, int count) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(InnerLoop.class.getName() + "\\.")
                .param("articles", file.toString())
                .param("count", Integer.toString(count))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build())
        .runSingle();
  }

  private static Figure speed(RunResult result, BenchArticles articles) {
    List<Double> speeds =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(IterationResult::getPrimaryResult)
            .map(seconds -> articles.characters() / seconds.getScore())
            .toList();
    return new Figure("Dyad, inner loop", 1, speeds, OptionalDouble.empty());
  }
}
