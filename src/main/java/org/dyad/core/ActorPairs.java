package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * {@code actor_pairs}: one row per unordered pair of actors and day, {@code actor_a < actor_b}.
 *
 * <p>Example: {@code CHN} and {@code RUS} on 2023-09-18: 17 articles of 11 outlets in 6 stories, 22
 * shared sentences, npmi 0.41.
 */
public final class ActorPairs {
  public static final String ACTOR_A = "actor_a";
  public static final String ACTOR_B = "actor_b";

  public static final Table TABLE =
      PairMeasures.addTo(
              Table.named("actor_pairs")
                  .key(ACTOR_A, ACTOR_B)
                  .required(ACTOR_A, StringType, "The actor whose id is less.", "CHN")
                  .required(ACTOR_B, StringType, "The other actor.", "RUS"))
          .build();

  private ActorPairs() {}
}
