package org.dyad.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dyad.annotate.NewsModel;
import org.dyad.annotate.Phrase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an executor pays once: the bundled model read and built, cold, one JVM a measurement. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(7)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadTime {
  private List<Phrase> phrases;

  @Setup
  public void load() {
    phrases = BundledPhrases.load();
  }

  @Benchmark
  public NewsModel build() {
    return NewsModel.bundled(phrases);
  }
}
