package org.dyad.core;

import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * {@code country_pairs}: one row per unordered pair of countries and day; a minister, a ministry or
 * a city counts for its country.
 *
 * <p>Example: CHN and RUS on 2023-09-18, in 31 articles.
 */
public final class CountryPairs {
  public static final String COUNTRY_A = "country_a";
  public static final String COUNTRY_B = "country_b";

  public static final Table TABLE =
      PairMeasures.addTo(
              Table.named("country_pairs")
                  .key(COUNTRY_A, COUNTRY_B)
                  .required(COUNTRY_A, StringType, "ISO 3166-1 alpha-3, the lesser code.", "CHN")
                  .required(COUNTRY_B, StringType, "The other country.", "RUS"))
          .build();

  private CountryPairs() {}
}
