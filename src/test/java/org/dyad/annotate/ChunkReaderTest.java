package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ChunkReaderTest {
  private static ChunkReader.Chunk chunk(String text, String surface, String entity) {
    int begin = text.indexOf(surface);
    return new ChunkReader.Chunk(begin, begin + surface.length(), Map.of("entity", entity));
  }

  private static List<Row> read(String text, ChunkReader.Chunk... chunks) {
    return new ChunkReader(text, Spans.of(text), LabelMap.KNOWN).mentions(List.of(chunks));
  }

  @Test
  void countsCodePointsNotUtf16Units() {
    String text = "🎉🎉 Hello. 🎉 In Lima 🎉 it rains.";
    Row row = read(text, chunk(text, "Lima", "GPE")).get(0);
    assertThat(row.getInt(0)).isEqualTo(1);
    assertThat(row.getInt(3)).isEqualTo(text.codePointCount(0, text.indexOf("Lima")));
    assertThat(row.getInt(4)).isEqualTo(row.getInt(3) + 4);
    assertThat(row.getString(6)).isEqualTo("🎉 In ");
    assertThat(row.getString(7)).isEqualTo(" 🎉 it rains.");
    assertThat(row.getString(8)).isEqualTo("LOC");
  }

  @Test
  void cutsTheContextAtFortyEightCodePoints() {
    String text = "🎉".repeat(60) + " Lima " + "x".repeat(60);
    Row row = read(text, chunk(text, "Lima", "LOC")).get(0);
    assertThat(row.getString(6)).isEqualTo("🎉".repeat(47) + " ");
    assertThat(row.getString(7)).isEqualTo(" " + "x".repeat(47));
  }

  @Test
  void dropsForeignLabelsAndKeepsTheLongestOfOverlappingChunks() {
    String text = "The Bank of Peru met on Monday.";
    List<Row> rows =
        read(
            text,
            chunk(text, "Peru", "LOC"),
            chunk(text, "Bank of Peru", "ORG"),
            chunk(text, "Bank", "ORG"),
            chunk(text, "Monday", "DATE"));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getString(5)).isEqualTo("Bank of Peru");
  }

  @Test
  void assumesFullConfidenceAndNoToneWhereNoneIsWritten() {
    String text = "Lima.";
    Row row = read(text, chunk(text, "Lima", "LOC")).get(0);
    assertThat(row.getString(9)).isEqualTo("model");
    assertThat(row.getDouble(10)).isEqualTo(1.0);
    assertThat(row.isNullAt(11)).isTrue();
  }

  @Test
  void skipsChunksOutsideTheText() {
    assertThat(read("Lima.", new ChunkReader.Chunk(3, 40, Map.of("entity", "LOC")))).isEmpty();
  }
}
