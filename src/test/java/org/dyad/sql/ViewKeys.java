package org.dyad.sql;

/** The columns that order the rows of a view totally. */
final class ViewKeys {
  private ViewKeys() {}

  static String of(String view) {
    return switch (view) {
      case "actor_tone" -> "day, actor_id";
      case "pair_tone", "named_pairs" -> "day, actor_a, actor_b";
      case "tone_sums" -> "scope, day, item_a, item_b";
      case "tone_measures" -> "scope, period, first_day, item_a, item_b";
      case "actor_tone_periods" -> "period, first_day, actor_id";
      case "pair_tone_periods" -> "period, first_day, actor_a, actor_b";
      case "country_pair_tone" -> "day, country_a, country_b";
      case "country_pair_tone_periods" -> "period, first_day, country_a, country_b";
      case "periods" -> "period, day";
      case "period_totals" -> "period, first_day";
      case "actor_periods" -> "period, first_day, actor_id";
      case "actor_weeks" -> "week, actor_id";
      case "actor_months" -> "month, actor_id";
      case "actor_pair_periods" -> "period, first_day, actor_a, actor_b";
      case "actor_pair_weeks" -> "week, actor_a, actor_b";
      case "actor_pair_months" -> "month, actor_a, actor_b";
      case "country_days" -> "day, country";
      case "country_periods" -> "period, first_day, country";
      case "country_pair_periods" -> "period, first_day, country_a, country_b";
      case "country_pair_weeks" -> "week, country_a, country_b";
      case "country_pair_months" -> "month, country_a, country_b";
      case "evidence_sentences" -> "day, actor_a, actor_b, article_id, sentence";
      case "actor_span" -> "actor_id";
      case "pair_span" -> "actor_a, actor_b";
      case "actor_pair_via" -> "day, actor_a, actor_b, via_a, via_b";
      default -> throw new AssertionError("no key for the view " + view);
    };
  }
}
