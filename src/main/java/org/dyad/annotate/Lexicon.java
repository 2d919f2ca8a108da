package org.dyad.annotate;

/** What a model knows of words without having been taught by labels. */
public record Lexicon(Clusters clusters, Gazetteer gazetteer) {}
