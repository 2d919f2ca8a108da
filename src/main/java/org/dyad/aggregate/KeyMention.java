package org.dyad.aggregate;

/**
 * A mention of a key (an actor or a country) in an article.
 *
 * @param key the actor or country
 * @param sentence sentence of the article, from 0
 * @param begin first code point
 * @param end one past the last code point
 * @param tone tone toward it, -1 to 1, or null
 */
record KeyMention(String key, int sentence, int begin, int end, Double tone) {}
