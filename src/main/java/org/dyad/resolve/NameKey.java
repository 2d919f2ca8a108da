package org.dyad.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The forms under which names are compared. */
final class NameKey {
  private NameKey() {}

  /**
   * The words of a name, small, without accents, apostrophes and full stops; hyphens part words,
   * and single letters side by side are one word ({@code "George H. W. Bush"}: george, hw, bush).
   */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    boolean initials = false;
    String folded = fold(name);
    for (int at = 0; at <= folded.length(); at++) {
      char letter = at < folded.length() ? folded.charAt(at) : ' ';
      if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) || letter == '&') {
        word.append(Character.toLowerCase(letter));
      } else if (!isSilent(letter) && !word.isEmpty()) {
        boolean single = word.length() == 1 && Character.isLetter(word.charAt(0));
        if (single && initials) {
          words.set(words.size() - 1, words.get(words.size() - 1) + word);
        } else {
          words.add(word.toString());
        }
        initials = single;
        word.setLength(0);
      }
    }
    return words;
  }

  /** {@link #words} with a space between; without a leading "the". */
  static String of(String name) {
    return join(withoutArticle(words(name)));
  }

  static String join(List<String> words) {
    return words.size() == 1 ? words.get(0) : String.join(" ", words);
  }

  static List<String> withoutArticle(List<String> words) {
    return words.size() > 1 && words.get(0).equals("the") ? words.subList(1, words.size()) : words;
  }

  /** An acronym as it is written, without full stops and spaces: {@code "U.N."} is UN. */
  static String acronym(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      if (letter != '.' && !Character.isWhitespace(letter)) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  /** Whether every letter is a capital, and there is one. */
  static boolean isCapitals(String name) {
    return !name.equals(name.toLowerCase(Locale.ROOT))
        && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean isSilent(char letter) {
    return letter == '.'
        || letter == '\''
        || letter == '’'
        || letter == '‘'
        || letter == 'ʻ'
        || letter == '`';
  }

  private static String fold(String name) {
    for (int at = 0; at < name.length(); at++) {
      if (name.charAt(at) > 0x7f) {
        return foldLetters(Normalizer.normalize(name, Normalizer.Form.NFD));
      }
    }
    return name;
  }

  private static String foldLetters(String decomposed) {
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int at = 0; at < decomposed.length(); at++) {
      char letter = decomposed.charAt(at);
      switch (letter) {
        case 'ø', 'Ø' -> folded.append('o');
        case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
        case 'ł', 'Ł' -> folded.append('l');
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'æ', 'Æ', 'ə', 'Ə' -> folded.append(letter == 'ə' || letter == 'Ə' ? "a" : "ae");
        case 'œ', 'Œ' -> folded.append("oe");
        case 'þ', 'Þ' -> folded.append("th");
        default -> {
          if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            folded.append(letter);
          }
        }
      }
    }
    return folded.toString();
  }
}
