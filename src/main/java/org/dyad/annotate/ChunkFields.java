package org.dyad.annotate;

/** Names in the metadata of a chunk; those that Spark NLP has too are spelled as there. */
final class ChunkFields {
  static final String ENTITY = "entity";
  static final String SENTENCE = "sentence";
  static final String CHUNK = "chunk";
  static final String CONFIDENCE = "confidence";
  static final String TONE = "tone";
  static final String SOURCE = "source";
  static final String SENTENCE_BEGIN = "sentence_begin";
  static final String SENTENCE_END = "sentence_end";

  private ChunkFields() {}
}
