package org.dyad.train;

/**
 * A mention that the system resolved. Offsets are code points, end exclusive.
 *
 * @param key unique in its file
 * @param actorId null where unresolved
 * @param rule why
 * @param context the mention in brackets between the words around it
 */
record NamedMention(
    String key,
    int sentence,
    int begin,
    int end,
    String surface,
    String actorId,
    String rule,
    String context) {

  /** An unresolved mention is an entity of its own. */
  String entity() {
    return actorId == null ? "unresolved " + key : actorId;
  }

  /** The rule without the actors between whom it could not decide. */
  String ruleCode() {
    int colon = rule.indexOf(':');
    return colon < 0 ? rule : rule.substring(0, colon);
  }
}
