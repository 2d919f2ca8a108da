package org.dyad.core;

import java.util.List;

/** The published tables, in the order in which they are published. */
public final class Tables {
  /** Version of the tables; a warehouse of another version is refused. */
  public static final int SCHEMA_VERSION = 1;

  public static final List<Table> PUBLISHED =
      List.of(
          Actors.TABLE,
          Articles.TABLE,
          Mentions.TABLE,
          ActorMentions.TABLE,
          Days.TABLE,
          ActorDays.TABLE,
          ActorPairs.TABLE,
          CountryPairs.TABLE,
          PairEvidence.TABLE,
          Rejects.TABLE,
          Runs.TABLE);

  private Tables() {}
}
