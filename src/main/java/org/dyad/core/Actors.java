package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * {@code actors}: the whole dictionary, and every name discovered in the texts.
 *
 * <p>Example: {@code wang-yi}, "Wang Yi", person, CHN, foreign minister of China since 2023-07-25.
 */
public final class Actors {
  public static final String ACTOR_ID = ActorMentions.ACTOR_ID;
  public static final String NAME = "name";
  public static final String KIND = "kind";
  public static final String COUNTRY = "country";
  public static final String WIKIDATA = "wikidata";
  public static final String ALIASES = "aliases";
  public static final String OFFICES = "offices";
  public static final String ORIGIN = "origin";

  /** Fields of one element of {@link #OFFICES}. */
  public static final String OFFICE = "office";

  public static final String SINCE = "since";
  public static final String UNTIL = "until";

  public static final StructType OFFICE_TYPE =
      new StructType()
          .add(OFFICE, StringType)
          .add(COUNTRY, StringType)
          .add(SINCE, DateType)
          .add(UNTIL, DateType);

  public static final Table TABLE =
      Table.named("actors")
          .key(ACTOR_ID)
          .required(ACTOR_ID, StringType, "Identity, as the dictionary writes it.", "wang-yi")
          .required(NAME, StringType, "Name to show.", "Wang Yi")
          .required(KIND, StringType, "person, organisation, country, place or people.", "person")
          .optional(COUNTRY, StringType, "ISO 3166-1 alpha-3 code of its country.", "CHN")
          .optional(WIKIDATA, StringType, "Wikidata id.", "Q378427")
          .required(
              ALIASES,
              createArrayType(StringType, false),
              "Other names, sorted.",
              "[Foreign Minister Wang Yi]")
          .required(
              OFFICES,
              createArrayType(OFFICE_TYPE, false),
              "Offices held: office, country, since, until (exclusive; null: open or unknown).",
              "[{foreign minister, CHN, 2023-07-25, null}]")
          .required(ORIGIN, StringType, "dictionary or discovered.", "dictionary")
          .build();

  private Actors() {}
}
