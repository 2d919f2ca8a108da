package org.dyad.annotate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells an aircraft's name from its maker's: a "Boeing 737" or an "Airbus A380" is no company, and
 * does and says nothing.
 */
final class TypeNames {
  private static final Set<Integer> MAKERS =
      Stream.of(
              "Airbus",
              "Antonov",
              "Beechcraft",
              "Boeing",
              "Bombardier",
              "Cessna",
              "Dassault",
              "Douglas",
              "Embraer",
              "Fokker",
              "Gulfstream",
              "Ilyushin",
              "Learjet",
              "Lockheed",
              "MiG",
              "Sikorsky",
              "Sukhoi",
              "Tupolev")
          .map(maker -> Hashing.lowerCase(maker, 0, maker.length()))
          .collect(Collectors.toSet());

  private static final int MOST_LETTERS = 3;
  private static final int DIGITS = 3;

  private TypeNames() {}

  /**
   * Whether the word is a maker's name and a type's designation follows: letters with a number, or
   * a number of three digits.
   *
   * @param after what follows the word in its sentence
   */
  static boolean isType(Word word, CharSequence after) {
    return MAKERS.contains(word.lower) && isDesignation(after);
  }

  /** " A380", " 737-800", " F-16", " MD-80"; not " 2019", nor " 3" of a result. */
  private static boolean isDesignation(CharSequence after) {
    int at = 0;
    while (at < after.length() && after.charAt(at) == ' ') {
      at++;
    }
    int begin = at;
    while (at < after.length() && isCapital(after.charAt(at))) {
      at++;
    }
    int letters = at - begin;
    if (letters > 0 && at < after.length() && after.charAt(at) == '-') {
      at++;
    }
    int number = at;
    while (at < after.length() && isDigit(after.charAt(at))) {
      at++;
    }
    int digits = at - number;
    boolean designates = letters == 0 ? digits == DIGITS : digits > 0 && letters <= MOST_LETTERS;
    return begin > 0 && designates;
  }

  private static boolean isCapital(char here) {
    return here >= 'A' && here <= 'Z';
  }

  private static boolean isDigit(char here) {
    return here >= '0' && here <= '9';
  }
}
