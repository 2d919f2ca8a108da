package org.dyad.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The organisations of one article: acronyms it defines, short forms, organs of countries. */
final class Organisations {
  private static final Pattern DEFINITION =
      Pattern.compile("^ ?\\((?:the |or )?[\"“']?(\\p{Lu}[\\p{L}\\p{N}.&-]{1,9})[\"”']?[),;]");

  private final Dictionary dictionary;
  private final Map<String, TreeSet<String>> acronyms = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, TreeSet<String>> organs = new HashMap<>();

  Organisations(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Takes an organisation found by its name, and the acronym in brackets after it. */
  void take(String key, String actorId, String after) {
    names.putIfAbsent(key, actorId);
    Matcher definition = DEFINITION.matcher(after);
    if (definition.find()) {
      String acronym = NameKey.acronym(definition.group(1));
      if (abbreviates(acronym, key)) {
        acronyms.computeIfAbsent(acronym, any -> new TreeSet<>()).add(actorId);
      }
    }
  }

  /** Takes an organ found by its country. */
  void takeOrgan(String key, String actorId) {
    organs.computeIfAbsent(key, any -> new TreeSet<>()).add(actorId);
  }

  /** Whether the letters stand in the name in their order, the first at its beginning. */
  static boolean abbreviates(String acronym, String key) {
    String letters = NameKey.join(NameKey.words(acronym)).replace(" ", "");
    if (letters.isEmpty() || key.indexOf(' ') < 0 || letters.charAt(0) != key.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int letter = 0; letter < letters.length(); letter++) {
      at = key.indexOf(letters.charAt(letter), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** The acronym as this article defines it. */
  Optional<Resolution> acronym(String cleaned) {
    TreeSet<String> meant = acronyms.get(NameKey.acronym(cleaned));
    if (meant == null) {
      return Optional.empty();
    }
    return Optional.of(
        meant.size() == 1
            ? Resolution.of(meant.first(), NameSort.ACRONYM, Rule.ARTICLE_ACRONYM)
            : Resolution.between(Resolution.AMBIGUOUS, meant));
  }

  /** The organ that the article named with its country elsewhere. */
  Optional<Resolution> organ(String key) {
    TreeSet<String> meant = organs.get(key);
    if (meant == null) {
      return Optional.empty();
    }
    return Optional.of(
        meant.size() == 1
            ? Resolution.of(meant.first(), NameSort.NAME, Rule.ARTICLE_ORGAN)
            : Resolution.between(Resolution.AMBIGUOUS, meant));
  }

  /** The one organisation of the article whose name begins with these words and goes on. */
  Optional<Resolution> shortForm(String key) {
    List<String> words = List.of(key.split(" ", -1));
    boolean generic =
        words.stream().anyMatch(word -> dictionary.words().has(WordSort.GENERIC, word));
    if (generic || key.length() < 3) {
      return Optional.empty();
    }
    TreeSet<String> longer = new TreeSet<>();
    names.forEach(
        (name, id) -> {
          if (name.startsWith(key + " ")) {
            longer.add(id);
          }
        });
    return longer.size() == 1
        ? Optional.of(Resolution.of(longer.first(), NameSort.ALIAS, Rule.ARTICLE_SHORT_FORM))
        : Optional.empty();
  }
}
