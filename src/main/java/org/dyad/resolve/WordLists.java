package org.dyad.resolve;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The listed words, by sort and key. */
final class WordLists implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int TITLE_WORDS = 5;

  private final Map<WordSort, Map<String, String>> meanings = new EnumMap<>(WordSort.class);

  /** First and last words of titles: most words are none, and need no look at longer ones. */
  private final Set<String> titleBegins = new HashSet<>();

  private final Set<String> titleEnds = new HashSet<>();

  WordLists(List<WordFact> words) {
    for (WordSort sort : WordSort.values()) {
      meanings.put(sort, new HashMap<>());
    }
    for (WordFact word : words) {
      List<String> key = NameKey.words(word.word());
      meanings.get(word.sort()).put(NameKey.join(key), word.meaning());
      if (word.sort() == WordSort.TITLE && !key.isEmpty()) {
        titleBegins.add(key.get(0));
        titleEnds.add(key.get(key.size() - 1));
      }
    }
  }

  boolean has(WordSort sort, String word) {
    return meanings.get(sort).containsKey(word);
  }

  /** How many words at the beginning are titles; at least one word is left. */
  int titleWords(List<String> words) {
    int begin = 0;
    int length = titleAt(words, begin);
    while (length > 0) {
      begin += length;
      length = titleAt(words, begin);
    }
    return begin;
  }

  private int titleAt(List<String> words, int begin) {
    if (begin == words.size() || !titleBegins.contains(words.get(begin))) {
      return 0;
    }
    for (int length = Math.min(TITLE_WORDS, words.size() - begin - 1); length > 0; length--) {
      if (has(WordSort.TITLE, String.join(" ", words.subList(begin, begin + length)))) {
        return length;
      }
    }
    return 0;
  }

  /** How many words at the end are one title; 0 for none. */
  int titleWordsAtEnd(List<String> words) {
    if (words.isEmpty() || !titleEnds.contains(words.get(words.size() - 1))) {
      return 0;
    }
    for (int length = Math.min(TITLE_WORDS, words.size()); length > 0; length--) {
      if (has(
          WordSort.TITLE, String.join(" ", words.subList(words.size() - length, words.size())))) {
        return length;
      }
    }
    return 0;
  }

  /** The office a title announces; empty where it announces none. */
  String office(String title) {
    return meanings.get(WordSort.TITLE).getOrDefault(title, "");
  }

  /** The given name of which a key word is another form; else the word. */
  String givenName(String word) {
    String meaning = meanings.get(WordSort.NICKNAME).get(word);
    return meaning == null ? word : NameKey.of(meaning);
  }
}
