package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dyad.ShellCommand.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed of broken files through the packaged job, in a heap that cannot hold one of its lines. */
class BadInputIT {
  private static final int MEGABYTE = 1 << 20;
  private static final String GOOD =
      """
      {"url": "https://north.example/%s", "title": "%s", "published": "2023-09-%s", \
      "text": "Norway and Sweden signed a treaty on fish on Monday, and it took them a year. \
      Sweden thanked Norway for the treaty and for the patience of the fishermen, who had waited \
      for the end of the talks since the spring of the year before."}
      """;

  /** Tables with rows of the first batch, whose day the second does not touch. */
  private static final List<String> TABLES =
      List.of(
          "articles",
          "mentions",
          "actor_mentions",
          "days",
          "actor_days",
          "actor_pairs",
          "country_pairs",
          "pair_evidence");

  @TempDir Path folder;
  private Path feed;
  private Path warehouse;
  private Connection duckdb;

  @BeforeEach
  void open() throws Exception {
    feed = Files.createDirectory(folder.resolve("feed"));
    warehouse = folder.resolve("warehouse");
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    duckdb.close();
  }

  @Test
  void everyBrokenFileIsRejectedWithItsReasonAndNothingPublishedIsLost() throws Exception {
    Path first =
        Files.writeString(folder.resolve("first.jsonl"), GOOD.formatted("1", "Treaty", "18"));
    Outcome published = run("2023-09-18", "--input", first.toString());
    assertThat(published.exit()).as(published.output()).isZero();
    List<String> before = rowsOfMonday();
    assertThat(before).isNotEmpty();

    writeBrokenFeed();
    Outcome tooMany = run("2023-09-19", "--input", feed.resolve("no-gzip.jsonl.gz").toString());
    assertThat(tooMany.exit()).as(tooMany.output()).isEqualTo(2);
    assertThat(tooMany.output().lines())
        .singleElement()
        .asString()
        .startsWith("dyad: ")
        .contains("read.max-reject-share");
    assertThat(rowsOfMonday()).isEqualTo(before);

    Outcome all = run("2023-09-19", "--set", "read.max-reject-share=1", "--input", feed.toString());
    assertThat(all.exit()).as(all.output()).isZero();
    assertThat(rowsOfMonday()).isEqualTo(before);
    assertThat(rows("SELECT source_file, record, reason FROM %s ORDER BY ALL", "rejects"))
        .containsExactly(
            "[bomb.csv.gz, 2, too-large]",
            "[broken-quotes.csv, 2, too-short]",
            "[broken-quotes.csv, 3, bad-csv]",
            "[broken-quotes.csv, 4, bad-csv]",
            "[cut-short.jsonl.gz, 1, truncated]",
            "[latin.txt, 1, invalid-utf8]",
            "[long-line.jsonl, 1, too-large]",
            "[no-gzip.jsonl.gz, 1, unreadable]",
            "[no-parquet.parquet, 0, unreadable]",
            "[no-text.jsonl, 1, missing-text]",
            "[other-schema.parquet, 1, missing-text]",
            "[other-schema.parquet, 2, missing-text]");
    assertThat(rows("SELECT title FROM %s WHERE day = DATE '2023-09-19' ORDER BY ALL", "articles"))
        .containsExactly("[After the long line]", "[Script]");
  }

  private void writeBrokenFeed() throws Exception {
    try (OutputStream line =
        new BufferedOutputStream(Files.newOutputStream(feed.resolve("long-line.jsonl")))) {
      line.write("{\"text\": \"".getBytes(StandardCharsets.UTF_8));
      fill(line, 200);
      line.write(
          ("\"}\n" + GOOD.formatted("2", "After the long line", "19"))
              .getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream bomb =
        new GZIPOutputStream(Files.newOutputStream(feed.resolve("bomb.csv.gz")))) {
      bomb.write("url,text\nhttps://north.example/bomb,".getBytes(StandardCharsets.UTF_8));
      fill(bomb, 100);
    }
    byte[] zipped = zipped(GOOD.formatted("3", "Cut", "19"));
    Files.write(feed.resolve("cut-short.jsonl.gz"), Arrays.copyOf(zipped, zipped.length / 2));
    write("no-gzip.jsonl.gz", GOOD.formatted("4", "No gzip", "19"));
    write("no-parquet.parquet", "no Parquet");
    write("no-text.jsonl", "{\"title\": \"Only a title\"}\n");
    write("empty.jsonl", "");
    write("script.jsonl", GOOD.formatted("5", "<script>alert(1)</script>Script", "19"));
    write(
        "broken-quotes.csv",
        """
        url,title,text
        https://north.example/6,"Rain",too short
        https://north.example/7,a,b,c,d
        https://north.example/8,"a quote that never ends,
        and goes on
        """);
    Files.write(feed.resolve("latin.txt"), "Un café\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.createDirectory(feed.resolve("folder.jsonl"));
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(
          "COPY (SELECT range AS number, 'x' AS letter FROM range(2)) TO '%s' (FORMAT parquet)"
              .formatted(feed.resolve("other-schema.parquet")));
    }
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(feed.resolve(name), content);
  }

  private static void fill(OutputStream out, int megabytes) throws IOException {
    byte[] block = "x".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
    for (int written = 0; written < megabytes; written++) {
      out.write(block);
    }
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Outcome run(String batch, String... arguments) {
    return ShellCommand.of("bash", "scripts/dyad", "run", "--batch", batch)
        .with("--warehouse", warehouse.toString())
        .with(arguments)
        .without("SPARK_HOME")
        .withVariable("DYAD_DRIVER_MEMORY", "600m")
        .run();
  }

  private List<String> rowsOfMonday() throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      rows.addAll(rows("SELECT * FROM %s WHERE day = DATE '2023-09-18' ORDER BY ALL", table));
    }
    return rows;
  }

  private List<String> rows(String query, String table) throws SQLException {
    String files =
        "read_parquet('%s/%s/*/*.parquet', hive_partitioning = true)".formatted(warehouse, table);
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(query.formatted(files))) {
      while (found.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          values.add(found.getString(column));
        }
        rows.add(values.toString());
      }
    }
    return rows;
  }
}
