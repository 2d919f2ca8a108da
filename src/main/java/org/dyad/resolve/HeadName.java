package org.dyad.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name inside a mention that says more: "aircraft maker Boeing", "Apple CEO Steve Jobs". */
final class HeadName {
  /** Common nouns that describe an organisation before its name. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          ".*\\b(?:airline|airlines|airframer|alliance|association|bank|based|brand|broadcaster"
              + "|builder|business|carrier|chain|charity|club|company|conglomerate|contractor"
              + "|developer|firm|giant|group|insurer|label|lender|magazine|maker|manufacturer"
              + "|network|newspaper|operator|organisation|organization|parent|party|planemaker"
              + "|producer|provider|publisher|retailer|rival|seller|startup|subsidiary|supplier"
              + "|team|union|unit),? +(?=\\p{Lu})");

  private static final Pattern POSSESSIVE = Pattern.compile("^(.+?)['’]s? +(?=\\p{Lu})");
  private static final Pattern SMALL_WORD = Pattern.compile("(\\p{Ll}[\\p{Ll}-]{3,}),? +");
  private static final Set<ActorKind> OWNERS = Set.of(ActorKind.COUNTRY, ActorKind.PLACE);

  private final Dictionary dictionary;

  HeadName(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** An organisation's or a place's name without what describes it or owns it; none if plain. */
  Optional<String> ofOther(String cleaned, String kind) {
    Matcher described = DESCRIBED.matcher(cleaned);
    if (kind.equals(MentionKind.ORGANISATION) && described.lookingAt()) {
      return Optional.of(cleaned.substring(described.end()));
    }
    Matcher owned = POSSESSIVE.matcher(cleaned);
    return owned.lookingAt() && isOwner(owned.group(1))
        ? Optional.of(cleaned.substring(owned.end()))
        : Optional.empty();
  }

  private boolean isOwner(String name) {
    String owner = Surface.clean(name);
    return dictionary.index().claims(owner, NameKey.of(owner)).stream()
        .anyMatch(claim -> OWNERS.contains(claim.actor().kind()));
  }

  /**
   * A person's name, perhaps with a title, without what stands before the title or after a comma;
   * the whole if plain.
   */
  String ofPerson(String cleaned) {
    String name = beforeComma(cleaned);
    int begin = 0;
    for (Matcher small = SMALL_WORD.matcher(name); small.find(); ) {
      boolean particle = dictionary.words().has(WordSort.PARTICLE, small.group(1));
      boolean wholeWord = small.start() == 0 || name.charAt(small.start() - 1) == ' ';
      if (wholeWord && !particle && name.indexOf(' ', small.end()) > 0) {
        begin = small.end();
      }
    }
    return afterEmployer(name.substring(begin));
  }

  /** Drops an age or a degree: "Mark Lee, 49", "Ann Lee, M.D."; not "Lee, Jr.". */
  private String beforeComma(String name) {
    int comma = name.indexOf(", ");
    if (comma < 0) {
      return name;
    }
    boolean full = name.lastIndexOf(' ', comma) > 0;
    boolean age = Character.isDigit(name.charAt(comma + 2));
    String after = NameKey.join(NameKey.words(name.substring(comma)));
    boolean suffix = dictionary.words().has(WordSort.SUFFIX, after);
    return (full || age) && !suffix ? name.substring(0, comma) : name;
  }

  /** "Apple CEO Steve Jobs", "French President Emmanuel Macron": from the title on. */
  private String afterEmployer(String name) {
    List<String> words = List.of(name.split(" ", -1));
    for (int begin = 1; begin < words.size() - 1; begin++) {
      List<String> rest = NameKey.words(String.join(" ", words.subList(begin, words.size())));
      if (dictionary.words().titleWords(rest) > 0
          && isEmployer(String.join(" ", words.subList(0, begin)))) {
        return String.join(" ", words.subList(begin, words.size()));
      }
    }
    return name;
  }

  private boolean isEmployer(String name) {
    String employer = Discovered.withoutCorporate(Surface.clean(name), dictionary.words());
    return dictionary.index().claims(employer, NameKey.of(employer)).stream()
        .anyMatch(claim -> !claim.isPerson());
  }
}
