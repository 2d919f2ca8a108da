-- Between which countries did the tone worsen most, from the first week that has one to the latest that has one?
SELECT
  w.country_a, w.country_b, f.week AS week_before, w.week AS week_now,
  f.mean_tone AS tone_before, w.mean_tone AS tone_now, w.mean_tone - f.mean_tone AS change,
  w.tone_a_sum / w.tone_n AS tone_toward_a, w.tone_b_sum / w.tone_n AS tone_toward_b
FROM country_pair_weeks w
INNER JOIN (
  SELECT country_a, country_b, min(week) AS first_week, max(week) AS last_week
  FROM country_pair_weeks
  WHERE tone_n > 0
  GROUP BY country_a, country_b
) s ON s.country_a = w.country_a AND s.country_b = w.country_b AND s.last_week = w.week
INNER JOIN country_pair_weeks f
  ON f.country_a = w.country_a AND f.country_b = w.country_b AND f.week = s.first_week
WHERE w.mean_tone < f.mean_tone
ORDER BY round(w.mean_tone - f.mean_tone, 6), w.country_a, w.country_b
LIMIT 20;
