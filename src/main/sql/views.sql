-- Views over the tables, the same text for Spark SQL and DuckDB; run tables.sql of the engine first.

-- periods: the days with their week (its Monday), their month (its first day), and all days as one period (the first day).
CREATE OR REPLACE VIEW periods AS
SELECT 'week' AS period, CAST(date_trunc('week', day) AS DATE) AS first_day, day, stories FROM days
UNION ALL
SELECT 'month' AS period, CAST(date_trunc('month', day) AS DATE) AS first_day, day, stories FROM days
UNION ALL
SELECT 'all' AS period, f.first_day, d.day, d.stories
FROM days d
CROSS JOIN (SELECT min(day) AS first_day FROM days) f;

-- tone_sums: the sums that tone is computed from: of actors, pairs and pairs of countries, by day.
CREATE OR REPLACE VIEW tone_sums AS
SELECT
  'actor' AS scope, actor_id AS item_a, CAST(NULL AS STRING) AS item_b, day,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative,
  CAST(NULL AS DOUBLE) AS tone_a_sum, CAST(NULL AS DOUBLE) AS tone_b_sum
FROM actor_days
UNION ALL
SELECT
  'pair' AS scope, actor_a AS item_a, actor_b AS item_b, day,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum
FROM actor_pairs
UNION ALL
SELECT
  'country_pair' AS scope, country_a AS item_a, country_b AS item_b, day,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum
FROM country_pairs;

-- tone_measures: tone by day, week, month and over all days: mean over stories, sample variance and standard deviation; a
-- 95 % interval of the mean (Student 1908; t from 3 degrees of freedom on by its expansion, Abramowitz and Stegun 26.7.5),
-- which for one story is the whole scale; the shares of stories above 0.1, below -0.1 and between, each with a 95 %
-- interval (Wilson 1927); for pairs the mean tone toward either. Rows have a story with a tone.
CREATE OR REPLACE VIEW tone_measures AS
SELECT
  scope, period, first_day, item_a, item_b, tone_n, mean_tone, variance, sqrt(variance) AS deviation,
  CASE WHEN tone_n = 1 THEN -1E0
    ELSE greatest(-1E0, mean_tone - student_t * sqrt(variance / n)) END AS low,
  CASE WHEN tone_n = 1 THEN 1E0
    ELSE least(1E0, mean_tone + student_t * sqrt(variance / n)) END AS high,
  k1 / n AS positive,
  greatest(0E0, (k1 + z2 / 2 - z * sqrt(k1 * (n - k1) / n + z2 / 4)) / (n + z2)) AS positive_low,
  least(1E0, (k1 + z2 / 2 + z * sqrt(k1 * (n - k1) / n + z2 / 4)) / (n + z2)) AS positive_high,
  k2 / n AS neutral,
  greatest(0E0, (k2 + z2 / 2 - z * sqrt(k2 * (n - k2) / n + z2 / 4)) / (n + z2)) AS neutral_low,
  least(1E0, (k2 + z2 / 2 + z * sqrt(k2 * (n - k2) / n + z2 / 4)) / (n + z2)) AS neutral_high,
  k3 / n AS negative,
  greatest(0E0, (k3 + z2 / 2 - z * sqrt(k3 * (n - k3) / n + z2 / 4)) / (n + z2)) AS negative_low,
  least(1E0, (k3 + z2 / 2 + z * sqrt(k3 * (n - k3) / n + z2 / 4)) / (n + z2)) AS negative_high,
  mean_tone_a, mean_tone_b
FROM (
  SELECT
    scope, period, first_day, item_a, item_b, tone_n,
    CAST(tone_n AS DOUBLE) AS n,
    CAST(tone_positive AS DOUBLE) AS k1,
    CAST(tone_n - tone_positive - tone_negative AS DOUBLE) AS k2,
    CAST(tone_negative AS DOUBLE) AS k3,
    1.959964E0 AS z,
    1.959964E0 * 1.959964E0 AS z2,
    tone_sum / tone_n AS mean_tone,
    tone_a_sum / tone_n AS mean_tone_a,
    tone_b_sum / tone_n AS mean_tone_b,
    CASE WHEN tone_n > 1
      THEN greatest(0E0, tone_sq - tone_sum * tone_sum / tone_n) / (tone_n - 1)
    END AS variance,
    CASE
      WHEN tone_n = 2 THEN 12.706E0
      WHEN tone_n = 3 THEN 4.303E0
      WHEN tone_n > 3 THEN 1.959964E0 + 2.372271E0 / (tone_n - 1)
        + 2.822499E0 / ((tone_n - 1) * (tone_n - 1))
        + 2.555850E0 / ((tone_n - 1) * (tone_n - 1) * (tone_n - 1))
    END AS student_t
  FROM (
    SELECT
      scope, 'day' AS period, day AS first_day, item_a, item_b,
      tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum
    FROM tone_sums
    UNION ALL
    SELECT
      x.scope, p.period, p.first_day, x.item_a, x.item_b,
      CAST(sum(x.tone_n) AS BIGINT) AS tone_n,
      sum(x.tone_sum) AS tone_sum,
      sum(x.tone_sq) AS tone_sq,
      CAST(sum(x.tone_positive) AS BIGINT) AS tone_positive,
      CAST(sum(x.tone_negative) AS BIGINT) AS tone_negative,
      sum(x.tone_a_sum) AS tone_a_sum,
      sum(x.tone_b_sum) AS tone_b_sum
    FROM tone_sums x
    INNER JOIN periods p ON p.day = x.day
    GROUP BY x.scope, p.period, p.first_day, x.item_a, x.item_b
  ) summed
  WHERE tone_n > 0
) counted;

-- actor_tone: tone toward an actor by day; actor_tone_periods: by week, by month and over all days.
CREATE OR REPLACE VIEW actor_tone AS
SELECT
  item_a AS actor_id, first_day AS day, tone_n, mean_tone, variance, deviation, low, high,
  positive, positive_low, positive_high, neutral, neutral_low, neutral_high,
  negative, negative_low, negative_high
FROM tone_measures
WHERE scope = 'actor' AND period = 'day';

CREATE OR REPLACE VIEW actor_tone_periods AS
SELECT
  period, first_day, item_a AS actor_id, tone_n, mean_tone, variance, deviation, low, high,
  positive, positive_low, positive_high, neutral, neutral_low, neutral_high,
  negative, negative_low, negative_high
FROM tone_measures
WHERE scope = 'actor' AND period <> 'day';

-- pair_tone, country_pair_tone: tone of a pair by day, over the sentences that name both, with the tone toward either.
CREATE OR REPLACE VIEW pair_tone AS
SELECT
  item_a AS actor_a, item_b AS actor_b, first_day AS day, tone_n, mean_tone, variance, deviation, low, high,
  positive, positive_low, positive_high, neutral, neutral_low, neutral_high,
  negative, negative_low, negative_high, mean_tone_a, mean_tone_b
FROM tone_measures
WHERE scope = 'pair' AND period = 'day';

CREATE OR REPLACE VIEW pair_tone_periods AS
SELECT
  period, first_day, item_a AS actor_a, item_b AS actor_b, tone_n, mean_tone, variance, deviation, low, high,
  positive, positive_low, positive_high, neutral, neutral_low, neutral_high,
  negative, negative_low, negative_high, mean_tone_a, mean_tone_b
FROM tone_measures
WHERE scope = 'pair' AND period <> 'day';

CREATE OR REPLACE VIEW country_pair_tone AS
SELECT
  item_a AS country_a, item_b AS country_b, first_day AS day, tone_n, mean_tone, variance, deviation, low, high,
  positive, positive_low, positive_high, neutral, neutral_low, neutral_high,
  negative, negative_low, negative_high, mean_tone_a, mean_tone_b
FROM tone_measures
WHERE scope = 'country_pair' AND period = 'day';

CREATE OR REPLACE VIEW country_pair_tone_periods AS
SELECT
  period, first_day, item_a AS country_a, item_b AS country_b, tone_n, mean_tone, variance, deviation, low, high,
  positive, positive_low, positive_high, neutral, neutral_low, neutral_high,
  negative, negative_low, negative_high, mean_tone_a, mean_tone_b
FROM tone_measures
WHERE scope = 'country_pair' AND period <> 'day';

-- period_totals: story_days is the sum of the days' distinct stories. A story that runs over three days counts thrice.
CREATE OR REPLACE VIEW period_totals AS
SELECT period, first_day, count(*) AS days, CAST(sum(stories) AS BIGINT) AS story_days
FROM periods
GROUP BY period, first_day;

-- actor_periods: actors by week, by month and over all days; story_days and outlet_days are sums of daily distinct counts.
CREATE OR REPLACE VIEW actor_periods AS
SELECT
  s.*, s.tone_sum / nullif(s.tone_n, 0) AS mean_tone, t.story_days AS story_days_total
FROM (
  SELECT
    p.period, p.first_day, x.actor_id, count(*) AS days,
    CAST(sum(x.articles) AS BIGINT) AS articles,
    CAST(sum(x.stories) AS BIGINT) AS story_days,
    CAST(sum(x.outlets) AS BIGINT) AS outlet_days,
    CAST(sum(x.sentences) AS BIGINT) AS sentences,
    CAST(sum(x.mentions) AS BIGINT) AS mentions,
    CAST(sum(x.tone_n) AS BIGINT) AS tone_n,
    sum(x.tone_sum) AS tone_sum,
    sum(x.tone_sq) AS tone_sq,
    CAST(sum(x.tone_positive) AS BIGINT) AS tone_positive,
    CAST(sum(x.tone_negative) AS BIGINT) AS tone_negative
  FROM actor_days x
  INNER JOIN periods p ON p.day = x.day
  GROUP BY p.period, p.first_day, x.actor_id
) s
INNER JOIN period_totals t ON t.period = s.period AND t.first_day = s.first_day;

CREATE OR REPLACE VIEW actor_weeks AS
SELECT first_day AS week, actor_id, days, articles, story_days, outlet_days, sentences, mentions,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, mean_tone, story_days_total
FROM actor_periods
WHERE period = 'week';

CREATE OR REPLACE VIEW actor_months AS
SELECT first_day AS month, actor_id, days, articles, story_days, outlet_days, sentences, mentions,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, mean_tone, story_days_total
FROM actor_periods
WHERE period = 'month';

-- actor_pair_periods: pairs by week, by month and over all days. The association is computed anew from sums of story days. Its margins
-- are taken from actor_days: every day of the period on which the actor is named, with the other or without, and
-- without the cap on the actors of an article. They may therefore exceed the sums of stories_a and stories_b.
CREATE OR REPLACE VIEW actor_pair_periods AS
SELECT
  period, first_day, actor_a, actor_b, days, articles, story_days, outlet_days, sentences, proximity,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum,
  tone_sum / nullif(tone_n, 0) AS mean_tone,
  story_days_a, story_days_b, story_days_total,
  CASE WHEN c = n THEN 0E0 ELSE ln(c * n / (ma * mb)) / -ln(c / n) END AS npmi,
  2E0 * (
    c * ln(c * cells / (ma * mb))
    + CASE WHEN ma = c THEN 0E0
        ELSE (ma - c) * ln((ma - c) * cells / (ma * (ma - c + neither))) END
    + CASE WHEN mb = c THEN 0E0
        ELSE (mb - c) * ln((mb - c) * cells / (mb * (mb - c + neither))) END
    + CASE WHEN neither = 0E0 THEN 0E0
        ELSE neither * ln(neither * cells / ((mb - c + neither) * (ma - c + neither))) END
  ) AS g2,
  c * n / (ma * mb) AS lift
FROM (
  SELECT
    s.*, ma.story_days AS story_days_a, mb.story_days AS story_days_b,
    t.story_days AS story_days_total,
    CAST(s.story_days AS DOUBLE) AS c,
    CAST(ma.story_days AS DOUBLE) AS ma,
    CAST(mb.story_days AS DOUBLE) AS mb,
    CAST(t.story_days AS DOUBLE) AS n,
    CAST(greatest(0, t.story_days - ma.story_days - mb.story_days + s.story_days) AS DOUBLE)
      AS neither,
    CAST(
      ma.story_days + mb.story_days - s.story_days
        + greatest(0, t.story_days - ma.story_days - mb.story_days + s.story_days)
      AS DOUBLE) AS cells
  FROM (
    SELECT
      p.period, p.first_day, x.actor_a, x.actor_b, count(*) AS days,
      CAST(sum(x.articles) AS BIGINT) AS articles,
      CAST(sum(x.stories) AS BIGINT) AS story_days,
      CAST(sum(x.outlets) AS BIGINT) AS outlet_days,
      CAST(sum(x.sentences) AS BIGINT) AS sentences,
      sum(x.proximity) AS proximity,
      CAST(sum(x.tone_n) AS BIGINT) AS tone_n,
      sum(x.tone_sum) AS tone_sum,
      sum(x.tone_sq) AS tone_sq,
      CAST(sum(x.tone_positive) AS BIGINT) AS tone_positive,
      CAST(sum(x.tone_negative) AS BIGINT) AS tone_negative,
      sum(x.tone_a_sum) AS tone_a_sum,
      sum(x.tone_b_sum) AS tone_b_sum
    FROM actor_pairs x
    INNER JOIN periods p ON p.day = x.day
    GROUP BY p.period, p.first_day, x.actor_a, x.actor_b
  ) s
  INNER JOIN actor_periods ma
    ON ma.period = s.period AND ma.first_day = s.first_day AND ma.actor_id = s.actor_a
  INNER JOIN actor_periods mb
    ON mb.period = s.period AND mb.first_day = s.first_day AND mb.actor_id = s.actor_b
  INNER JOIN period_totals t
    ON t.period = s.period AND t.first_day = s.first_day
) counted;

CREATE OR REPLACE VIEW actor_pair_weeks AS
SELECT first_day AS week, actor_a, actor_b, days, articles, story_days, outlet_days, sentences, proximity,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum, mean_tone,
  story_days_a, story_days_b, story_days_total, npmi, g2, lift
FROM actor_pair_periods
WHERE period = 'week';

CREATE OR REPLACE VIEW actor_pair_months AS
SELECT first_day AS month, actor_a, actor_b, days, articles, story_days, outlet_days, sentences, proximity,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum, mean_tone,
  story_days_a, story_days_b, story_days_total, npmi, g2, lift
FROM actor_pair_periods
WHERE period = 'month';

-- country_days: a country's articles and stories, by its actors' mentions, without the cap: the margins of country pairs.
-- Reads actor_mentions and articles.
CREATE OR REPLACE VIEW country_days AS
SELECT
  m.day, a.country,
  count(DISTINCT m.article_id) AS articles,
  count(DISTINCT r.story_id) AS stories,
  count(DISTINCT r.outlet) AS outlets,
  count(*) AS mentions
FROM actor_mentions m
INNER JOIN actors a ON a.actor_id = m.actor_id
INNER JOIN articles r ON r.article_id = m.article_id AND r.day = m.day
WHERE a.country IS NOT NULL
GROUP BY m.day, a.country;

-- country_periods: countries by week, by month and over all days.
CREATE OR REPLACE VIEW country_periods AS
SELECT
  p.period, p.first_day, x.country, count(*) AS days,
  CAST(sum(x.articles) AS BIGINT) AS articles,
  CAST(sum(x.stories) AS BIGINT) AS story_days,
  CAST(sum(x.outlets) AS BIGINT) AS outlet_days,
  CAST(sum(x.mentions) AS BIGINT) AS mentions
FROM country_days x
INNER JOIN periods p ON p.day = x.day
GROUP BY p.period, p.first_day, x.country;

-- country_pair_periods: pairs of countries by week, by month and over all days; the margins are those of country_days.
CREATE OR REPLACE VIEW country_pair_periods AS
SELECT
  period, first_day, country_a, country_b, days, articles, story_days, outlet_days, sentences, proximity,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum,
  tone_sum / nullif(tone_n, 0) AS mean_tone,
  story_days_a, story_days_b, story_days_total,
  CASE WHEN c = n THEN 0E0 ELSE ln(c * n / (ma * mb)) / -ln(c / n) END AS npmi,
  2E0 * (
    c * ln(c * cells / (ma * mb))
    + CASE WHEN ma = c THEN 0E0
        ELSE (ma - c) * ln((ma - c) * cells / (ma * (ma - c + neither))) END
    + CASE WHEN mb = c THEN 0E0
        ELSE (mb - c) * ln((mb - c) * cells / (mb * (mb - c + neither))) END
    + CASE WHEN neither = 0E0 THEN 0E0
        ELSE neither * ln(neither * cells / ((mb - c + neither) * (ma - c + neither))) END
  ) AS g2,
  c * n / (ma * mb) AS lift
FROM (
  SELECT
    s.*, ma.story_days AS story_days_a, mb.story_days AS story_days_b,
    t.story_days AS story_days_total,
    CAST(s.story_days AS DOUBLE) AS c,
    CAST(ma.story_days AS DOUBLE) AS ma,
    CAST(mb.story_days AS DOUBLE) AS mb,
    CAST(t.story_days AS DOUBLE) AS n,
    CAST(greatest(0, t.story_days - ma.story_days - mb.story_days + s.story_days) AS DOUBLE)
      AS neither,
    CAST(
      ma.story_days + mb.story_days - s.story_days
        + greatest(0, t.story_days - ma.story_days - mb.story_days + s.story_days)
      AS DOUBLE) AS cells
  FROM (
    SELECT
      p.period, p.first_day, x.country_a, x.country_b, count(*) AS days,
      CAST(sum(x.articles) AS BIGINT) AS articles,
      CAST(sum(x.stories) AS BIGINT) AS story_days,
      CAST(sum(x.outlets) AS BIGINT) AS outlet_days,
      CAST(sum(x.sentences) AS BIGINT) AS sentences,
      sum(x.proximity) AS proximity,
      CAST(sum(x.tone_n) AS BIGINT) AS tone_n,
      sum(x.tone_sum) AS tone_sum,
      sum(x.tone_sq) AS tone_sq,
      CAST(sum(x.tone_positive) AS BIGINT) AS tone_positive,
      CAST(sum(x.tone_negative) AS BIGINT) AS tone_negative,
      sum(x.tone_a_sum) AS tone_a_sum,
      sum(x.tone_b_sum) AS tone_b_sum
    FROM country_pairs x
    INNER JOIN periods p ON p.day = x.day
    GROUP BY p.period, p.first_day, x.country_a, x.country_b
  ) s
  INNER JOIN country_periods ma
    ON ma.period = s.period AND ma.first_day = s.first_day AND ma.country = s.country_a
  INNER JOIN country_periods mb
    ON mb.period = s.period AND mb.first_day = s.first_day AND mb.country = s.country_b
  INNER JOIN period_totals t
    ON t.period = s.period AND t.first_day = s.first_day
) counted;

CREATE OR REPLACE VIEW country_pair_weeks AS
SELECT first_day AS week, country_a, country_b, days, articles, story_days, outlet_days, sentences, proximity,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum, mean_tone,
  story_days_a, story_days_b, story_days_total, npmi, g2, lift
FROM country_pair_periods
WHERE period = 'week';

CREATE OR REPLACE VIEW country_pair_months AS
SELECT first_day AS month, country_a, country_b, days, articles, story_days, outlet_days, sentences, proximity,
  tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum, mean_tone,
  story_days_a, story_days_b, story_days_total, npmi, g2, lift
FROM country_pair_periods
WHERE period = 'month';

-- named_pairs: actor_pairs with names, kinds and countries; own_country marks an actor that meets its own country.
CREATE OR REPLACE VIEW named_pairs AS
SELECT
  p.actor_a, p.actor_b, p.day, p.articles, p.stories, p.outlets, p.sentences, p.proximity,
  p.tone_n, p.tone_sum, p.tone_sq, p.tone_positive, p.tone_negative, p.tone_a_sum, p.tone_b_sum,
  p.stories_a, p.stories_b, p.stories_total, p.npmi, p.g2, p.lift,
  a.name AS name_a, b.name AS name_b,
  a.kind AS kind_a, b.kind AS kind_b,
  a.country AS home_a, b.country AS home_b,
  coalesce(
    (a.kind = 'country' AND b.country = a.actor_id)
      OR (b.kind = 'country' AND a.country = b.actor_id),
    false) AS own_country
FROM actor_pairs p
INNER JOIN actors a ON a.actor_id = p.actor_a
INNER JOIN actors b ON b.actor_id = p.actor_b;

-- evidence_sentences: evidence with its sentence, read from the article where pair_evidence holds none.
CREATE OR REPLACE VIEW evidence_sentences AS
SELECT
  e.actor_a, e.actor_b, a.name AS name_a, b.name AS name_b, e.day, e.article_id, e.sentence,
  coalesce(
    e.text,
    substring(r.text, m.sentence_begin + 1, m.sentence_end - m.sentence_begin)) AS sentence_text,
  substring(r.text, e.begin_a + 1, e.end_a - e.begin_a) AS surface_a,
  substring(r.text, e.begin_b + 1, e.end_b - e.begin_b) AS surface_b,
  e.tone_a, e.tone_b, r.url, r.outlet, r.title, r.story_id
FROM pair_evidence e
INNER JOIN articles r ON r.article_id = e.article_id AND r.day = e.day
INNER JOIN mentions m
  ON m.article_id = e.article_id AND m.day = e.day AND m.begin_offset = e.begin_a
INNER JOIN actors a ON a.actor_id = e.actor_a
INNER JOIN actors b ON b.actor_id = e.actor_b;

-- actor_span: first and last day of an actor.
CREATE OR REPLACE VIEW actor_span AS
SELECT
  actor_id, min(day) AS first_day, max(day) AS last_day, count(*) AS days,
  CAST(sum(articles) AS BIGINT) AS articles, CAST(sum(stories) AS BIGINT) AS story_days
FROM actor_days
GROUP BY actor_id;

-- pair_span: first and last day of a pair; own_country as in named_pairs.
CREATE OR REPLACE VIEW pair_span AS
SELECT
  actor_a, actor_b, min(day) AS first_day, max(day) AS last_day, count(*) AS days,
  CAST(sum(articles) AS BIGINT) AS articles, CAST(sum(stories) AS BIGINT) AS story_days,
  own_country
FROM named_pairs
GROUP BY actor_a, actor_b, own_country;

-- actor_pair_via: a pair's shared sentences by how its two actors were named. A sentence that names an actor in two ways
-- counts once for each. Reads actor_mentions: it knows neither the cap nor the smallest number of articles.
CREATE OR REPLACE VIEW actor_pair_via AS
SELECT
  a.actor_id AS actor_a, b.actor_id AS actor_b, a.day, a.via AS via_a, b.via AS via_b,
  count(*) AS sentences
FROM (
  SELECT DISTINCT day, article_id, sentence, actor_id, via
  FROM actor_mentions
  WHERE actor_id IS NOT NULL
) a
INNER JOIN (
  SELECT DISTINCT day, article_id, sentence, actor_id, via
  FROM actor_mentions
  WHERE actor_id IS NOT NULL
) b
  ON b.day = a.day AND b.article_id = a.article_id AND b.sentence = a.sentence
    AND a.actor_id < b.actor_id
GROUP BY a.actor_id, b.actor_id, a.day, a.via, b.via;
