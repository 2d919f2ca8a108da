import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Spreads the articles of a JSON lines file over consecutive days: an article's day is its id's
 * SHA-256, modulo the number of days, so that a file is re-dated alike everywhere. Only {@code
 * published} changes; a date within the URL stays, for {@code published} goes before it.
 */
public final class Redate {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Arguments: input, output (either may end in .gz), first day, number of days. */
  public static void main(String[] arguments) throws IOException {
    LocalDate first = LocalDate.parse(arguments[2]);
    int days = Integer.parseInt(arguments[3]);
    long articles = 0;
    long characters = 0;
    try (BufferedReader in = reader(Path.of(arguments[0]));
        Writer out = writer(Path.of(arguments[1]))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        ObjectNode article = (ObjectNode) JSON.readTree(line);
        article.put("published", first.plusDays(dayOf(article, days)).toString());
        out.write(JSON.writeValueAsString(article));
        out.write('\n');
        String text = article.path("text").asText();
        articles++;
        characters += text.codePointCount(0, text.length());
      }
    }
    System.out.printf("articles=%d characters=%d days=%d%n", articles, characters, days);
  }

  private static long dayOf(ObjectNode article, int days) {
    String id = article.hasNonNull("id") ? article.get("id").asText() : article.toString();
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return ((hash[0] & 0xff) << 16 | (hash[1] & 0xff) << 8 | (hash[2] & 0xff)) % days;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BufferedReader reader(Path path) throws IOException {
    InputStream bytes = Files.newInputStream(path);
    return new BufferedReader(
        new InputStreamReader(
            path.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes,
            StandardCharsets.UTF_8));
  }

  private static Writer writer(Path path) throws IOException {
    OutputStream bytes = Files.newOutputStream(path);
    return new OutputStreamWriter(
        path.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes,
        StandardCharsets.UTF_8);
  }
}
