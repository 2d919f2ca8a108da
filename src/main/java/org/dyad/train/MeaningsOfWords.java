package org.dyad.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dyad.annotate.Tokenizer;
import org.dyad.annotate.Tokens;
import org.dyad.annotate.WordVectors;
import org.dyad.core.UserError;

/**
 * Computes word vectors from news: what words stand near which, in {@link SparseMatrix#rowVectors}.
 */
final class MeaningsOfWords {
  private static final int WINDOW = 4;
  private static final int NONE = -1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] counts = new int[1 << 16];
  private int[] text = new int[1 << 20];
  private int length;

  /**
   * Which words have vectors, and how long these are.
   *
   * @param news JSON lines with title and text
   */
  record Settings(List<Path> news, int dimensions, int leastCount, int vocabulary) {
    Settings {
      if (dimensions < 1 || leastCount < 1 || vocabulary < 1) {
        throw new IllegalArgumentException(
            "dimensions %d, least-count %d, vocabulary %d (1 or more each)"
                .formatted(dimensions, leastCount, vocabulary));
      }
    }
  }

  private MeaningsOfWords() {}

  /** Reads the news and computes. */
  static WordVectors of(Settings settings, long seed) {
    MeaningsOfWords meanings = new MeaningsOfWords();
    settings.news().forEach(meanings::read);
    return meanings.vectors(settings, seed);
  }

  private void read(Path file) {
    try (NumberedLines lines = new NumberedLines(file)) {
      try {
        for (String line = lines.next(); line != null; line = lines.next()) {
          JsonNode article = JSON.readTree(line);
          add(article.path("title").asText("") + "\n\n" + article.path("text").asText(""));
        }
      } catch (IOException e) {
        throw lines.unreadable("News file", "give JSON lines with title and text.", e);
      }
    } catch (IOException e) {
      throw new UserError("News file " + file + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private void add(String article) {
    Tokens tokens = Tokenizer.split(article);
    for (int token = 0; token < tokens.count(); token++) {
      add(number(article.substring(tokens.begin(token), tokens.end(token))));
    }
    for (int gap = 0; gap < WINDOW; gap++) {
      add(NONE);
    }
  }

  private void add(int word) {
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = word;
  }

  private int number(String token) {
    String word =
        token.toLowerCase(Locale.ROOT).replace('’', '\'').replace('“', '"').replace('”', '"');
    int number = numbers.computeIfAbsent(word, unknown -> words.size());
    if (number == words.size()) {
      words.add(word);
      if (number == counts.length) {
        counts = Arrays.copyOf(counts, 2 * number);
      }
    }
    counts[number]++;
    return number;
  }

  private WordVectors vectors(Settings settings, long seed) {
    List<Integer> frequent =
        numbers.values().stream()
            .filter(word -> counts[word] >= settings.leastCount())
            .sorted(Comparator.comparing((Integer word) -> -counts[word]).thenComparing(words::get))
            .limit(settings.vocabulary())
            .toList();
    WordVectors vectors = new WordVectors(settings.dimensions());
    if (frequent.isEmpty()) {
      return vectors;
    }
    float[][] rows =
        pairs(frequent).information(frequent.size()).rowVectors(settings.dimensions(), seed);
    for (int rank = 0; rank < rows.length; rank++) {
      vectors.add(words.get(frequent.get(rank)), rows[rank]);
    }
    return vectors;
  }

  /** Pairs of frequent words up to the window apart, the nearer the more. */
  private WordPairs pairs(List<Integer> frequent) {
    int[] ranks = new int[words.size()];
    Arrays.fill(ranks, NONE);
    for (int rank = 0; rank < frequent.size(); rank++) {
      ranks[frequent.get(rank)] = rank;
    }
    WordPairs pairs = new WordPairs();
    for (int at = 0; at < length; at++) {
      for (int step = 1; step <= WINDOW && at + step < length; step++) {
        int one = text[at] == NONE ? NONE : ranks[text[at]];
        int other = text[at + step] == NONE ? NONE : ranks[text[at + step]];
        if (one != NONE && other != NONE) {
          pairs.add(one, other, 1f / step);
        }
      }
    }
    return pairs;
  }
}
