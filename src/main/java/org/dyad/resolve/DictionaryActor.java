package org.dyad.resolve;

import java.io.Serializable;

/**
 * An actor of the dictionary.
 *
 * @param id as the dictionary writes it, without a colon
 * @param name the name to show
 * @param country ISO 3166-1 alpha-3 code; null for none
 * @param wikidata null where not certain
 */
record DictionaryActor(String id, ActorKind kind, String name, String country, String wikidata)
    implements Serializable {}
