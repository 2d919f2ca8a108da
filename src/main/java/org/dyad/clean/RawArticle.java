package org.dyad.clean;

/** The fields of an article as its source has them, each null where unknown. */
record RawArticle(
    String url,
    String outlet,
    String title,
    String authors,
    String published,
    String updated,
    String crawled,
    String text) {}
