CACHE TABLE kept OPTIONS ('storageLevel' 'DISK_ONLY') AS
WITH keyed AS (
  SELECT article_id, day, story_id, outlet, scope, item, sentence, begin_offset, end_offset, tone
  FROM named
  LATERAL VIEW inline(array(
    struct('actor' AS scope, actor_id AS item), struct('country' AS scope, country AS item))) keys AS scope, item
  WHERE item IS NOT NULL
)
SELECT k.*
FROM keyed k
INNER JOIN (
  SELECT article_id, item, scope, day,
    row_number() OVER (PARTITION BY article_id, scope, day ORDER BY found DESC, first_offset, item) AS place
  FROM (
    SELECT article_id, item, scope, day, count(*) AS found, min(begin_offset) AS first_offset
    FROM keyed GROUP BY article_id, item, scope, day
  )
) r ON r.article_id = k.article_id AND r.item = k.item AND r.scope = k.scope AND r.day = k.day
WHERE r.place <= ${max_actors};

CACHE TABLE pair_faults OPTIONS ('storageLevel' 'DISK_ONLY') AS
WITH places AS (
  SELECT article_id, item, scope, day, story_id, outlet, sentence, avg(tone) AS tone
  FROM kept GROUP BY article_id, item, sentence, scope, day, story_id, outlet
),
sightings AS (
  SELECT article_id, item, scope, day, story_id, outlet, collect_list(sentence) AS sentences
  FROM places GROUP BY article_id, item, scope, day, story_id, outlet
),
meetings AS (
  -- Once partitioned by the hash, the rows stay where they are until they meet the stored ones; as first key it
  -- spares the sorts most comparisons of ids.
  SELECT /*+ REPARTITION(pair_hash) */ *, xxhash64(day, item_a, item_b) AS pair_hash FROM (
    SELECT
      a.scope, a.day, a.story_id, a.outlet, a.item AS item_a, b.item AS item_b,
      array_min(transform(a.sentences, x -> array_min(transform(b.sentences, y -> abs(x - y))))) AS distance,
      CAST(NULL AS INT) AS sentence, CAST(NULL AS DOUBLE) AS tone_a, CAST(NULL AS DOUBLE) AS tone_b
    FROM sightings a
    INNER JOIN sightings b
      ON b.article_id = a.article_id AND b.scope = a.scope AND b.day = a.day AND a.item < b.item
    UNION ALL
    SELECT a.scope, a.day, a.story_id, NULL, a.item, b.item, NULL, a.sentence, a.tone, b.tone
    FROM places a
    INNER JOIN places b
      ON b.article_id = a.article_id AND b.sentence = a.sentence AND b.scope = a.scope AND b.day = a.day
      AND a.item < b.item
  )
),
told AS (
  SELECT
    pair_hash, scope, day, item_a, item_b, story_id,
    count(distance) AS articles, collect_set(outlet) AS outlets, count(sentence) AS sentences,
    min(distance) AS distance,
    sum(CAST(rint((tone_a + tone_b) / 2 * 1E9) AS BIGINT)) / count(tone_a + tone_b) / 1E9 AS tone,
    sum(CASE WHEN tone_b IS NOT NULL THEN CAST(rint(tone_a * 1E9) AS BIGINT) END)
      / count(tone_a + tone_b) / 1E9 AS tone_a,
    sum(CASE WHEN tone_a IS NOT NULL THEN CAST(rint(tone_b * 1E9) AS BIGINT) END)
      / count(tone_a + tone_b) / 1E9 AS tone_b
  FROM meetings GROUP BY pair_hash, item_a, item_b, day, scope, story_id
),
expected AS (
  SELECT
    pair_hash, scope, day, item_a, item_b,
    sum(articles) AS articles, count(*) AS stories,
    size(array_distinct(flatten(collect_list(outlets)))) AS outlets,
    sum(sentences) AS sentences,
    sum(CAST(rint(exp(-distance) * 1E9) AS BIGINT)) / 1E9 AS proximity,
    count(tone) AS tone_n,
    count_if(rint(tone * 1E9) > 1E8) AS tone_positive,
    count_if(rint(tone * 1E9) < -1E8) AS tone_negative,
    coalesce(sum(CAST(rint(tone * 1E9) AS BIGINT)) / 1E9, 0E0) AS tone_sum,
    coalesce(sum(CAST(rint(tone * tone * 1E9) AS BIGINT)) / 1E9, 0E0) AS tone_sq,
    coalesce(sum(CAST(rint(tone_a * 1E9) AS BIGINT)) / 1E9, 0E0) AS tone_a_sum,
    coalesce(sum(CAST(rint(tone_b * 1E9) AS BIGINT)) / 1E9, 0E0) AS tone_b_sum
  FROM told
  GROUP BY pair_hash, item_a, item_b, day, scope
  HAVING sum(articles) >= ${min_articles}
),
stored AS (
  SELECT 'actor' AS scope, actor_a AS item_a, actor_b AS item_b, *, xxhash64(day, actor_a, actor_b) AS pair_hash
  FROM actor_pairs
  UNION ALL
  SELECT 'country', country_a, country_b, *, xxhash64(day, country_a, country_b) FROM country_pairs
)
SELECT * FROM (
  SELECT
    coalesce(s.scope, e.scope) AS scope, coalesce(s.day, e.day) AS day,
    coalesce(s.item_a, e.item_a) AS item_a, coalesce(s.item_b, e.item_b) AS item_b,
    s.articles, e.articles AS articles_expected, s.stories, e.stories AS stories_expected,
    s.sentences, e.sentences AS sentences_expected,
    s.proximity, e.proximity AS proximity_expected, s.tone_sum, e.tone_sum AS tone_sum_expected,
    s.day IS NULL OR e.day IS NULL OR s.articles <> e.articles OR s.stories <> e.stories
      OR s.outlets <> e.outlets OR s.sentences <> e.sentences AS other_counts,
    NOT coalesce(abs(s.proximity - e.proximity) <= 1E-6, true) AS other_proximity,
    coalesce(
      s.tone_n <> e.tone_n OR s.tone_positive <> e.tone_positive OR s.tone_negative <> e.tone_negative
        OR NOT abs(s.tone_sum - e.tone_sum) <= 1E-6 OR NOT abs(s.tone_sq - e.tone_sq) <= 1E-6
        OR NOT abs(s.tone_a_sum - e.tone_a_sum) <= 1E-6 OR NOT abs(s.tone_b_sum - e.tone_b_sum) <= 1E-6,
      false) AS other_tones
  FROM stored s
  FULL OUTER JOIN expected e
    ON e.pair_hash = s.pair_hash AND e.item_a = s.item_a AND e.item_b = s.item_b AND e.day = s.day AND e.scope = s.scope
)
WHERE other_counts OR other_proximity OR other_tones;

-- actor-pairs-are-ordered: The first of a pair is less than the second.
SELECT day, actor_a, actor_b FROM actor_pairs WHERE actor_a >= actor_b;

-- actor-pairs-add-up: actor_pairs holds the articles, stories, outlets and sentences of actor_mentions, under the cap.
SELECT day, item_a, item_b, articles, articles_expected, stories, stories_expected, sentences, sentences_expected
FROM pair_faults WHERE scope = 'actor' AND other_counts;

-- actor-pairs-proximity: proximity is the sum over stories of exp(-d).
SELECT day, item_a, item_b, proximity, proximity_expected
FROM pair_faults WHERE scope = 'actor' AND other_proximity;

-- actor-pairs-tones-add-up: The tones of actor_pairs are those of the stories' shared sentences.
SELECT day, item_a, item_b, tone_sum, tone_sum_expected
FROM pair_faults WHERE scope = 'actor' AND other_tones;

-- actor-pairs-margins: stories_a, stories_b and stories_total count the stories of the day, under the cap.
SELECT s.day, s.item, s.least, s.most, k.stories AS expected, s.least_total, s.most_total, n.stories AS total_expected
FROM (
  SELECT
    day, item, min(stories) AS least, max(stories) AS most,
    min(stories_total) AS least_total, max(stories_total) AS most_total
  FROM (
    SELECT day, actor_a AS item, stories_a AS stories, stories_total FROM actor_pairs
    UNION ALL
    SELECT day, actor_b, stories_b, stories_total FROM actor_pairs
  )
  GROUP BY item, day
) s
LEFT OUTER JOIN (
  SELECT day, item, count(DISTINCT story_id) AS stories FROM kept WHERE scope = 'actor' GROUP BY item, day
) k ON k.item = s.item AND k.day = s.day
LEFT OUTER JOIN (SELECT day, count(DISTINCT story_id) AS stories FROM articles GROUP BY day) n ON n.day = s.day
WHERE NOT coalesce(
  s.least <=> k.stories AND s.most <=> k.stories AND s.least_total = n.stories AND s.most_total = n.stories,
  true);

-- actor-pairs-association: npmi, g2 and lift follow from stories, stories_a, stories_b and stories_total.
SELECT day, actor_a, actor_b, npmi, g2, lift, npmi_expected, g2_expected, lift_expected FROM (
  SELECT
    *,
    c * n / (a * b) AS lift_expected,
    CASE WHEN c = n THEN 0E0 ELSE -ln(c * n / (a * b)) / ln(c / n) END AS npmi_expected,
    2 * (
      c * ln(c) + coalesce((a - c) * ln(a - c), 0) + coalesce((b - c) * ln(b - c), 0)
      + coalesce(d * ln(d), 0) + (a + b - c + d) * ln(a + b - c + d)
      - a * ln(a) - b * ln(b) - coalesce((a - c + d) * ln(a - c + d), 0)
      - coalesce((b - c + d) * ln(b - c + d), 0)
    ) AS g2_expected
  FROM (
    SELECT
      *, CAST(stories AS DOUBLE) AS c, CAST(stories_a AS DOUBLE) AS a, CAST(stories_b AS DOUBLE) AS b,
      CAST(stories_total AS DOUBLE) AS n,
      CAST(greatest(0, stories_total - stories_a - stories_b + stories) AS DOUBLE) AS d
    FROM actor_pairs
  )
)
WHERE NOT coalesce(
  abs(npmi - npmi_expected) <= 1E-9 AND abs(g2 - g2_expected) <= 1E-9 * greatest(1, n)
    AND abs(lift - lift_expected) <= 1E-9 * greatest(1, lift_expected),
  false);

-- country-pairs-are-ordered: The first of a pair is less than the second.
SELECT day, country_a, country_b FROM country_pairs WHERE country_a >= country_b;

-- country-pairs-add-up: country_pairs holds the articles, stories, outlets and sentences of actor_mentions, under the cap.
SELECT day, item_a, item_b, articles, articles_expected, stories, stories_expected, sentences, sentences_expected
FROM pair_faults WHERE scope = 'country' AND other_counts;

-- country-pairs-proximity: proximity is the sum over stories of exp(-d).
SELECT day, item_a, item_b, proximity, proximity_expected
FROM pair_faults WHERE scope = 'country' AND other_proximity;

-- country-pairs-tones-add-up: The tones of country_pairs are those of the stories' shared sentences.
SELECT day, item_a, item_b, tone_sum, tone_sum_expected
FROM pair_faults WHERE scope = 'country' AND other_tones;

-- country-pairs-margins: stories_a, stories_b and stories_total count the stories of the day, under the cap.
SELECT s.day, s.item, s.least, s.most, k.stories AS expected, s.least_total, s.most_total, n.stories AS total_expected
FROM (
  SELECT
    day, item, min(stories) AS least, max(stories) AS most,
    min(stories_total) AS least_total, max(stories_total) AS most_total
  FROM (
    SELECT day, country_a AS item, stories_a AS stories, stories_total FROM country_pairs
    UNION ALL
    SELECT day, country_b, stories_b, stories_total FROM country_pairs
  )
  GROUP BY item, day
) s
LEFT OUTER JOIN (
  SELECT day, item, count(DISTINCT story_id) AS stories FROM kept WHERE scope = 'country' GROUP BY item, day
) k ON k.item = s.item AND k.day = s.day
LEFT OUTER JOIN (SELECT day, count(DISTINCT story_id) AS stories FROM articles GROUP BY day) n ON n.day = s.day
WHERE NOT coalesce(
  s.least <=> k.stories AND s.most <=> k.stories AND s.least_total = n.stories AND s.most_total = n.stories,
  true);

-- country-pairs-association: npmi, g2 and lift follow from stories, stories_a, stories_b and stories_total.
SELECT day, country_a, country_b, npmi, g2, lift, npmi_expected, g2_expected, lift_expected FROM (
  SELECT
    *,
    c * n / (a * b) AS lift_expected,
    CASE WHEN c = n THEN 0E0 ELSE -ln(c * n / (a * b)) / ln(c / n) END AS npmi_expected,
    2 * (
      c * ln(c) + coalesce((a - c) * ln(a - c), 0) + coalesce((b - c) * ln(b - c), 0)
      + coalesce(d * ln(d), 0) + (a + b - c + d) * ln(a + b - c + d)
      - a * ln(a) - b * ln(b) - coalesce((a - c + d) * ln(a - c + d), 0)
      - coalesce((b - c + d) * ln(b - c + d), 0)
    ) AS g2_expected
  FROM (
    SELECT
      *, CAST(stories AS DOUBLE) AS c, CAST(stories_a AS DOUBLE) AS a, CAST(stories_b AS DOUBLE) AS b,
      CAST(stories_total AS DOUBLE) AS n,
      CAST(greatest(0, stories_total - stories_a - stories_b + stories) AS DOUBLE) AS d
    FROM country_pairs
  )
)
WHERE NOT coalesce(
  abs(npmi - npmi_expected) <= 1E-9 AND abs(g2 - g2_expected) <= 1E-9 * greatest(1, n)
    AND abs(lift - lift_expected) <= 1E-9 * greatest(1, lift_expected),
  false);

