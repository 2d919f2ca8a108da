package org.dyad.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.core.RawRecords;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadRecordsTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "url", List.of("url", "link"),
          "title", List.of("title", "headline"),
          "authors", List.of("authors"),
          "published", List.of("published", "date"),
          "text", List.of("text", "body"));
  private static final ReadRecords.Options OPTIONS = options(1 << 20, 1L << 27);

  @TempDir private Path folder;

  private static ReadRecords.Options options(int maxRecordBytes, long splitBytes) {
    return new ReadRecords.Options("auto", FIELDS, maxRecordBytes, splitBytes);
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(UTF_8));
  }

  private List<Row> read(Path input) {
    return read(input, OPTIONS);
  }

  private static List<Row> read(Path input, ReadRecords.Options options) {
    return rows(ReadRecords.apply(SPARK, List.of(input.toString()), options));
  }

  private static List<Row> rows(Dataset<Row> read) {
    return read.orderBy(RawRecords.TABLE.order()).collectAsList();
  }

  private static String text(Row row, String column) {
    return row.getAs(column);
  }

  private static org.assertj.core.groups.Tuple place(Row row) {
    return tuple(
        row.getAs(RawRecords.SOURCE_FILE),
        row.getAs(RawRecords.RECORD),
        row.getAs(RawRecords.TEXT),
        row.getAs(RawRecords.REASON));
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] bzip2(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream stream = new BZip2CompressorOutputStream(bytes)) {
      stream.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String line(int number) {
    return "{\"text\": \"%s %d\"}\n".formatted("a".repeat(number % 97), number);
  }

  @Test
  void readsCompressedLines() throws IOException {
    write("a.jsonl.gz", gzip("{\"text\": \"gzip\"}\n"));
    write("b.jsonl.bz2", bzip2("{\"text\": \"bzip2\"}\n"));
    write("c.jsonl.zst", Zstd.compress("{\"text\": \"zstd\"}\n".getBytes(UTF_8)));
    assertThat(read(folder))
        .extracting(ReadRecordsTest::place)
        .containsExactly(
            tuple("a.jsonl.gz", 1L, "gzip", null),
            tuple("b.jsonl.bz2", 1L, "bzip2", null),
            tuple("c.jsonl.zst", 1L, "zstd", null));
  }

  @Test
  void takesFirstNameThatHoldsValueWhateverItsCase() throws IOException {
    write(
        "a.jsonl",
        """
        {"HEADLINE": "B", "Title": "", "body": "x", "Text": "y", "authors": ["Jane Roe", {"name": "Li"}], "date": 1695018600, "other": {"text": "z"}}
        """);
    Row row = read(folder).get(0);
    assertThat(text(row, RawRecords.TITLE)).isEqualTo("B");
    assertThat(text(row, RawRecords.TEXT)).isEqualTo("y");
    assertThat(text(row, RawRecords.AUTHORS)).isEqualTo("Jane Roe, Li");
    assertThat(text(row, RawRecords.PUBLISHED)).isEqualTo("1695018600");
  }

  @Test
  void rejectsBadLinesAndGoesOn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\uFEFF{\"text\": \"one\"}\r\n\n{\"text\": \"tw\n".getBytes(UTF_8));
    bytes.writeBytes(new byte[] {'{', (byte) 0xC3, '(', '}', '\n'});
    bytes.writeBytes(("{\"text\": " + "[".repeat(5000) + "\n").getBytes(UTF_8));
    bytes.writeBytes(
        "{\"title\": \"no text\", \"text\": \" \"}\n[1]\n{\"text\": \"end\"} x\n".getBytes(UTF_8));
    bytes.writeBytes("{\"text\": \"half \\ud800\", \"title\": NaN}".getBytes(UTF_8));
    write("a.jsonl", bytes.toByteArray());
    assertThat(read(folder))
        .extracting(ReadRecordsTest::place)
        .containsExactly(
            tuple("a.jsonl", 1L, "one", null),
            tuple("a.jsonl", 3L, null, "bad-json"),
            tuple("a.jsonl", 4L, null, "invalid-utf8"),
            tuple("a.jsonl", 5L, null, "bad-json"),
            tuple("a.jsonl", 6L, null, "missing-text"),
            tuple("a.jsonl", 7L, null, "bad-json"),
            tuple("a.jsonl", 8L, null, "bad-json"),
            tuple("a.jsonl", 9L, "half \uFFFD", null));
  }

  @Test
  void skipsLineThatIsTooLong() throws IOException {
    write("a.jsonl", "{\"text\": \"%s\"}\n{\"text\": \"two\"}\n".formatted("x".repeat(500_000)));
    List<Row> rows = read(folder, options(1000, 1L << 27));
    assertThat(rows)
        .extracting(ReadRecordsTest::place)
        .containsExactly(
            tuple("a.jsonl", 1L, null, "too-large"), tuple("a.jsonl", 2L, "two", null));
    assertThat(text(rows.get(0), RawRecords.EXCERPT)).hasSize(200).startsWith("{\"text\": \"xxx");
    assertThat(text(rows.get(0), RawRecords.DETAIL)).startsWith("500012 bytes");
  }

  @Test
  void keepsWhatWasReadBeforeStreamBreaksOff() throws IOException {
    StringBuilder content = new StringBuilder();
    Random random = new Random(7);
    for (int number = 1; number <= 20_000; number++) {
      content.append("{\"text\": \"%x%x\"}\n".formatted(random.nextLong(), random.nextLong()));
    }
    byte[] whole = gzip(content.toString());
    write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    byte[] zstd = Zstd.compress(content.toString().getBytes(UTF_8));
    write("c.jsonl.zst", Arrays.copyOf(zstd, zstd.length / 2));
    write("d.jsonl", "{\"text\": \"last\"}\n");
    List<Row> rows = read(folder);
    for (String file : List.of("a.jsonl.gz", "c.jsonl.zst")) {
      List<Row> own =
          rows.stream().filter(row -> text(row, RawRecords.SOURCE_FILE).equals(file)).toList();
      Row last = own.get(own.size() - 1);
      assertThat(text(last, RawRecords.REASON)).isEqualTo("truncated");
      assertThat((long) last.<Long>getAs(RawRecords.RECORD)).isEqualTo(own.size());
      assertThat(text(own.get(own.size() / 4), RawRecords.REASON)).isNull();
    }
    assertThat(place(rows.get(rows.size() - 1))).isEqualTo(tuple("d.jsonl", 1L, "last", null));
  }

  @Test
  void numbersLinesAlikeHoweverFileIsSplit() throws IOException {
    StringBuilder content = new StringBuilder();
    for (int number = 1; number <= 40; number++) {
      content.append(line(number)).append(number % 7 == 0 ? "\n" : "");
    }
    write("a.jsonl", content.toString());
    List<Row> whole = read(folder);
    assertThat(whole).hasSize(40);
    for (long splitBytes : new long[] {13, 64, 1000}) {
      assertThat(read(folder, options(1 << 20, splitBytes))).isEqualTo(whole);
    }
  }

  @Test
  void readsCsvWithQuotedLineEnds() throws IOException {
    write(
        "a.csv",
        """
        Title,"Text",date
        One,"first
        line, ""quoted""

        second",2023-09-18
        Two,6" of rain,
        Three,a,b,c

        Four,"never closed
        """);
    List<Row> rows = read(folder);
    assertThat(rows)
        .extracting(ReadRecordsTest::place)
        .containsExactly(
            tuple("a.csv", 2L, "first\nline, \"quoted\"\n\nsecond", null),
            tuple("a.csv", 6L, "6\" of rain", null),
            tuple("a.csv", 7L, null, "bad-csv"),
            tuple("a.csv", 9L, null, "bad-csv"));
    assertThat(text(rows.get(0), RawRecords.PUBLISHED)).isEqualTo("2023-09-18");
    assertThat(text(rows.get(1), RawRecords.PUBLISHED)).isNull();
  }

  @Test
  void skipsCsvRecordThatIsTooLong() throws IOException {
    String lines = "\"%s\"\n".formatted("long line\n".repeat(200));
    String line = "\"%s\"\n".formatted("x".repeat(5000));
    write("a.csv", "text\n" + lines + line + "short\n");
    assertThat(read(folder, options(1000, 1L << 27)))
        .extracting(ReadRecordsTest::place)
        .containsExactly(
            tuple("a.csv", 2L, null, "too-large"),
            tuple("a.csv", 203L, null, "too-large"),
            tuple("a.csv", 204L, "short", null));
  }

  @Test
  void readsTextFilesTitleFirst() throws IOException {
    write("deep/er/a.txt", "\uFEFFTitle\r\n\nOne.\n\nTwo.\n");
    write("b.txt", "only a title");
    write("c.txt", new byte[] {(byte) 0xFF, 'x'});
    write("d.txt", "");
    List<Row> rows = read(folder);
    assertThat(rows)
        .extracting(ReadRecordsTest::place)
        .containsExactly(
            tuple("b.txt", 1L, null, "missing-text"),
            tuple("c.txt", 1L, null, "invalid-utf8"),
            tuple("deep/er/a.txt", 1L, "One.\n\nTwo.", null));
    assertThat(text(rows.get(2), RawRecords.TITLE)).isEqualTo("Title");
  }

  @Test
  void readsParquetOfSeveralSchemasAndRejectsBrokenFiles() throws IOException {
    String one = folder.resolve("one").toString();
    SPARK
        .sql(
            "select 'T' as Title, array('Jane Roe', 'Li') as authors,"
                + " timestamp'2023-09-18 06:30:00' as published, 'x' as text, 7 as other")
        .coalesce(1)
        .write()
        .parquet(one);
    SPARK
        .sql(
            "select date'2023-09-18' as date, id as url, struct(id) as text, 'y' as body from range(3)")
        .coalesce(1)
        .write()
        .option("compression", "gzip")
        .parquet(folder.resolve("two").toString());
    write("three/x.parquet", "PAR1 this is none");
    SPARK.range(2).coalesce(1).write().parquet(folder.resolve("four").toString());
    List<Row> rows = read(folder);
    assertThat(rows)
        .extracting(
            row -> row.getAs(RawRecords.RECORD),
            row -> row.getAs(RawRecords.TEXT),
            row -> row.getAs(RawRecords.PUBLISHED),
            row -> row.getAs(RawRecords.REASON))
        .containsExactly(
            tuple(1L, null, null, "missing-text"),
            tuple(2L, null, null, "missing-text"),
            tuple(1L, "x", "2023-09-18T06:30:00Z", null),
            tuple(0L, null, null, "unreadable"),
            tuple(1L, "y", "2023-09-18", null),
            tuple(2L, "y", "2023-09-18", null),
            tuple(3L, "y", "2023-09-18", null));
    assertThat(text(rows.get(2), RawRecords.AUTHORS)).isEqualTo("Jane Roe, Li");
    assertThat(text(rows.get(6), RawRecords.URL)).isEqualTo("2");
  }

  @Test
  void readsParquetAlikeHoweverItIsSplit() {
    String file = folder.resolve("many").toString();
    SPARK
        .range(20_000)
        .selectExpr("concat(uuid(), id) as text")
        .coalesce(1)
        .write()
        .option("parquet.block.size", 100_000)
        .parquet(file);
    List<Row> whole = read(folder);
    assertThat(whole).hasSize(20_000);
    assertThat(read(folder, options(1 << 20, 50_000))).isEqualTo(whole);
  }

  @Test
  void rejectsFileOfUnknownFormatAndSkipsHiddenOnes() throws IOException {
    write("a.xml", "<x/>");
    write("_SUCCESS", "");
    write(".hidden.jsonl", "{}");
    write("b.jsonl", "{\"text\": \"x\"}");
    assertThat(read(folder))
        .extracting(ReadRecordsTest::place)
        .containsExactly(
            tuple("a.xml", 0L, null, "unknown-format"), tuple("b.jsonl", 1L, "x", null));
    assertThat(read(folder, new ReadRecords.Options("text", FIELDS, 1000, 1000)))
        .extracting(row -> row.getAs(RawRecords.REASON))
        .containsOnly("missing-text");
  }

  @Test
  void namesFilesRelativeToInput() throws IOException {
    write("x/1/a.jsonl", "{\"text\": \"1\"}");
    write("x/2/a.jsonl", "{\"text\": \"2\"}");
    assertThat(read(folder.resolve("x/*/a.jsonl")))
        .extracting(row -> row.getAs(RawRecords.SOURCE_FILE))
        .containsExactly("1/a.jsonl", "2/a.jsonl");
    assertThat(read(folder.resolve("x/1/a.jsonl")))
        .extracting(row -> row.getAs(RawRecords.SOURCE_FILE))
        .containsExactly("a.jsonl");
    List<String> both =
        List.of(folder.resolve("x/1").toString(), folder.resolve("x/2/a.jsonl").toString());
    assertThat(rows(ReadRecords.apply(SPARK, both, OPTIONS)))
        .extracting(row -> row.<String>getAs(RawRecords.SOURCE_FILE))
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(rows(ReadRecords.apply(SPARK, List.of(both.get(0), both.get(0)), OPTIONS)))
        .hasSize(1);
  }

  @Test
  void gathersSmallFilesIntoFewTasks() throws IOException {
    for (int number = 0; number < 300; number++) {
      write("t%03d.txt".formatted(number), "Title\nText " + number);
    }
    Dataset<Row> read = ReadRecords.apply(SPARK, List.of(folder.toString()), OPTIONS);
    assertThat(read.rdd().getNumPartitions()).isLessThanOrEqualTo(3);
    assertThat(rows(read)).hasSize(300);
  }

  @Test
  void rejectsFileThatVanishes() throws IOException {
    Path file = write("a.jsonl", "{\"text\": \"x\"}");
    write("b.jsonl", "{\"text\": \"y\"}");
    Dataset<Row> read = ReadRecords.apply(SPARK, List.of(folder.toString()), OPTIONS);
    Files.delete(file);
    assertThat(rows(read))
        .extracting(ReadRecordsTest::place)
        .containsExactly(tuple("a.jsonl", 0L, null, "unreadable"), tuple("b.jsonl", 1L, "y", null));
  }

  @Test
  void tellsOperatorOfInputWithoutFiles() throws IOException {
    write("empty/_SUCCESS", "");
    write("a.dat", "x");
    for (String name : List.of("none", "empty", "*.jsonl", "a.dat")) {
      Path input = folder.resolve(name);
      assertThatThrownBy(() -> read(input))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(input.toString());
    }
  }

  @Test
  void refusesOptionsThatCannotBe() {
    assertThatThrownBy(() -> new ReadRecords.Options("xml", FIELDS, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("read.format");
    assertThatThrownBy(() -> new ReadRecords.Options("auto", Map.of(), 1, 1))
        .hasMessageContaining("read.fields.text");
    assertThatThrownBy(() -> new ReadRecords.Options("auto", FIELDS, 0, 1))
        .hasMessageContaining("read.max-record-bytes");
  }
}
