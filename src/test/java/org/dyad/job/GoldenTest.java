package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.core.Articles;
import org.dyad.core.Table;
import org.dyad.core.Tables;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small batches through the whole job, against rows reasoned out by hand from their texts.
 *
 * <p>A case is a folder {@code src/test/resources/golden/<case>}: {@code input}, {@code dyad.conf},
 * and one file {@code expected/<table>.tsv} a table, whose header names the columns compared. All
 * rows of the table must stand there, in any order. An article's id is written as its URL, else its
 * title; a story's as the first of those of its articles; null as {@code -}; scores to six digits.
 */
class GoldenTest {
  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final String BATCH = "2023-09-20";

  @TempDir Path folder;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsAreAsExpectedWithOnePartitionAndTheSameWithFour(String name) throws IOException {
    WarehouseRows one = run(name, 1, 1_000_000);
    assertExpected(CASES.resolve(name).resolve("expected"), one);

    WarehouseRows four = run(name, 4, 400);
    assertThat(four.all()).isEqualTo(one.all());
  }

  private WarehouseRows run(String name, int partitions, int splitBytes) {
    SparkSession session = LocalSpark.interpreting();
    session.conf().set("spark.sql.shuffle.partitions", partitions);
    session.conf().set("spark.sql.files.minPartitionNum", partitions);
    Path warehouse = folder.resolve(partitions + " partitions");
    CommandInProcess run =
        CommandInProcess.run(
            session,
            "run",
            "--config=" + CASES.resolve(name).resolve("dyad.conf"),
            "--warehouse=" + warehouse,
            "--batch=" + BATCH,
            "--set=read.split-bytes=" + splitBytes,
            "--input=" + CASES.resolve(name).resolve("input"));
    assertThat(run.exit()).as(run.output() + run.errors()).isZero();
    return new WarehouseRows(session, warehouse);
  }

  private static void assertExpected(Path expectations, WarehouseRows tables) throws IOException {
    Map<String, String> names = names(tables);
    for (Table table : Tables.PUBLISHED) {
      Path file = expectations.resolve(table.name() + ".tsv");
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> columns = List.of(lines.get(0).split("\t", -1));
        List<String> expected = lines.stream().skip(1).sorted().toList();
        List<String> found =
            tables.of(table).collectAsList().stream()
                .map(row -> line(row, columns, names))
                .sorted()
                .toList();
        assertThat(String.join("\n", found))
            .as(file.toString())
            .isEqualTo(String.join("\n", expected));
      }
    }
  }

  /** What stands for the ids of articles and stories. */
  private static Map<String, String> names(WarehouseRows tables) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> stories = new HashMap<>();
    for (Row article : tables.of(Articles.TABLE).collectAsList()) {
      String url = article.getAs(Articles.URL);
      String name = url == null ? article.getAs(Articles.TITLE) : url;
      names.put(article.getAs(Articles.ARTICLE_ID), name);
      stories.merge(
          article.getAs(Articles.STORY_ID),
          name,
          (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
    stories.forEach((id, name) -> names.put(Articles.STORY_ID + id, name));
    return names;
  }

  private static String line(Row row, List<String> columns, Map<String, String> names) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      Object value = row.getAs(column);
      cells.add(
          switch (column) {
            case Articles.ARTICLE_ID -> names.get(value);
            case Articles.STORY_ID -> names.get(Articles.STORY_ID + value);
            default -> cell(value);
          });
    }
    return cells.stream().collect(Collectors.joining("\t"));
  }

  private static String cell(Object value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.6f", number);
    }
    return value instanceof Timestamp time
        ? time.toInstant().toString()
        : value.toString().replace("\n", "\\n");
  }
}
