-- Of which pairs is the tone surest to be positive, and to be negative, over all days?
SELECT
  t.direction, a.name AS name_a, b.name AS name_b, t.actor_a, t.actor_b,
  t.tone_n AS story_days, t.mean_tone, t.low, t.high, t.positive, t.neutral, t.negative,
  t.mean_tone_a AS tone_toward_a, t.mean_tone_b AS tone_toward_b
FROM (
  SELECT
    'positive' AS direction, p.*,
    row_number() OVER (ORDER BY round(p.low, 6) DESC, p.actor_a, p.actor_b) AS place
  FROM pair_tone_periods p
  WHERE p.period = 'all'
  UNION ALL
  SELECT
    'negative' AS direction, p.*,
    row_number() OVER (ORDER BY round(p.high, 6), p.actor_a, p.actor_b) AS place
  FROM pair_tone_periods p
  WHERE p.period = 'all'
) t
INNER JOIN actors a ON a.actor_id = t.actor_a
INNER JOIN actors b ON b.actor_id = t.actor_b
WHERE t.place <= 10
ORDER BY t.direction DESC, t.place;
