package org.dyad.train;

import java.util.List;
import java.util.Set;

/**
 * Names to draw from: each once, in order.
 *
 * @param given given names
 * @param surnames last words of people's names
 * @param cities names of one word
 * @param countryWords words that names of countries are made of
 */
record NamePools(
    List<String> given, List<String> surnames, List<String> cities, Set<String> countryWords) {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 13;

  NamePools {
    if (given.isEmpty() || surnames.isEmpty() || cities.isEmpty()) {
      throw new IllegalArgumentException(
          "name pools of %d given names, %d surnames, %d cities; each needs one or more"
              .formatted(given.size(), surnames.size(), cities.size()));
    }
  }

  /** Whether a word looks as most names do: letters and hyphens, a capital first, not all of it. */
  static boolean isPlainName(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && Character.isUpperCase(word.charAt(0))
        && word.chars().allMatch(letter -> Character.isLetter(letter) || letter == '-')
        && word.chars().anyMatch(Character::isLowerCase);
  }
}
