package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dyad.annotate.Kind;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldReaderTest {
  private static final String CONLL =
      """
      -DOCSTART-\tO

      🎉\tO
      Ann\tB-PER\tNNP
      Quill\tI-PER\tNNP
      's\tO
      Open\tB-MISC
      .\tO

      Wick\tI-LOC
      Wick\tB-LOC
      -DOCSTART-\tO

      Bye\tO
      """;

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static List<String> surfaces(GoldDocument document) {
    return document.mentions().stream()
        .map(mention -> document.text().substring(mention.begin(), mention.end()))
        .toList();
  }

  @Test
  void makesTextAndMentionsOfConll() throws IOException {
    List<GoldDocument> documents = GoldReader.read(file("gold.conll", CONLL));
    assertThat(documents)
        .extracting(GoldDocument::text)
        .containsExactly("🎉 Ann Quill's Open. Wick Wick", "Bye");
    assertThat(surfaces(documents.get(0))).containsExactly("Ann Quill", "Open", "Wick", "Wick");
    assertThat(documents.get(0).mentions())
        .extracting(GoldDocument.Mention::kind)
        .containsExactly(Kind.PER, null, Kind.LOC, Kind.LOC);
  }

  @Test
  void readsGzipCarriageReturnsAndFilesWithoutDocumentLines() throws IOException {
    Path file = folder.resolve("gold.conll.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("\uFEFFHi\tO\r\nWick\tB-LOC\r\n\r\nBye\tO\r\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(GoldReader.read(file))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.text()).isEqualTo("Hi Wick Bye");
              assertThat(surfaces(document)).containsExactly("Wick");
            });
  }

  @Test
  void nominalsAndPronounsAreOptionalAndSoAreInnerNames() throws IOException {
    Path file =
        file(
            "gold.jsonl",
            """
            {"text": "The head of Wick City Council said she left.", "mentions": [
             {"begin": 0, "end": 29, "type": "PER", "form": "nominal"},
             {"begin": 12, "end": 16, "type": "LOC", "form": "name"},
             {"begin": 12, "end": 29, "type": "ORG"},
             {"begin": 12, "end": 29, "type": "LOC", "form": "name"},
             {"begin": 35, "end": 38, "type": "PER", "form": "pronoun"}]}
            """
                .replace("\n ", " "));
    assertThat(GoldReader.read(file).get(0).mentions())
        .extracting(GoldDocument.Mention::optional)
        .containsExactly(true, true, false, true, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "gold.conll ~ Hi;TAB;O;NL;Wick ~ 2 ~ line without label: Wick",
        "gold.conll ~ Hi;TAB;O;NL;;NL;Wick;TAB;LOC ~ 3 ~ label that is not O",
        "gold.jsonl ~ {\"text\": \"Hi\"};NL;{\"text\": \"Hi ~ 2 ~ Unexpected end-of-input",
        "gold.jsonl ~ [1] ~ 1 ~ a document without text",
        "gold.jsonl ~ {\"text\": \"Hi\", \"mentions\": [{\"begin\": 0, \"end\": 3, \"type\": \"PER\"}]} ~ 1 ~ outside its text",
        "gold.jsonl ~ {\"text\": \"Hi\", \"mentions\": [{\"begin\": 0, \"type\": \"PER\"}]} ~ 1 ~ without begin and end",
        "gold.jsonl ~ {\"text\": \"Hi\", \"mentions\": [{\"begin\": 0, \"end\": 2}]} ~ 1 ~ without type",
        "gold.jsonl ~ {\"text\": \"Hi\", \"scored\": [[0, 9]]} ~ 1 ~ outside its text",
      })
  void brokenFileIsToldInOneLineWithFileAndLine(
      String name, String content, int line, String reason) throws IOException {
    Path file = file(name, content.replace(";TAB;", "\t").replace(";NL;", "\n"));
    assertThatThrownBy(() -> GoldReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(file + ", line " + line + ", ")
        .hasMessageContaining(reason)
        .satisfies(error -> assertThat(error.getMessage().lines()).hasSize(1));
  }

  @Test
  void gzipCutShortIsToldWithTheLineItBreaksIn() throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int line = 1; line <= 4000; line++) {
      lines.append(Long.toString(random.nextLong(), 36)).append("\tO\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("cut.conll.gz");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    assertThatThrownBy(() -> GoldReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageMatching(
            "Gold file .*cut.conll.gz, line (1[89]|2[012])\\d\\d, cannot be read .*cut short.*");
  }

  @Test
  void textThatIsNoUnicodeIsToldWithItsLine() throws IOException {
    Path file = folder.resolve("latin.conll");
    Files.write(file, "Hi\tO\nS\u00e3o\tO\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> GoldReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("line 2, cannot be read (it is no UTF-8)");
  }

  @Test
  void absentFoldersAndEmptyFilesAreTold() throws IOException {
    Path empty = file("empty.conll", "\n\n");
    assertThatThrownBy(() -> GoldReader.read(empty))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("empty.conll holds no document");
    assertThatThrownBy(() -> GoldReader.read(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("it is a folder");
    assertThatThrownBy(() -> GoldReader.read(folder.resolve("absent.jsonl")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("absent.jsonl cannot be read (there is no such file)");
  }
}
