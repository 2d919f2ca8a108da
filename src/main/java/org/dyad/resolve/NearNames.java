package org.dyad.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names by what differs from them in one letter: one changed, added or left out, or two neighbours
 * swapped (Damerau-Levenshtein distance 1).
 *
 * <p>Two names at that distance share a form in which each has lost one letter at most (Mor and
 * Fraenkel 1982), so a name is compared with those alone that share such a form.
 */
final class NearNames {
  /** Letters, spaces apart, below which one letter makes another name more often than a slip. */
  private static final int SHORTEST = 5;

  private final Map<String, List<String>> byForm = new HashMap<>();

  /** Takes names as {@link NameKey#of} writes them; shorter ones are near to nothing. */
  NearNames(Collection<String> keys) {
    for (String key : new HashSet<>(keys)) {
      if (isLong(key)) {
        forms(key)
            .forEach(form -> byForm.computeIfAbsent(form, any -> new ArrayList<>(1)).add(key));
      }
    }
  }

  /** The names taken that differ from this one by one letter, sorted. */
  Set<String> near(String key) {
    Set<String> near = new TreeSet<>();
    if (isLong(key)) {
      for (String form : forms(key)) {
        byForm.getOrDefault(form, List.of()).stream()
            .filter(other -> differByOne(key, other))
            .forEach(near::add);
      }
    }
    return near;
  }

  private static boolean isLong(String key) {
    return key.length() - key.chars().filter(letter -> letter == ' ').count() >= SHORTEST;
  }

  private static Set<String> forms(String key) {
    Set<String> forms = new HashSet<>();
    forms.add(key);
    for (int at = 0; at < key.length(); at++) {
      forms.add(key.substring(0, at) + key.substring(at + 1));
    }
    return forms;
  }

  /** Compares what is left between the common beginning and the common end. */
  static boolean differByOne(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int begin = 0;
    while (begin < shorter && a.charAt(begin) == b.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    String ofA = a.substring(begin, a.length() - end);
    String ofB = b.substring(begin, b.length() - end);
    boolean swapped = ofA.length() == 2 && ofB.contentEquals(new StringBuilder(ofA).reverse());
    return swapped || Math.max(ofA.length(), ofB.length()) == 1;
  }
}
