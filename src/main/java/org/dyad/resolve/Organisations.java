package org.dyad.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The organisations of one article: acronyms, short forms, organs of countries. */
final class Organisations {
  private static final Pattern DEFINITION =
      Pattern.compile("^ ?\\((?:the |or )?[\"“']?(\\p{Lu}[\\p{L}\\p{N}.&-]{1,9})[\"”']?[),;]");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,6}");
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to");
  private static final Set<ActorKind> PLACES = Set.of(ActorKind.COUNTRY, ActorKind.PLACE);

  private final Dictionary dictionary;
  private final Map<String, TreeSet<String>> acronyms = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, TreeSet<String>> organs = new HashMap<>();

  Organisations(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Takes an organisation found by its name, and the acronym in brackets after it. */
  void take(String key, String actorId, String after) {
    names.merge(key, actorId, (first, second) -> isHeadline(first) ? second : first);
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

  /** The organisation as the article writes it elsewhere, if not only in capitals. */
  Optional<String> written(String key) {
    return Optional.ofNullable(names.get(key));
  }

  private static boolean isHeadline(String actorId) {
    return NameKey.isCapitals(actorId.substring(actorId.indexOf(Discovered.COLON) + 1));
  }

  /** The one organisation of the article that an unknown name shortens, and how. */
  Optional<Resolution> shortForm(String cleaned, String key) {
    Optional<String> initials = byInitials(cleaned);
    if (initials.isPresent()) {
      return Optional.of(Resolution.of(initials.get(), NameSort.ACRONYM, Rule.ARTICLE_ACRONYM));
    }
    return isDistinctive(key)
        ? beginning(key)
            .or(() -> afterPlace(key))
            .map(id -> Resolution.of(id, NameSort.ALIAS, Rule.ARTICLE_SHORT_FORM))
        : Optional.empty();
  }

  /** "BA" where the article names British Airways: the initials of one organisation. */
  private Optional<String> byInitials(String cleaned) {
    String letters = NameKey.acronym(cleaned);
    if (!INITIALS.matcher(letters).matches()) {
      return Optional.empty();
    }
    return theOnly(name -> hasInitials(name, letters));
  }

  /** Small words may count or not: CAIR, the Council on American-Islamic Relations. */
  private static boolean hasInitials(String name, String letters) {
    StringBuilder all = new StringBuilder();
    StringBuilder large = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      all.append(word.charAt(0));
      if (!SMALL.contains(word)) {
        large.append(word.charAt(0));
      }
    }
    return letters.equalsIgnoreCase(all.toString()) || letters.equalsIgnoreCase(large.toString());
  }

  /** Long enough, and not all of its words are such as many organisations have. */
  private boolean isDistinctive(String key) {
    return key.length() >= 3
        && Stream.of(key.split(" ", -1))
            .anyMatch(word -> !dictionary.words().has(WordSort.GENERIC, word));
  }

  /** The longest name that begins with these words, if all others that do begin it. */
  private Optional<String> beginning(String key) {
    String start = key + " ";
    Optional<String> longest =
        names.keySet().stream()
            .filter(name -> name.startsWith(start))
            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    return longest
        .filter(
            whole ->
                names.keySet().stream()
                    .filter(name -> name.startsWith(start))
                    .allMatch(name -> (whole + " ").startsWith(name + " ")))
        .map(names::get);
  }

  /** "Lakers" where the article names the Los Angeles Lakers: what follows a place's name. */
  private Optional<String> afterPlace(String key) {
    return theOnly(
        name ->
            name.endsWith(" " + key)
                && dictionary
                    .index()
                    .names(name.substring(0, name.length() - key.length() - 1))
                    .stream()
                    .anyMatch(claim -> PLACES.contains(claim.actor().kind())));
  }

  private Optional<String> theOnly(Predicate<String> named) {
    Set<String> ids =
        names.entrySet().stream()
            .filter(entry -> named.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
  }
}
