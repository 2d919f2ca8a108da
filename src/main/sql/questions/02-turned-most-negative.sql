-- Which pairs turned most negative in the latest week, against all earlier weeks?
SELECT
  a.name AS name_a, b.name AS name_b, w.actor_a, w.actor_b,
  w.mean_tone AS tone_now, e.mean_tone AS tone_before,
  w.mean_tone - e.mean_tone AS change,
  w.tone_n AS story_days_now, e.tone_n AS story_days_before
FROM actor_pair_weeks w
INNER JOIN (SELECT max(week) AS week FROM actor_weeks) latest ON latest.week = w.week
INNER JOIN (
  SELECT
    x.actor_a, x.actor_b, sum(x.tone_sum) / sum(x.tone_n) AS mean_tone,
    CAST(sum(x.tone_n) AS BIGINT) AS tone_n
  FROM actor_pair_weeks x
  CROSS JOIN (SELECT max(week) AS week FROM actor_weeks) l
  WHERE x.week < l.week AND x.tone_n > 0
  GROUP BY x.actor_a, x.actor_b
) e ON e.actor_a = w.actor_a AND e.actor_b = w.actor_b
INNER JOIN actors a ON a.actor_id = w.actor_a
INNER JOIN actors b ON b.actor_id = w.actor_b
WHERE w.tone_n > 0 AND w.mean_tone < e.mean_tone
ORDER BY round(w.mean_tone - e.mean_tone, 6), w.actor_a, w.actor_b
LIMIT 20;
