-- days-add-up: days holds the counts of articles and actor_mentions.
SELECT coalesce(d.day, e.day) AS day, d.articles, e.articles AS articles_expected, d.mentions, e.mentions AS mentions_expected
FROM days d
FULL OUTER JOIN (
  SELECT
    a.day, a.articles, a.stories, a.outlets,
    coalesce(m.mentions, 0) AS mentions, coalesce(m.resolved, 0) AS resolved
  FROM (
    SELECT day, count(*) AS articles, count(DISTINCT story_id) AS stories, count(DISTINCT outlet) AS outlets
    FROM articles GROUP BY day
  ) a
  LEFT OUTER JOIN (
    SELECT day, count(*) AS mentions, count(actor_id) AS resolved FROM actor_mentions GROUP BY day
  ) m ON m.day = a.day
) e ON e.day = d.day
WHERE d.day IS NULL OR e.day IS NULL
  OR d.articles <> e.articles OR d.stories <> e.stories OR d.outlets <> e.outlets
  OR d.mentions <> e.mentions OR d.resolved <> e.resolved;

-- Partitioned by article, so that what is counted inside an article needs no shuffle.
CACHE TABLE named OPTIONS ('storageLevel' 'DISK_ONLY') AS
SELECT /*+ REPARTITION(article_id) */
  m.day, m.article_id, a.story_id, a.outlet, m.actor_id, c.country,
  m.sentence, m.begin_offset, m.end_offset, m.tone
FROM actor_mentions m
INNER JOIN (SELECT day, article_id, story_id, outlet FROM articles) a
  ON a.article_id = m.article_id AND a.day = m.day
LEFT OUTER JOIN (SELECT actor_id, min(country) AS country FROM actors GROUP BY actor_id) c
  ON c.actor_id = m.actor_id
WHERE m.actor_id IS NOT NULL;

CACHE TABLE actor_day_faults OPTIONS ('storageLevel' 'DISK_ONLY') AS
SELECT * FROM (
  SELECT
    coalesce(s.day, e.day) AS day, coalesce(s.actor_id, e.actor_id) AS actor_id,
    s.articles, e.articles AS articles_expected, s.stories, e.stories AS stories_expected,
    s.tone_sum, e.tone_sum AS tone_sum_expected,
    s.day IS NULL OR e.day IS NULL
      OR s.articles <> e.articles OR s.stories <> e.stories OR s.outlets <> e.outlets
      OR s.sentences <> e.sentences OR s.mentions <> e.mentions AS other_counts,
    coalesce(
      s.tone_n <> e.tone_n OR s.tone_positive <> e.tone_positive OR s.tone_negative <> e.tone_negative
        OR NOT abs(s.tone_sum - e.tone_sum) <= 1E-6 OR NOT abs(s.tone_sq - e.tone_sq) <= 1E-6,
      false) AS other_tones
  FROM actor_days s
  FULL OUTER JOIN (
    SELECT c.*, t.tone_n, t.tone_positive, t.tone_negative, t.tone_sum, t.tone_sq
    FROM (
      SELECT
        day, actor_id, count(DISTINCT article_id) AS articles, count(DISTINCT story_id) AS stories,
        count(DISTINCT outlet) AS outlets, count(DISTINCT article_id, sentence) AS sentences,
        count(*) AS mentions
      FROM named GROUP BY actor_id, day
    ) c
    INNER JOIN (
      SELECT
        day, actor_id, count(tone) AS tone_n,
        count_if(rint(tone * 1E9) > 1E8) AS tone_positive,
        count_if(rint(tone * 1E9) < -1E8) AS tone_negative,
        coalesce(sum(CAST(rint(tone * 1E9) AS BIGINT)) / 1E9, 0E0) AS tone_sum,
        coalesce(sum(CAST(rint(tone * tone * 1E9) AS BIGINT)) / 1E9, 0E0) AS tone_sq
      FROM (
        SELECT day, actor_id, story_id,
          sum(CAST(rint(tone * 1E9) AS BIGINT)) / count(tone) / 1E9 AS tone
        FROM named GROUP BY actor_id, day, story_id
      ) GROUP BY actor_id, day
    ) t ON t.actor_id = c.actor_id AND t.day = c.day
  ) e ON e.actor_id = s.actor_id AND e.day = s.day
)
WHERE other_counts OR other_tones;

-- actor-days-add-up: actor_days holds the counts of actor_mentions, for every actor and day.
SELECT day, actor_id, articles, articles_expected, stories, stories_expected
FROM actor_day_faults WHERE other_counts;

-- actor-day-tones-add-up: The tones of actor_days are those of the stories' mentions.
SELECT day, actor_id, tone_sum, tone_sum_expected FROM actor_day_faults WHERE other_tones;
