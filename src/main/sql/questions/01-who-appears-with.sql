-- Who appeared most with Russia's foreign minister in the week up to the latest day?
SELECT
  CASE WHEN p.actor_a = 'sergei-lavrov' THEN p.name_b ELSE p.name_a END AS with_whom,
  CASE WHEN p.actor_a = 'sergei-lavrov' THEN p.actor_b ELSE p.actor_a END AS with_actor,
  CAST(sum(p.stories) AS BIGINT) AS story_days,
  CAST(sum(p.articles) AS BIGINT) AS articles,
  CAST(sum(p.sentences) AS BIGINT) AS sentences,
  sum(p.tone_sum) / nullif(sum(p.tone_n), 0) AS mean_tone
FROM named_pairs p
CROSS JOIN (SELECT max(day) AS last_day FROM days) d
WHERE 'sergei-lavrov' IN (p.actor_a, p.actor_b)
  AND NOT p.own_country
  AND p.day > d.last_day - INTERVAL 7 DAY
GROUP BY 1, 2
ORDER BY story_days DESC, articles DESC, sentences DESC, with_actor
LIMIT 20;
