package org.dyad.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.Mentions;

/** Turns the chunks of any pipeline over one text into rows of mentions. */
final class ChunkReader {
  private final String text;
  private final Spans sentences;
  private final LabelMap labels;
  private final SentenceTones tones;
  private final CodePoints codePoints;

  /** A reader of one text whose chunks have a tone of their own, or none. */
  ChunkReader(String text, Spans sentences, LabelMap labels) {
    this(text, sentences, labels, SentenceTones.NONE);
  }

  /**
   * A reader of one text.
   *
   * @param sentences sentences of the text, by offset
   * @param tones go before the chunks' own
   */
  ChunkReader(String text, Spans sentences, LabelMap labels, SentenceTones tones) {
    this.text = text;
    this.sentences = sentences;
    this.labels = labels;
    this.tones = tones;
    this.codePoints = new CodePoints(text);
  }

  /**
   * A chunk as a pipeline wrote it.
   *
   * @param end one past the last UTF-16 index
   */
  record Chunk(int begin, int end, Map<String, String> fields) {}

  private record Candidate(Chunk chunk, Kind kind) {
    int length() {
      return chunk.end() - chunk.begin();
    }
  }

  /**
   * Rows of {@link org.dyad.core.AnnotatedArticles#MENTION_TYPE} by offset. Of overlapping mentions
   * stays the one that begins first, of these the longest, of these the first kind.
   */
  List<Row> mentions(List<Chunk> chunks) {
    List<Candidate> candidates = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (0 <= chunk.begin() && chunk.begin() < chunk.end() && chunk.end() <= text.length()) {
        kind(chunk).ifPresent(kind -> candidates.add(new Candidate(chunk, kind)));
      }
    }
    candidates.sort(
        Comparator.comparingInt((Candidate one) -> one.chunk().begin())
            .thenComparing(Comparator.comparingInt(Candidate::length).reversed())
            .thenComparing(Candidate::kind));
    List<Row> rows = new ArrayList<>();
    int free = 0;
    for (Candidate candidate : candidates) {
      if (candidate.chunk().begin() >= free) {
        rows.add(row(candidate.chunk(), candidate.kind()));
        free = candidate.chunk().end();
      }
    }
    return rows;
  }

  private Optional<Kind> kind(Chunk chunk) {
    return Optional.ofNullable(chunk.fields().get(ChunkFields.ENTITY)).flatMap(labels::kind);
  }

  private Row row(Chunk chunk, Kind kind) {
    int sentence = sentences.at(chunk.begin());
    int begin = Math.min(sentences.begin(sentence), chunk.begin());
    int end = Math.max(sentences.end(sentence), chunk.end());
    return RowFactory.create(
        sentence,
        codePoints.offset(begin),
        codePoints.offset(end),
        codePoints.offset(chunk.begin()),
        codePoints.offset(chunk.end()),
        text.substring(chunk.begin(), chunk.end()),
        text.substring(back(chunk.begin(), begin), chunk.begin()),
        text.substring(chunk.end(), forth(chunk.end(), end)),
        kind.name(),
        chunk.fields().getOrDefault(ChunkFields.SOURCE, Mention.MODEL),
        number(chunk, ChunkFields.CONFIDENCE, 0).orElse(1.0),
        tone(chunk));
  }

  /** Tone toward a chunk, or null. */
  private Double tone(Chunk chunk) {
    Optional<Double> tone =
        tones.areGiven() ? tones.at(chunk.begin()) : number(chunk, ChunkFields.TONE, -1);
    return tone.orElse(null);
  }

  private int back(int from, int limit) {
    int at = from;
    for (int step = 0; step < Mentions.CONTEXT && at > limit; step++) {
      at = text.offsetByCodePoints(at, -1);
    }
    return Math.max(at, limit);
  }

  private int forth(int from, int limit) {
    int at = from;
    for (int step = 0; step < Mentions.CONTEXT && at < limit; step++) {
      at = text.offsetByCodePoints(at, 1);
    }
    return Math.min(at, limit);
  }

  /** A number between a least value and 1; empty where the pipeline wrote none or another. */
  private static Optional<Double> number(Chunk chunk, String field, double least) {
    String written = chunk.fields().get(field);
    if (written == null) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(written);
      return number >= least && number <= 1 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
