package org.dyad.resolve;

/** The codes of {@code actor_mentions.rule}; {@code docs/dictionary.md} explains each. */
final class Rule {
  static final String DICTIONARY = "dictionary";
  static final String DICTIONARY_INITIALS = "dictionary-initials";
  static final String CONTEXT = "article-context";
  static final String TITLE_OFFICE = "title-office";
  static final String ARTICLE_NAME = "article-name";
  static final String ARTICLE_SURNAME = "article-surname";
  static final String ARTICLE_GIVEN_NAME = "article-given-name";
  static final String ARTICLE_ACRONYM = "article-acronym";
  static final String ARTICLE_SHORT_FORM = "article-short-form";
  static final String COUNTRY_ORGAN = "country-organ";
  static final String ARTICLE_ORGAN = "article-organ";
  static final String ONLY_COUNTRY = "only-country";
  static final String CAPITAL_ACTS = "capital-acts";
  static final String OUTLET_ACTS = "outlet-acts";
  static final String DISCOVERED = "discovered";

  static final String BARE_SURNAME = "bare-surname";
  static final String SINGLE_NAME = "single-name";
  static final String KIND_CLASH = "kind-clash";
  static final String COMPOUND = "compound";
  static final String NEWS_SOURCE = "news-source";
  static final String ORGAN_WITHOUT_COUNTRY = "organ-without-country";
  static final String NO_NAME = "no-name";
  static final String TOO_LONG = "too-long";

  private Rule() {}
}
