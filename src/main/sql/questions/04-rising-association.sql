-- Whose association rose most from the week before to the latest week, with two story days at least in both?
SELECT
  a.name AS name_a, b.name AS name_b, w.actor_a, w.actor_b,
  w.npmi AS npmi_now, e.npmi AS npmi_before, w.npmi - e.npmi AS rise,
  w.story_days AS story_days_now, e.story_days AS story_days_before
FROM actor_pair_weeks w
INNER JOIN (SELECT max(week) AS week FROM actor_weeks) latest ON latest.week = w.week
INNER JOIN actor_pair_weeks e
  ON e.actor_a = w.actor_a AND e.actor_b = w.actor_b
  AND e.week = CAST(w.week - INTERVAL 7 DAY AS DATE)
INNER JOIN actors a ON a.actor_id = w.actor_a
INNER JOIN actors b ON b.actor_id = w.actor_b
WHERE w.story_days >= 2 AND e.story_days >= 2 AND w.npmi > e.npmi
ORDER BY round(w.npmi - e.npmi, 6) DESC, w.actor_a, w.actor_b
LIMIT 20;
