package org.dyad.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dyad.annotate.Kind;
import org.dyad.core.UserError;

/** Reads gold documents: JSON lines, or CoNLL whose text {@link TextOfTokens} puts together. */
final class GoldReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HYPHENATED = Pattern.compile(".*\\p{L}-\\p{L}.*");

  private GoldReader() {}

  /**
   * The documents of a file, by its name: {@code .json} or {@code .jsonl} are JSON lines, all else
   * CoNLL; {@code .gz} is gzip.
   *
   * @throws UserError naming file and line where it cannot be read, and where it holds no document
   */
  static List<GoldDocument> read(Path file) {
    try (NumberedLines lines = new NumberedLines(file)) {
      List<GoldDocument> documents = new ArrayList<>();
      try {
        documents.addAll(lines.isJson() ? json(lines) : conll(lines));
      } catch (IOException | IllegalArgumentException e) {
        throw lines.unreadable(
            "Gold file",
            "give CoNLL (token TAB label, BIO), or gold JSON lines under a name with .jsonl.",
            e);
      }
      if (documents.isEmpty()) {
        throw new UserError("Gold file " + file + " holds no document: give one that does.");
      }
      return documents;
    } catch (IOException e) {
      throw new UserError("Gold file " + file + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private static List<GoldDocument> json(NumberedLines lines) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        documents.add(GoldDocument.of(JSON.readTree(line)));
      }
    }
    return documents;
  }

  private static List<GoldDocument> conll(NumberedLines lines) throws IOException {
    Sentences read = new Sentences();
    ConllReader.read(lines, read);
    TokenJoints.Hyphens hyphens = read.hyphens();
    List<GoldDocument> documents = new ArrayList<>();
    for (List<List<ConllReader.Token>> sentences : read.documents) {
      if (!sentences.isEmpty()) {
        documents.add(document(Integer.toString(documents.size()), sentences, hyphens));
      }
    }
    return documents;
  }

  private static GoldDocument document(
      String id, List<List<ConllReader.Token>> sentences, TokenJoints.Hyphens hyphens) {
    TextOfTokens text = new TextOfTokens(hyphens);
    List<GoldDocument.Mention> mentions = new ArrayList<>();
    for (List<ConllReader.Token> sentence : sentences) {
      int[][] spans = text.add(sentence);
      int at = 0;
      while (at < spans.length) {
        int last = lastOfMention(sentence, at);
        String type = sentence.get(at).type();
        if (!type.isEmpty()) {
          mentions.add(
              new GoldDocument.Mention(
                  spans[at][0], spans[last][1], Kind.ofLabel(type).orElse(null), false));
        }
        at = last + 1;
      }
    }
    return new GoldDocument(id, text.text(), mentions, List.of());
  }

  /** A mention goes on over I- labels of its type; an I- label that continues none begins one. */
  private static int lastOfMention(List<ConllReader.Token> sentence, int first) {
    String type = sentence.get(first).type();
    int last = first;
    while (!type.isEmpty()
        && last + 1 < sentence.size()
        && !sentence.get(last + 1).begins()
        && sentence.get(last + 1).type().equals(type)) {
      last++;
    }
    return last;
  }

  /** A file's sentences by document, and how it treats hyphens. */
  private static final class Sentences implements ConllReader.Target {
    private final List<List<List<ConllReader.Token>>> documents = new ArrayList<>();
    private int cut;
    private int kept;

    @Override
    public void beginDocument() {
      documents.add(new ArrayList<>());
    }

    @Override
    public void sentence(List<ConllReader.Token> tokens) {
      if (documents.isEmpty()) {
        beginDocument();
      }
      documents.get(documents.size() - 1).add(tokens);
      for (ConllReader.Token token : tokens) {
        if (token.word().equals("-")) {
          cut++;
        } else if (HYPHENATED.matcher(token.word()).matches()) {
          kept++;
        }
      }
    }

    TokenJoints.Hyphens hyphens() {
      return cut > kept ? TokenJoints.Hyphens.CUT : TokenJoints.Hyphens.KEPT;
    }
  }
}
