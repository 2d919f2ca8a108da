package org.dyad.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads CoNLL: {@code token TAB label}, in some files {@code TAB part of speech}; labels are BIO;
 * an empty line ends a sentence, a line {@code -DOCSTART-} begins a document.
 */
final class ConllReader {
  private static final Pattern BIO = Pattern.compile("O|[BI]-.+");
  private static final int SHOWN = 60;

  private ConllReader() {}

  /**
   * A line of a file.
   *
   * @param tag the part of speech, empty where the file has none
   */
  record Token(String word, String label, String tag) {
    boolean begins() {
      return label.startsWith("B-");
    }

    /** The label without its prefix; empty outside of mentions. */
    String type() {
      return label.equals("O") ? "" : label.substring(2);
    }
  }

  /** Takes what is read, in its order. */
  interface Target {
    /** A line {@code -DOCSTART-}; a file need not have one. */
    void beginDocument();

    /**
     * A sentence.
     *
     * @param tokens at least one
     */
    void sentence(List<Token> tokens);
  }

  /**
   * Reads to the end of the file.
   *
   * @throws IllegalArgumentException where a line is no token with its label
   */
  static void read(NumberedLines lines, Target target) throws IOException {
    List<Token> sentence = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      boolean begins = line.startsWith("-DOCSTART-");
      if (!begins && !line.isBlank()) {
        sentence.add(token(line));
        continue;
      }
      if (!sentence.isEmpty()) {
        target.sentence(sentence);
        sentence = new ArrayList<>();
      }
      if (begins) {
        target.beginDocument();
      }
    }
    if (!sentence.isEmpty()) {
      target.sentence(sentence);
    }
  }

  private static Token token(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 2 || columns[0].isBlank()) {
      throw new IllegalArgumentException("line without label: " + shown(line));
    }
    if (!BIO.matcher(columns[1]).matches()) {
      throw new IllegalArgumentException("label that is not O, B-… or I-…: " + shown(line));
    }
    return new Token(columns[0], columns[1], columns.length > 2 ? columns[2] : "");
  }

  private static String shown(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
