-- The tables for Spark SQL. ${warehouse} stands for the folder of the warehouse, as an absolute path or URI.
-- Spark finds the days by itself; in a session that is open during a run, REFRESH TABLE shows the new ones.
-- A table that has no folder yet (often rejects) is empty.
SET spark.sql.hive.manageFilesourcePartitions = false;

CREATE TABLE IF NOT EXISTS actors (
  actor_id STRING COMMENT 'Identity, as the dictionary writes it.',
  name STRING COMMENT 'Name to show.',
  kind STRING COMMENT 'person, organisation, country, place or people.',
  country STRING COMMENT 'ISO 3166-1 alpha-3 code of its country.',
  wikidata STRING COMMENT 'Wikidata id.',
  aliases ARRAY<STRING> COMMENT 'Other names, sorted.',
  offices ARRAY<STRUCT<office: STRING, country: STRING, since: DATE, until: DATE>> COMMENT 'Offices held: office, country, since, until (exclusive; null: open or unknown).',
  origin STRING COMMENT 'dictionary or discovered.'
) USING parquet LOCATION '${warehouse}/actors';

CREATE TABLE IF NOT EXISTS articles (
  article_id STRING COMMENT 'Stable hash of the canonical URL, else of outlet, title and text.',
  url STRING COMMENT 'Canonical URL.',
  outlet STRING COMMENT 'Outlet, its spellings folded.',
  title STRING COMMENT 'Headline.',
  authors STRING COMMENT 'Byline as published.',
  published_at TIMESTAMP COMMENT 'Time of publication, UTC; null where undated or dated impossibly.',
  updated_at TIMESTAMP COMMENT 'Time of the last update, UTC.',
  day DATE COMMENT 'UTC day the article belongs to.',
  day_source STRING COMMENT 'Where the day comes from: published, url, crawl or batch.',
  language STRING COMMENT 'ISO 639-1 code of the text.',
  text STRING COMMENT 'Clean text; its first paragraph is the title. Offsets count its code points.',
  text_hash STRING COMMENT 'Hash of the text.',
  sentence_count BIGINT COMMENT 'Sentences in the text.',
  story_id STRING COMMENT 'Story: articles of one day that are copies of each other share it.',
  is_wire BOOLEAN COMMENT 'Whether the article credits a news agency.',
  agency STRING COMMENT 'The news agency credited.',
  model_version STRING COMMENT 'Version of the annotation pipeline.',
  batch_id STRING COMMENT 'Batch that brought this version.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/articles';

CREATE TABLE IF NOT EXISTS mentions (
  article_id STRING COMMENT 'The article.',
  day DATE COMMENT 'Day of the article.',
  sentence INT COMMENT 'Sentence, from 0.',
  sentence_begin INT COMMENT 'First code point of the sentence.',
  sentence_end INT COMMENT 'One past the sentence\'s last code point.',
  begin_offset INT COMMENT 'First code point of the mention.',
  end_offset INT COMMENT 'One past the mention\'s last code point.',
  surface STRING COMMENT 'The words of the text.',
  before STRING COMMENT 'Up to 48 code points of the sentence before the mention.',
  after STRING COMMENT 'Up to 48 code points of the sentence after the mention.',
  kind STRING COMMENT 'PER, ORG, LOC or NORP.',
  source STRING COMMENT 'Who marked it: model or phrase.',
  confidence DOUBLE COMMENT 'Confidence, 0 to 1.',
  tone DOUBLE COMMENT 'Tone toward this mention, -1 to 1; null where the pipeline supplies none.',
  model_version STRING COMMENT 'Version of the pipeline.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/mentions';

CREATE TABLE IF NOT EXISTS actor_mentions (
  article_id STRING COMMENT 'The article.',
  day DATE COMMENT 'Day of the article.',
  sentence INT COMMENT 'Sentence, from 0.',
  begin_offset INT COMMENT 'First code point of the mention.',
  end_offset INT COMMENT 'One past the mention\'s last code point.',
  surface STRING COMMENT 'The words of the text.',
  kind STRING COMMENT 'PER, ORG, LOC or NORP.',
  tone DOUBLE COMMENT 'Tone toward this mention, -1 to 1.',
  actor_id STRING COMMENT 'The actor; null where unresolved.',
  via STRING COMMENT 'How the actor was named: name, alias, surname, acronym, demonym, capital, office; null where unresolved.',
  rule STRING COMMENT 'Why the mention is resolved so, or is not.',
  dictionary_version STRING COMMENT 'Dictionary under which the day\'s resolution last changed.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/actor_mentions';

CREATE TABLE IF NOT EXISTS days (
  day DATE COMMENT 'The day.',
  articles BIGINT COMMENT 'Articles of the day.',
  stories BIGINT COMMENT 'Distinct stories.',
  outlets BIGINT COMMENT 'Distinct outlets; unknown ones are not counted.',
  mentions BIGINT COMMENT 'Entity mentions.',
  resolved BIGINT COMMENT 'Mentions that have an actor.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/days';

CREATE TABLE IF NOT EXISTS actor_days (
  actor_id STRING COMMENT 'The actor.',
  day DATE COMMENT 'The day.',
  articles BIGINT COMMENT 'Articles that name the actor.',
  stories BIGINT COMMENT 'Distinct stories of these.',
  outlets BIGINT COMMENT 'Distinct outlets of these.',
  sentences BIGINT COMMENT 'Sentences that name the actor.',
  mentions BIGINT COMMENT 'Mentions of the actor.',
  tone_n BIGINT COMMENT 'Stories that have a tone toward the actor.',
  tone_sum DOUBLE COMMENT 'Sum of the stories\' tones.',
  tone_sq DOUBLE COMMENT 'Sum of their squares.',
  tone_positive BIGINT COMMENT 'Stories with a tone above 0.1.',
  tone_negative BIGINT COMMENT 'Stories with a tone below -0.1.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/actor_days';

CREATE TABLE IF NOT EXISTS actor_pairs (
  actor_a STRING COMMENT 'The actor whose id is less.',
  actor_b STRING COMMENT 'The other actor.',
  day DATE COMMENT 'The day.',
  articles BIGINT COMMENT 'Articles that name both, anywhere.',
  stories BIGINT COMMENT 'Distinct stories of these.',
  outlets BIGINT COMMENT 'Distinct outlets of these.',
  sentences BIGINT COMMENT 'Sentences that name both.',
  proximity DOUBLE COMMENT 'Sum over stories of exp(-d), d the smallest distance in sentences; 0 from 22 on.',
  tone_n BIGINT COMMENT 'Stories whose shared sentences have a tone.',
  tone_sum DOUBLE COMMENT 'Sum of these stories\' pair tones.',
  tone_sq DOUBLE COMMENT 'Sum of their squares.',
  tone_positive BIGINT COMMENT 'Stories with a pair tone above 0.1.',
  tone_negative BIGINT COMMENT 'Stories with a pair tone below -0.1.',
  tone_a_sum DOUBLE COMMENT 'Sum of the stories\' tones toward the first.',
  tone_b_sum DOUBLE COMMENT 'Sum of the stories\' tones toward the second.',
  stories_a BIGINT COMMENT 'Stories of the day that name the first.',
  stories_b BIGINT COMMENT 'Stories of the day that name the second.',
  stories_total BIGINT COMMENT 'All stories of the day.',
  npmi DOUBLE COMMENT 'Normalised pointwise mutual information, -1 to 1 (Bouma 2009).',
  g2 DOUBLE COMMENT 'Log-likelihood ratio, 0 or more (Dunning 1993).',
  lift DOUBLE COMMENT 'Observed over expected stories.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/actor_pairs';

CREATE TABLE IF NOT EXISTS country_pairs (
  country_a STRING COMMENT 'ISO 3166-1 alpha-3, the lesser code.',
  country_b STRING COMMENT 'The other country.',
  day DATE COMMENT 'The day.',
  articles BIGINT COMMENT 'Articles that name both, anywhere.',
  stories BIGINT COMMENT 'Distinct stories of these.',
  outlets BIGINT COMMENT 'Distinct outlets of these.',
  sentences BIGINT COMMENT 'Sentences that name both.',
  proximity DOUBLE COMMENT 'Sum over stories of exp(-d), d the smallest distance in sentences; 0 from 22 on.',
  tone_n BIGINT COMMENT 'Stories whose shared sentences have a tone.',
  tone_sum DOUBLE COMMENT 'Sum of these stories\' pair tones.',
  tone_sq DOUBLE COMMENT 'Sum of their squares.',
  tone_positive BIGINT COMMENT 'Stories with a pair tone above 0.1.',
  tone_negative BIGINT COMMENT 'Stories with a pair tone below -0.1.',
  tone_a_sum DOUBLE COMMENT 'Sum of the stories\' tones toward the first.',
  tone_b_sum DOUBLE COMMENT 'Sum of the stories\' tones toward the second.',
  stories_a BIGINT COMMENT 'Stories of the day that name the first.',
  stories_b BIGINT COMMENT 'Stories of the day that name the second.',
  stories_total BIGINT COMMENT 'All stories of the day.',
  npmi DOUBLE COMMENT 'Normalised pointwise mutual information, -1 to 1 (Bouma 2009).',
  g2 DOUBLE COMMENT 'Log-likelihood ratio, 0 or more (Dunning 1993).',
  lift DOUBLE COMMENT 'Observed over expected stories.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/country_pairs';

CREATE TABLE IF NOT EXISTS pair_evidence (
  actor_a STRING COMMENT 'The actor whose id is less.',
  actor_b STRING COMMENT 'The other actor.',
  day DATE COMMENT 'The day.',
  article_id STRING COMMENT 'The article.',
  sentence INT COMMENT 'Sentence, from 0.',
  text STRING COMMENT 'The sentence; null where aggregate.evidence-text is off.',
  begin_a INT COMMENT 'First code point of the first\'s mention.',
  end_a INT COMMENT 'One past its last code point.',
  begin_b INT COMMENT 'First code point of the second\'s mention.',
  end_b INT COMMENT 'One past its last code point.',
  tone_a DOUBLE COMMENT 'Mean tone of the first\'s mentions here.',
  tone_b DOUBLE COMMENT 'Mean tone of the second\'s mentions here.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/pair_evidence';

CREATE TABLE IF NOT EXISTS rejects (
  day DATE COMMENT 'Day of the batch.',
  batch_id STRING COMMENT 'The batch.',
  source_file STRING COMMENT 'File, relative to the input.',
  record BIGINT COMMENT 'Line, row or element in the file, from 1; 0 for the file as a whole.',
  reason STRING COMMENT 'Short code of the reason.',
  detail STRING COMMENT 'What was found, and what was expected.',
  excerpt STRING COMMENT 'The record\'s first 200 code points.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/rejects';

CREATE TABLE IF NOT EXISTS runs (
  day DATE COMMENT 'Day of the batch.',
  run_id STRING COMMENT 'The run.',
  batch_id STRING COMMENT 'The batch; of a rebuild, the day it ran.',
  started_at TIMESTAMP COMMENT 'Start, UTC.',
  finished_at TIMESTAMP COMMENT 'End, UTC.',
  input ARRAY<STRING> COMMENT 'Paths read.',
  stages ARRAY<STRUCT<stage: STRING, rows_in: BIGINT, rows_out: BIGINT, seconds: DOUBLE>> COMMENT 'Rows in, rows out and seconds of every stage, in order.',
  rejected ARRAY<STRUCT<reason: STRING, records: BIGINT>> COMMENT 'Records not used, by reason.',
  days_touched ARRAY<DATE> COMMENT 'Days whose tables were replaced.',
  capped_articles BIGINT COMMENT 'Articles with more actors than the cap.',
  max_actors BIGINT COMMENT 'The cap in force, aggregate.max-actors.',
  schema_version BIGINT COMMENT 'Version of these tables.',
  program_version STRING COMMENT 'Version of the program.',
  model_version STRING COMMENT 'Version of the pipeline.',
  dictionary_version STRING COMMENT 'Version of the dictionary.',
  configuration STRING COMMENT 'The configuration in force, as JSON.'
) USING parquet PARTITIONED BY (day) LOCATION '${warehouse}/runs';
