package org.dyad.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A mention of a key (an actor or a country) in an article.
 *
 * @param key the actor or country
 * @param sentence sentence of the article, from 0
 * @param begin first code point
 * @param end one past the last code point
 * @param tone tone toward it, -1 to 1, or null
 */
record KeyMention(String key, int sentence, int begin, int end, Double tone) {
  /** By code points, as every engine orders UTF-8; Java's own order is that of UTF-16 units. */
  static final Comparator<String> KEY_ORDER =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
}
