package org.dyad.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the words around a mention say about it. */
final class Context {
  private static final String CLAUSE_ENDS = ",;:!?)";
  private static final Pattern GENITIVE = Pattern.compile("['’]s?\\s*$");
  private static final Pattern PLACED =
      Pattern.compile(
          "(?i)\\b(in|at|near|from|of|around|outside|inside|into|through|via|across|downtown|left"
              + "|leave|leaving|visit|visited|visiting|reach|reached|central|northern|southern"
              + "|eastern|western)\\s+$");
  private static final Pattern TOWARD =
      Pattern.compile(
          "(?i)\\b(accus(es|ed|ing)|urg(es|ed|ing)|blam(es|ed|ing)|condemn(s|ed|ing)"
              + "|criticis(es|ed|ing)|criticiz(es|ed|ing)|prais(es|ed|ing)|thank(s|ed|ing)"
              + "|call(s|ed|ing) on|pressure on|sanctions (on|against)|(support|aid) (to|for)"
              + "|ask(s|ed|ing)|warn(s|ed|ing)|by)\\s+$");
  private static final Pattern HAVING = Pattern.compile("^['’]s? +(\\p{L}+)(?: +(\\p{L}+))?");
  private static final Pattern DOING = Pattern.compile("^,? +(\\p{L}+)(?: +(\\p{L}+))?");
  private static final Pattern SECOND = Pattern.compile(" and +\\p{Lu}[\\p{L} .]{1,24}?[ ,.;:]");

  private static final Pattern NEXT_PLACE =
      Pattern.compile("^, +(\\p{Lu}[\\p{L}.]*(?: +\\p{Lu}[\\p{L}.]*){0,2})");
  private static final Set<ActorKind> PLACES = Set.of(ActorKind.COUNTRY, ActorKind.PLACE);

  private final Dictionary dictionary;

  Context(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Whether a capital stands for its government here: it says or does something, has a position, is
   * accused, or has ties with another. In doubt it does not.
   */
  boolean acts(Mention mention) {
    String before = mention.before();
    if (PLACED.matcher(before).find()) {
      return isRelated(before);
    }
    return says(DOING.matcher(mention.after()), WordSort.ACT)
        || says(HAVING.matcher(mention.after()), WordSort.POSSESSION)
        || (TOWARD.matcher(before).find() && !before.endsWith("by "))
        || isRelated(before)
        || isBetween(mention);
  }

  private boolean says(Matcher following, WordSort sort) {
    if (!following.find()) {
      return false;
    }
    String first = NameKey.of(following.group(1));
    String second = following.group(2) == null ? "" : NameKey.of(following.group(2));
    return dictionary.words().has(sort, first)
        || dictionary.words().has(sort, first + " " + second)
        || (sort == WordSort.POSSESSION && dictionary.words().has(sort, second));
  }

  /** "ties with Moscow", "relations between Moscow and", "between Beijing and Moscow". */
  private boolean isRelated(String before) {
    List<String> words = NameKey.words(before);
    int last = words.size() - 1;
    return last > 0
        && words.get(last).equals("with")
        && dictionary.words().has(WordSort.RELATION, words.get(last - 1));
  }

  private boolean isBetween(Mention mention) {
    List<String> words = NameKey.words(mention.before());
    int between = words.lastIndexOf("between");
    if (between < 1 || !dictionary.words().has(WordSort.RELATION, words.get(between - 1))) {
      return false;
    }
    boolean first = between == words.size() - 1;
    boolean second = words.get(words.size() - 1).equals("and") && words.size() - between <= 6;
    return first ? SECOND.matcher(mention.after() + " ").lookingAt() : second;
  }

  /**
   * The country whose name or adjective stands just before, with or without a genitive; or null.
   */
  String countryBefore(String before) {
    String text = GENITIVE.matcher(before).replaceFirst("");
    boolean adjacent = !text.isEmpty() && (text.length() < before.length() || endsWithSpace(text));
    List<String> words = adjacent ? lastWords(text.strip()) : List.of();
    for (int begin = 0; begin < words.size(); begin++) {
      String country = country(String.join(" ", words.subList(begin, words.size())));
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  /** The country in "of the Russian Federation" just after; or null. */
  String countryAfter(String after) {
    if (!after.startsWith(" of ")) {
      return null;
    }
    String[] words = after.substring(4).replaceFirst("^the ", "").split("[ ,;:]", 6);
    for (int length = Math.min(5, words.length); length > 0; length--) {
      String name = String.join(" ", List.of(words).subList(0, length));
      String country = country(Surface.clean(name.replaceFirst("\\.$", "")));
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  /** The country of the place named next: "CRI" for ", Costa Rica, on"; null for none. */
  String countryOfPlaceAfter(String after) {
    Matcher next = NEXT_PLACE.matcher(after);
    if (!next.lookingAt()) {
      return null;
    }
    String name = Surface.clean(next.group(1));
    Set<String> countries =
        dictionary.index().claims(name, NameKey.of(name)).stream()
            .map(Claim::actor)
            .filter(actor -> PLACES.contains(actor.kind()))
            .map(actor -> actor.kind() == ActorKind.COUNTRY ? actor.id() : actor.country())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return countries.size() == 1 ? countries.iterator().next() : null;
  }

  private static boolean endsWithSpace(String text) {
    return Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** Up to four words, cut where the clause is. */
  private static List<String> lastWords(String text) {
    List<String> last = new ArrayList<>(4);
    int end = text.length();
    while (end > 0 && last.size() < 4) {
      int begin = end;
      while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
        begin--;
      }
      if (!last.isEmpty() && begin < end && CLAUSE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
        break;
      }
      last.add(0, text.substring(begin, end));
      end = text.substring(0, begin).stripTrailing().length();
    }
    return last;
  }

  /** The one country of that name, acronym or adjective; or null. */
  String country(String name) {
    if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0))) {
      return null;
    }
    String country = null;
    for (Claim claim : dictionary.index().claims(name, NameKey.of(name))) {
      boolean names = claim.sort() != NameSort.CAPITAL && claim.sort() != NameSort.PREFIX;
      if (claim.actor().kind() == ActorKind.COUNTRY && names) {
        if (country != null && !country.equals(claim.id())) {
          return null;
        }
        country = claim.id();
      }
    }
    return country;
  }
}
