package org.dyad.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Labels;

/**
 * Writes a document again with other names, so that the model learns what stands around a name and
 * not the name alone (mention replacement, Dai and Adel 2020). A word keeps its new form through
 * the document; words that are written small elsewhere ("Bank", "National") and country names stay.
 */
final class OtherNames {
  /** One word in so many stays as it is, so that no document has strange names alone. */
  private static final int STAYS = 4;

  private static final int LONGEST_ACRONYM = 6;
  private static final String CONSONANTS = "b br d f g gr h k l m n p r s sh st t tr v w y z";
  private static final String VOWELS = "a e i o u a e i o ai ia ou";
  private static final String ENDS = "n r s l m x t k";

  private final NamePools pools;
  private final Predicate<String> common;
  private final Random random;

  /**
   * Draws names by the seed.
   *
   * @param common tells whether a word in small letters is a common word
   */
  OtherNames(NamePools pools, Predicate<String> common, long seed) {
    this.pools = pools;
    this.common = common;
    this.random = new Random(seed);
  }

  /** The document with other names and the same labels. */
  Labelled rewrite(Labelled document) {
    Map<String, String> drawn = new HashMap<>();
    List<List<String>> sentences = new ArrayList<>();
    for (int sentence = 0; sentence < document.labels().size(); sentence++) {
      sentences.add(
          rewrite(document.sentences().get(sentence), document.labels().get(sentence), drawn));
    }
    return new Labelled(sentences, document.labels());
  }

  private List<String> rewrite(List<String> words, byte[] labels, Map<String, String> drawn) {
    List<String> rewritten = new ArrayList<>(words);
    for (int at = 0; at < labels.length; at++) {
      if (labels[at] != Labels.OUTSIDE && Labels.kind(labels[at]) != Kind.NORP) {
        String word = words.get(at);
        Kind kind = Labels.kind(labels[at]);
        boolean given =
            Labels.isBegin(labels[at]) && at + 1 < labels.length && Labels.isInside(labels[at + 1]);
        String key = kind + " " + word;
        if (!drawn.containsKey(key)) {
          drawn.put(key, stays(word) ? word : other(word, kind, given));
        }
        rewritten.set(at, drawn.get(key));
      }
    }
    return rewritten;
  }

  private boolean stays(String word) {
    return pools.countryWords().contains(word)
        || common.test(word.toLowerCase(Locale.ROOT))
        || random.nextInt(STAYS) == 0;
  }

  private String other(String word, Kind kind, boolean given) {
    if (isAcronym(word)) {
      return kind == Kind.ORG ? letters(word.length()) : word;
    }
    if (!NamePools.isPlainName(word)) {
      return word;
    }
    return switch (kind) {
      case PER -> pick(given ? pools.given() : pools.surnames());
      case LOC -> pick(random.nextInt(5) == 0 ? pools.surnames() : pools.cities());
      default -> organisation();
    };
  }

  /** An organisation may bear the name of a person, of a place, or a word nobody knows. */
  private String organisation() {
    int lot = random.nextInt(20);
    if (lot < 7) {
      return pick(pools.surnames());
    }
    if (lot < 11) {
      return pick(pools.cities());
    }
    return lot < 13 ? pick(pools.given()) : coined();
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1
        && word.length() <= LONGEST_ACRONYM
        && word.chars().allMatch(Character::isUpperCase);
  }

  private String letters(int length) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < length; at++) {
      letters.append((char) ('A' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private String coined() {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int syllable = 0; syllable < syllables; syllable++) {
      word.append(pick(CONSONANTS)).append(pick(VOWELS));
      if (random.nextInt(3) == 0) {
        word.append(pick(ENDS));
      }
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String pick(String choices) {
    return pick(List.of(choices.split(" ", -1)));
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
