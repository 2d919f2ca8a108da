package org.dyad.resolve;

/**
 * What resolution reads of a row of {@code mentions}.
 *
 * @param before up to 48 code points of the sentence before it
 * @param after up to 48 code points of the sentence after it
 */
public record Mention(String kind, String surface, String before, String after) {}
