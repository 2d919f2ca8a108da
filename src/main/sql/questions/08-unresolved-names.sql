-- Which names stay unresolved most often, and why? They are candidates for the dictionary.
SELECT
  surface, kind, rule, count(*) AS mentions, count(DISTINCT article_id) AS articles,
  min(day) AS first_day, max(day) AS last_day
FROM actor_mentions
WHERE actor_id IS NULL
GROUP BY surface, kind, rule
ORDER BY articles DESC, mentions DESC, surface, kind, rule
LIMIT 20;
