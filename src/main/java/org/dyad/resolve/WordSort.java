package org.dyad.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a listed word does to the names around it. */
enum WordSort {
  /** Stands before a person's name and is no part of it. */
  TITLE,
  /** Belongs to the family name that follows: van, bin. */
  PARTICLE,
  /** Follows a person's name and is part of it, but no surname: Jr, III. */
  SUFFIX,
  /** Family names that stand first: Wang, Kim, Nguyen. */
  FAMILY,
  /** Another form of a given name, the meaning: Jim, James. */
  NICKNAME,
  /** Ends a company's name and is no part of it: Inc, Ltd. */
  CORPORATE,
  /** Alone it never stands for the organisation whose name it begins: University. */
  GENERIC,
  /** What a capital does when it stands for its government: said, warned. */
  ACT,
  /** What a capital has when it stands for its government: position, ally. */
  POSSESSION,
  /** What two governments have between them: ties, talks. */
  RELATION,
  /** What a news outlet does when it acts and does not report: sued, fired. */
  DEED,
  /** Who and what speaks or acts for an outlet: spokesman, lawsuit. */
  STAFF,
  /** Stands before an outlet that is acted on: attacked, lawsuit against. */
  TOWARD,
  /** A name that several actors of the dictionary bear. */
  AMBIGUOUS;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<WordSort> of(String code) {
    return Stream.of(values()).filter(sort -> sort.code().equals(code)).findFirst();
  }
}
