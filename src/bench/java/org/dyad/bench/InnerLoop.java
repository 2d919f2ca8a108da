package org.dyad.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dyad.annotate.NewsModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The annotator without Spark on one thread. An operation is one pass over all articles, so that it
 * sees long and short ones in their own proportion. After the first pass the word cache knows most
 * words, as it does in a job after some hundred articles.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 9, time = 2)
public class InnerLoop {
  /** JSON lines. */
  @Param("")
  public String articles;

  /** Number of articles. */
  @Param("300")
  public int count;

  private BenchArticles read;
  private NewsModel model;

  @Setup
  public void load() throws IOException {
    read = BenchArticles.read(Path.of(articles), count);
    model = NewsModel.bundled(BundledPhrases.load());
  }

  @Benchmark
  public void annotate(Blackhole out) {
    for (String text : read.texts()) {
      out.consume(model.annotate(text));
    }
  }
}
