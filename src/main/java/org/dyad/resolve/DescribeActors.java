package org.dyad.resolve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.dyad.core.ActorMentions;
import org.dyad.core.Actors;

/**
 * Describes the actors: {@link ActorMentions#TABLE} in, {@link Actors#TABLE} out, unsorted.
 *
 * <p>The whole dictionary, and a row for each discovered actor, a function of its id alone. One
 * shuffle, by discovered id.
 */
public final class DescribeActors {
  private DescribeActors() {}

  /** In: any rows with an {@code actor_id}, nulls among them. */
  public static Dataset<Row> apply(Dataset<Row> actorMentions, Dictionary dictionary) {
    return dictionary
        .actors(actorMentions.sparkSession())
        .unionAll(discovered(actorMentions))
        .select(Actors.TABLE.select());
  }

  /** The discovered actors alone. */
  public static Dataset<Row> discovered(Dataset<Row> actorMentions) {
    Column id = col(Actors.ACTOR_ID);
    return actorMentions
        .select(id)
        .where(id.contains(Discovered.COLON))
        .distinct()
        .withColumn(Actors.NAME, name())
        .withColumn(Actors.KIND, kind())
        .withColumn(Actors.COUNTRY, lit(null).cast(DataTypes.StringType))
        .withColumn(Actors.WIKIDATA, lit(null).cast(DataTypes.StringType))
        .withColumn(Actors.ALIASES, none(Actors.ALIASES))
        .withColumn(Actors.OFFICES, none(Actors.OFFICES))
        .withColumn(Actors.ORIGIN, lit("discovered"))
        .select(Actors.TABLE.select());
  }

  /** A discovered actor's kind: all before the first colon. */
  static Column kind() {
    return substring_index(col(Actors.ACTOR_ID), Discovered.COLON, 1);
  }

  /** A discovered actor's name: all after the first colon. */
  static Column name() {
    return expr(
        "substring(%1$s, instr(%1$s, '%2$s') + 1)".formatted(Actors.ACTOR_ID, Discovered.COLON));
  }

  private static Column none(String array) {
    int field = Actors.TABLE.schema().fieldIndex(array);
    return expr("array()").cast(Actors.TABLE.schema().apply(field).dataType());
  }
}
