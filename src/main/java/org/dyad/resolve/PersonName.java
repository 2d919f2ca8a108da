package org.dyad.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name in a text.
 *
 * @param shown the name as written, titles dropped
 * @param words its key words, suffixes included; one where the mention only describes
 * @param office announced by the title nearest to the name; empty for none
 * @param titled whether a title stands before the name
 */
record PersonName(String shown, List<String> words, String office, Titled titled) {
  /** "his wife", "33-year-old", and what a title leaves: "of Cambridge". */
  private static final Pattern NAMELESS =
      Pattern.compile("\\d|(?:a|an|her|his|its|my|of|our|that|their|this)\\b");

  /** FORMER: the office is said to be past. */
  enum Titled {
    NO,
    YES,
    FORMER
  }

  /** Reads a mention; the titles stand inside it or just before. */
  static PersonName read(String cleaned, String before, WordLists lists) {
    List<String> all = NameKey.words(cleaned);
    int titles = lists.titleWords(all);
    List<String> name = all.subList(titles, all.size());
    List<String> lead = new ArrayList<>(NameKey.words(before));
    boolean adjacent =
        before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
    if (!adjacent) {
      lead.clear();
    }
    lead.addAll(all.subList(0, titles));
    String shown = shown(cleaned, titles);
    boolean nameless =
        NAMELESS.matcher(shown).lookingAt() || lists.has(WordSort.TITLE, NameKey.join(name));
    return of(shown, nameless ? List.of(NameKey.join(name)) : name, lead, lists);
  }

  private static PersonName of(
      String shown, List<String> name, List<String> lead, WordLists lists) {
    String office = "";
    Titled titled = Titled.NO;
    int end = lead.size();
    for (int length = lists.titleWordsAtEnd(lead.subList(0, end));
        length > 0;
        length = lists.titleWordsAtEnd(lead.subList(0, end))) {
      String title = String.join(" ", lead.subList(end - length, end));
      office = office.isEmpty() ? lists.office(title) : office;
      titled =
          title.equals("former") || title.equals("ex") || titled == Titled.FORMER
              ? Titled.FORMER
              : Titled.YES;
      end -= length;
    }
    return new PersonName(shown, name, office, titled);
  }

  /** Drops as many key words from the beginning of the text. */
  private static String shown(String cleaned, int titles) {
    String rest = cleaned;
    int words = NameKey.words(cleaned).size();
    while (titles > 0 && NameKey.words(rest).size() > words - titles) {
      int cut = nextWord(rest);
      if (cut < 0) {
        return rest;
      }
      rest = rest.substring(cut);
    }
    return rest;
  }

  private static int nextWord(String text) {
    for (int at = 1; at < text.length(); at++) {
      char letter = text.charAt(at - 1);
      if (letter == ' ' || letter == '-') {
        return at;
      }
    }
    return -1;
  }

  boolean isFull() {
    return words.size() > 1;
  }

  String key() {
    return NameKey.join(words);
  }

  /** Without suffixes such as Jr. */
  List<String> core(WordLists lists) {
    int end = words.size();
    while (end > 1 && lists.has(WordSort.SUFFIX, words.get(end - 1))) {
      end--;
    }
    return words.subList(0, end);
  }

  /** The key without initials in the middle, where there are any. */
  Optional<String> withoutInitials() {
    List<String> kept = new ArrayList<>(words);
    kept.subList(1, Math.max(1, kept.size() - 1)).removeIf(word -> word.length() <= 2);
    return kept.size() < words.size() ? Optional.of(NameKey.join(kept)) : Optional.empty();
  }

  /** The words that may stand for the person after the full name, the likeliest sort first. */
  List<String> surnames(WordLists lists) {
    List<String> core = core(lists);
    List<String> surnames = new ArrayList<>();
    if (core.size() < 2) {
      return surnames;
    }
    boolean familyFirst = lists.has(WordSort.FAMILY, core.get(0)) && core.size() <= 4;
    if (familyFirst) {
      surnames.add(core.get(0));
    }
    for (int begin = core.size() - 1; begin > 0; begin--) {
      surnames.add(NameKey.join(core.subList(begin, core.size())));
    }
    if (core.size() > 2) {
      middle(core, surnames, lists);
    }
    return surnames;
  }

  /** Kirchner's "Fernández": inner words, given names and initials apart. */
  private static void middle(List<String> core, List<String> surnames, WordLists lists) {
    for (int at = 1; at < core.size() - 1; at++) {
      String word = core.get(at);
      if (word.length() > 2 && !lists.has(WordSort.PARTICLE, word)) {
        surnames.add(word);
      }
    }
  }
}
