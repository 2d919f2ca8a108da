package org.dyad.annotate;

import java.util.Arrays;

/**
 * The tokens and sentences of one text, as UTF-16 offsets: begin inclusive, end exclusive. Filled
 * by {@link Tokenizer} and {@link SentenceSplitter}.
 */
public final class Tokens {
  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private int count;
  private int[] sentences = new int[32];
  private int sentenceCount;

  void add(int begin, int end) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    begins[count] = begin;
    ends[count++] = end;
  }

  void startSentence(int token) {
    if (sentenceCount + 1 >= sentences.length) {
      sentences = Arrays.copyOf(sentences, 2 * sentences.length);
    }
    sentences[sentenceCount++] = token;
    sentences[sentenceCount] = count;
  }

  public int count() {
    return count;
  }

  public int begin(int token) {
    return begins[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public int length(int token) {
    return ends[token] - begins[token];
  }

  public int sentenceCount() {
    return sentenceCount;
  }

  /** First token of a sentence; of {@link #sentenceCount()}: the number of tokens. */
  public int firstToken(int sentence) {
    return sentenceCount == 0 ? 0 : sentences[sentence];
  }

  public int sentenceBegin(int sentence) {
    return begins[sentences[sentence]];
  }

  public int sentenceEnd(int sentence) {
    return ends[sentences[sentence + 1] - 1];
  }
}
