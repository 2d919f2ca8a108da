package org.dyad.annotate;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Rows of mentions for spans that no pipeline found, such as those of gold labels. */
public final class MentionRows {
  private MentionRows() {}

  /** A span of a text in code points, end exclusive. */
  public record Span(int begin, int end, Kind kind) {}

  /**
   * Sentences are those of {@link Tokenizer}; of overlapping spans the first stays.
   *
   * @return rows of {@link org.dyad.core.AnnotatedArticles#MENTION_TYPE} by offset
   * @throws IndexOutOfBoundsException where a span lies outside the text
   */
  public static List<Row> of(String text, List<Span> spans) {
    List<ChunkReader.Chunk> chunks =
        spans.stream()
            .map(
                span ->
                    new ChunkReader.Chunk(
                        text.offsetByCodePoints(0, span.begin()),
                        text.offsetByCodePoints(0, span.end()),
                        Map.of(ChunkFields.ENTITY, span.kind().name())))
            .toList();
    return new ChunkReader(text, Spans.of(text), LabelMap.KNOWN).mentions(chunks);
  }
}
