-- article-in-one-place: An article id has one row at most, over all days.
SELECT article_id, count(*) AS found FROM articles GROUP BY article_id HAVING count(*) > 1;

-- story-in-one-day: The articles of a story lie within one day.
SELECT story_id, count(DISTINCT day) AS days FROM articles GROUP BY story_id HAVING count(DISTINCT day) > 1;

-- article-values: day_source is one of its four words, text is not empty, sentence_count is not negative.
SELECT article_id, day, day_source, sentence_count FROM articles
WHERE day_source NOT IN ('published', 'url', 'crawl', 'batch') OR text = '' OR sentence_count < 0;

-- actor-values: kind and origin are words of the contract, country has three capitals.
SELECT actor_id, kind, origin, country FROM actors
WHERE kind NOT IN ('person', 'organisation', 'country', 'place', 'people')
  OR origin NOT IN ('dictionary', 'discovered')
  OR NOT coalesce(country, 'AAA') RLIKE '^[A-Z]{3}$';

-- reject-values: A reject names its file, its place in it and its reason.
SELECT day, batch_id, source_file, record, reason FROM rejects
WHERE record < 0 OR source_file = '' OR reason = '';

-- latest-run-parses: The latest run ends after it starts, holds JSON as configuration and this schema version.
SELECT run_id, started_at, finished_at, schema_version FROM (
  SELECT *, row_number() OVER (ORDER BY finished_at DESC, run_id DESC) AS newest FROM runs
)
WHERE newest = 1 AND (
  finished_at < started_at
  OR get_json_object(configuration, '$') IS NULL
  OR schema_version <> ${schema_version}
  OR capped_articles < 0);
