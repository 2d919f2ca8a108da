package org.dyad.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Labels;
import org.dyad.annotate.Tokenizer;
import org.dyad.annotate.Tokens;
import org.dyad.core.UserError;

/**
 * Reads training labels: CoNLL (see {@link ConllReader}) or gold JSON lines (raw text with
 * mentions). Tokens are those of {@link Tokenizer}: a token of another tokenization is cut further
 * where it is coarser.
 */
final class LabelledReader {
  /** Some corpora label "South" and "Korean" as two names. */
  private static final Set<String> DIRECTIONS =
      Set.of("North", "South", "East", "West", "Central", "Latin", "New", "Saudi", "Sri");

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledReader() {}

  /** Documents of a file, by its name: {@code .jsonl} or else CoNLL, each with or without gzip. */
  static List<Labelled> read(Path file) {
    try (NumberedLines lines = new NumberedLines(file)) {
      return read(lines);
    } catch (IOException e) {
      throw new UserError("Training file " + file + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private static List<Labelled> read(NumberedLines lines) {
    try {
      return lines.isJson() ? json(lines) : conll(lines);
    } catch (IOException | IllegalArgumentException e) {
      throw lines.unreadable("Training file", "give a CoNLL or a gold JSON lines file.", e);
    }
  }

  static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream plain =
          file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static List<Labelled> conll(NumberedLines lines) throws IOException {
    Documents documents = new Documents();
    ConllReader.read(lines, documents);
    return documents.read.stream().filter(document -> !document.sentences().isEmpty()).toList();
  }

  /** Collects labelled documents. */
  private static final class Documents implements ConllReader.Target {
    private final List<Labelled> read = new ArrayList<>();

    @Override
    public void beginDocument() {
      read.add(new Labelled(new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void sentence(List<ConllReader.Token> tokens) {
      if (read.isEmpty()) {
        beginDocument();
      }
      Sentence sentence = new Sentence();
      tokens.forEach(token -> sentence.add(token.word(), token.label()));
      sentence.endIn(read.get(read.size() - 1));
    }
  }

  private static List<Labelled> json(NumberedLines lines) throws IOException {
    List<Labelled> documents = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        documents.add(labelled(GoldDocument.of(JSON.readTree(line))));
      }
    }
    return documents;
  }

  static Labelled labelled(GoldDocument gold) {
    String text = gold.text();
    byte[] kinds = new byte[text.length()];
    for (GoldDocument.Mention mention : gold.mentions()) {
      if (mention.kind() != null) {
        Arrays.fill(kinds, mention.begin(), mention.end(), Labels.inside(mention.kind()));
        kinds[mention.begin()] = Labels.begin(mention.kind());
      }
    }
    Tokens tokens = Tokenizer.split(text);
    Labelled document = new Labelled(new ArrayList<>(), new ArrayList<>());
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int first = tokens.firstToken(sentence);
      byte[] labels = new byte[tokens.firstToken(sentence + 1) - first];
      List<String> words = new ArrayList<>();
      for (int at = 0; at < labels.length; at++) {
        int token = first + at;
        words.add(text.substring(tokens.begin(token), tokens.end(token)));
        labels[at] = labelOf(kinds, tokens, token, at == 0 ? Labels.OUTSIDE : labels[at - 1]);
      }
      document.sentences().add(words);
      document.labels().add(labels);
    }
    return document;
  }

  private static byte labelOf(byte[] kinds, Tokens tokens, int token, byte before) {
    for (int at = tokens.begin(token); at < tokens.end(token); at++) {
      if (Labels.isBegin(kinds[at])) {
        return kinds[at];
      }
    }
    byte label = kinds[tokens.begin(token)];
    boolean goesOn =
        label != Labels.OUTSIDE
            && before != Labels.OUTSIDE
            && Labels.kind(before) == Labels.kind(label);
    return label == Labels.OUTSIDE || goesOn ? label : Labels.begin(Labels.kind(label));
  }

  /** The sentence being read, its tokens cut as at run time. */
  private static final class Sentence {
    private final List<String> words = new ArrayList<>();
    private final List<Byte> labels = new ArrayList<>();

    void add(String token, String label) {
      String word = token.equals("``") || token.equals("''") ? "\"" : token;
      Kind kind = label.equals("O") ? null : Kind.ofLabel(label).orElse(null);
      boolean begins = label.startsWith("B-");
      Tokens parts = Tokenizer.split(word);
      for (int part = 0; part < parts.count(); part++) {
        String surface = word.substring(parts.begin(part), parts.end(part));
        words.add(surface);
        labels.add(label(kind, begins && part == 0, parts.count(), surface));
      }
    }

    private byte label(Kind kind, boolean begins, int parts, String surface) {
      byte before = labels.isEmpty() ? Labels.OUTSIDE : labels.get(labels.size() - 1);
      if (kind == null) {
        return Labels.OUTSIDE;
      }
      if (kind == Kind.NORP && parts > 1 && !Character.isUpperCase(surface.charAt(0))) {
        // "Israeli-Palestinian" names two peoples
        return Labels.OUTSIDE;
      }
      boolean goesOn = before != Labels.OUTSIDE && Labels.kind(before) == kind;
      if (kind == Kind.NORP && goesOn && DIRECTIONS.contains(words.get(words.size() - 2))) {
        return Labels.inside(kind);
      }
      return begins || !goesOn ? Labels.begin(kind) : Labels.inside(kind);
    }

    void endIn(Labelled document) {
      if (!words.isEmpty()) {
        byte[] row = new byte[labels.size()];
        for (int at = 0; at < row.length; at++) {
          row[at] = labels.get(at);
        }
        document.sentences().add(words);
        document.labels().add(row);
      }
    }
  }
}
