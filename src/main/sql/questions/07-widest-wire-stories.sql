-- Which stories of news agencies travelled widest?
SELECT
  story_id, day, count(DISTINCT outlet) AS outlets, count(*) AS articles,
  min(agency) AS agency, min(title) AS title
FROM articles
GROUP BY story_id, day
HAVING count(agency) > 0
ORDER BY outlets DESC, articles DESC, day, story_id
LIMIT 20;
