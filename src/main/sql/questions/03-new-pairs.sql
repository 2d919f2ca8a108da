-- Which two actors, both known before, appeared together for the first time in the latest week?
SELECT
  a.name AS name_a, b.name AS name_b, s.actor_a, s.actor_b, s.first_day, s.story_days, s.articles
FROM pair_span s
CROSS JOIN (SELECT max(week) AS week FROM actor_weeks) latest
INNER JOIN actor_span sa ON sa.actor_id = s.actor_a
INNER JOIN actor_span sb ON sb.actor_id = s.actor_b
INNER JOIN actors a ON a.actor_id = s.actor_a
INNER JOIN actors b ON b.actor_id = s.actor_b
WHERE s.first_day >= latest.week AND sa.first_day < latest.week AND sb.first_day < latest.week
ORDER BY s.story_days DESC, s.articles DESC, s.actor_a, s.actor_b
LIMIT 20;
