package org.dyad.aggregate;

import java.sql.Date;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.PairEvidence;

/**
 * Picks the sentences of evidence for every pair and day, as {@link BestSentences} orders them.
 *
 * <p>One shuffle, by ranges of day and slice. Rows come out in the order of the table.
 */
public final class CollectEvidence {
  private static final Comparator<BestSentences.Candidate> BY_KEY =
      Comparator.comparing(BestSentences.Candidate::article)
          .thenComparingInt(candidate -> candidate.shared().sentence());

  private CollectEvidence() {}

  /** Articles without a shared sentence are taken only where all of a pair's must be counted. */
  private record Sentences(int minArticles, int limit) implements PairSum.Start<PairSentences> {
    @Override
    public PairSentences empty() {
      return new PairSentences(limit);
    }

    @Override
    public boolean takes(List<SharedSentence> shared) {
      return limit > 0 && (minArticles > 1 || !shared.isEmpty());
    }

    @Override
    public boolean readsTexts() {
      return true;
    }
  }

  /** The rows of {@code pair_evidence}: of the pairs that {@link AggregatePairs} writes. */
  public static Dataset<Row> apply(PairSources sources, AggregateDays.Options options) {
    return AddUpSlices.apply(
            sources,
            new AddUpSlices.Options<>(
                options.minArticles(),
                new Sentences(options.minArticles(), options.evidence()),
                PairEvidence.TABLE.schema(),
                CollectEvidence::rows))
        .select(PairEvidence.TABLE.select());
  }

  private static Stream<Row> rows(Date day, SlicePairs.Pair<PairSentences> pair) {
    return pair.sum().best().stream()
        .sorted(BY_KEY)
        .map(
            candidate -> {
              SharedSentence shared = candidate.shared();
              return RowFactory.create(
                  pair.a().name(),
                  pair.b().name(),
                  day,
                  candidate.article(),
                  shared.sentence(),
                  candidate.text(),
                  shared.a().begin(),
                  shared.a().end(),
                  shared.b().begin(),
                  shared.b().end(),
                  shared.toneA(),
                  shared.toneB());
            });
  }
}
