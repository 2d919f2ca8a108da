-- The tables for DuckDB, as views. ${warehouse} stands for the folder of the warehouse.
-- A table that has no file yet (often rejects) is an empty view. Run this at the start of every session: the views read variables.

SET VARIABLE dyad_actors = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::VARCHAR AS actor_id, NULL::VARCHAR AS name, NULL::VARCHAR AS kind, NULL::VARCHAR AS country, NULL::VARCHAR AS wikidata, NULL::VARCHAR[] AS aliases, NULL::STRUCT(office VARCHAR, country VARCHAR, since DATE, until DATE)[] AS offices, NULL::VARCHAR AS origin LIMIT 0'
  ELSE 'SELECT actor_id, name, kind, country, wikidata, aliases, offices, origin FROM read_parquet(''${warehouse}/actors/*.parquet'')'
END FROM glob('${warehouse}/actors/*.parquet'));
CREATE OR REPLACE VIEW actors AS SELECT * FROM query(getvariable('dyad_actors'));

SET VARIABLE dyad_articles = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::VARCHAR AS article_id, NULL::VARCHAR AS url, NULL::VARCHAR AS outlet, NULL::VARCHAR AS title, NULL::VARCHAR AS authors, NULL::TIMESTAMPTZ AS published_at, NULL::TIMESTAMPTZ AS updated_at, NULL::DATE AS day, NULL::VARCHAR AS day_source, NULL::VARCHAR AS language, NULL::VARCHAR AS text, NULL::VARCHAR AS text_hash, NULL::BIGINT AS sentence_count, NULL::VARCHAR AS story_id, NULL::BOOLEAN AS is_wire, NULL::VARCHAR AS agency, NULL::VARCHAR AS model_version, NULL::VARCHAR AS batch_id LIMIT 0'
  ELSE 'SELECT article_id, url, outlet, title, authors, published_at, updated_at, day, day_source, language, text, text_hash, sentence_count, story_id, is_wire, agency, model_version, batch_id FROM read_parquet(''${warehouse}/articles/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/articles/day=*/*.parquet'));
CREATE OR REPLACE VIEW articles AS SELECT * FROM query(getvariable('dyad_articles'));

SET VARIABLE dyad_mentions = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::VARCHAR AS article_id, NULL::DATE AS day, NULL::INT AS sentence, NULL::INT AS sentence_begin, NULL::INT AS sentence_end, NULL::INT AS begin_offset, NULL::INT AS end_offset, NULL::VARCHAR AS surface, NULL::VARCHAR AS before, NULL::VARCHAR AS after, NULL::VARCHAR AS kind, NULL::VARCHAR AS source, NULL::DOUBLE AS confidence, NULL::DOUBLE AS tone, NULL::VARCHAR AS model_version LIMIT 0'
  ELSE 'SELECT article_id, day, sentence, sentence_begin, sentence_end, begin_offset, end_offset, surface, before, after, kind, source, confidence, tone, model_version FROM read_parquet(''${warehouse}/mentions/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/mentions/day=*/*.parquet'));
CREATE OR REPLACE VIEW mentions AS SELECT * FROM query(getvariable('dyad_mentions'));

SET VARIABLE dyad_actor_mentions = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::VARCHAR AS article_id, NULL::DATE AS day, NULL::INT AS sentence, NULL::INT AS begin_offset, NULL::INT AS end_offset, NULL::VARCHAR AS surface, NULL::VARCHAR AS kind, NULL::DOUBLE AS tone, NULL::VARCHAR AS actor_id, NULL::VARCHAR AS via, NULL::VARCHAR AS rule, NULL::VARCHAR AS dictionary_version LIMIT 0'
  ELSE 'SELECT article_id, day, sentence, begin_offset, end_offset, surface, kind, tone, actor_id, via, rule, dictionary_version FROM read_parquet(''${warehouse}/actor_mentions/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/actor_mentions/day=*/*.parquet'));
CREATE OR REPLACE VIEW actor_mentions AS SELECT * FROM query(getvariable('dyad_actor_mentions'));

SET VARIABLE dyad_days = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::DATE AS day, NULL::BIGINT AS articles, NULL::BIGINT AS stories, NULL::BIGINT AS outlets, NULL::BIGINT AS mentions, NULL::BIGINT AS resolved LIMIT 0'
  ELSE 'SELECT day, articles, stories, outlets, mentions, resolved FROM read_parquet(''${warehouse}/days/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/days/day=*/*.parquet'));
CREATE OR REPLACE VIEW days AS SELECT * FROM query(getvariable('dyad_days'));

SET VARIABLE dyad_actor_days = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::VARCHAR AS actor_id, NULL::DATE AS day, NULL::BIGINT AS articles, NULL::BIGINT AS stories, NULL::BIGINT AS outlets, NULL::BIGINT AS sentences, NULL::BIGINT AS mentions, NULL::BIGINT AS tone_n, NULL::DOUBLE AS tone_sum, NULL::DOUBLE AS tone_sq, NULL::BIGINT AS tone_positive, NULL::BIGINT AS tone_negative LIMIT 0'
  ELSE 'SELECT actor_id, day, articles, stories, outlets, sentences, mentions, tone_n, tone_sum, tone_sq, tone_positive, tone_negative FROM read_parquet(''${warehouse}/actor_days/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/actor_days/day=*/*.parquet'));
CREATE OR REPLACE VIEW actor_days AS SELECT * FROM query(getvariable('dyad_actor_days'));

SET VARIABLE dyad_actor_pairs = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::VARCHAR AS actor_a, NULL::VARCHAR AS actor_b, NULL::DATE AS day, NULL::BIGINT AS articles, NULL::BIGINT AS stories, NULL::BIGINT AS outlets, NULL::BIGINT AS sentences, NULL::DOUBLE AS proximity, NULL::BIGINT AS tone_n, NULL::DOUBLE AS tone_sum, NULL::DOUBLE AS tone_sq, NULL::BIGINT AS tone_positive, NULL::BIGINT AS tone_negative, NULL::DOUBLE AS tone_a_sum, NULL::DOUBLE AS tone_b_sum, NULL::BIGINT AS stories_a, NULL::BIGINT AS stories_b, NULL::BIGINT AS stories_total, NULL::DOUBLE AS npmi, NULL::DOUBLE AS g2, NULL::DOUBLE AS lift LIMIT 0'
  ELSE 'SELECT actor_a, actor_b, day, articles, stories, outlets, sentences, proximity, tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum, stories_a, stories_b, stories_total, npmi, g2, lift FROM read_parquet(''${warehouse}/actor_pairs/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/actor_pairs/day=*/*.parquet'));
CREATE OR REPLACE VIEW actor_pairs AS SELECT * FROM query(getvariable('dyad_actor_pairs'));

SET VARIABLE dyad_country_pairs = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::VARCHAR AS country_a, NULL::VARCHAR AS country_b, NULL::DATE AS day, NULL::BIGINT AS articles, NULL::BIGINT AS stories, NULL::BIGINT AS outlets, NULL::BIGINT AS sentences, NULL::DOUBLE AS proximity, NULL::BIGINT AS tone_n, NULL::DOUBLE AS tone_sum, NULL::DOUBLE AS tone_sq, NULL::BIGINT AS tone_positive, NULL::BIGINT AS tone_negative, NULL::DOUBLE AS tone_a_sum, NULL::DOUBLE AS tone_b_sum, NULL::BIGINT AS stories_a, NULL::BIGINT AS stories_b, NULL::BIGINT AS stories_total, NULL::DOUBLE AS npmi, NULL::DOUBLE AS g2, NULL::DOUBLE AS lift LIMIT 0'
  ELSE 'SELECT country_a, country_b, day, articles, stories, outlets, sentences, proximity, tone_n, tone_sum, tone_sq, tone_positive, tone_negative, tone_a_sum, tone_b_sum, stories_a, stories_b, stories_total, npmi, g2, lift FROM read_parquet(''${warehouse}/country_pairs/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/country_pairs/day=*/*.parquet'));
CREATE OR REPLACE VIEW country_pairs AS SELECT * FROM query(getvariable('dyad_country_pairs'));

SET VARIABLE dyad_pair_evidence = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::VARCHAR AS actor_a, NULL::VARCHAR AS actor_b, NULL::DATE AS day, NULL::VARCHAR AS article_id, NULL::INT AS sentence, NULL::VARCHAR AS text, NULL::INT AS begin_a, NULL::INT AS end_a, NULL::INT AS begin_b, NULL::INT AS end_b, NULL::DOUBLE AS tone_a, NULL::DOUBLE AS tone_b LIMIT 0'
  ELSE 'SELECT actor_a, actor_b, day, article_id, sentence, text, begin_a, end_a, begin_b, end_b, tone_a, tone_b FROM read_parquet(''${warehouse}/pair_evidence/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/pair_evidence/day=*/*.parquet'));
CREATE OR REPLACE VIEW pair_evidence AS SELECT * FROM query(getvariable('dyad_pair_evidence'));

SET VARIABLE dyad_rejects = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::DATE AS day, NULL::VARCHAR AS batch_id, NULL::VARCHAR AS source_file, NULL::BIGINT AS record, NULL::VARCHAR AS reason, NULL::VARCHAR AS detail, NULL::VARCHAR AS excerpt LIMIT 0'
  ELSE 'SELECT day, batch_id, source_file, record, reason, detail, excerpt FROM read_parquet(''${warehouse}/rejects/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/rejects/day=*/*.parquet'));
CREATE OR REPLACE VIEW rejects AS SELECT * FROM query(getvariable('dyad_rejects'));

SET VARIABLE dyad_runs = (SELECT CASE WHEN count(*) = 0
  THEN 'SELECT NULL::DATE AS day, NULL::VARCHAR AS run_id, NULL::VARCHAR AS batch_id, NULL::TIMESTAMPTZ AS started_at, NULL::TIMESTAMPTZ AS finished_at, NULL::VARCHAR[] AS input, NULL::STRUCT(stage VARCHAR, rows_in BIGINT, rows_out BIGINT, seconds DOUBLE)[] AS stages, NULL::STRUCT(reason VARCHAR, records BIGINT)[] AS rejected, NULL::DATE[] AS days_touched, NULL::BIGINT AS capped_articles, NULL::BIGINT AS max_actors, NULL::BIGINT AS schema_version, NULL::VARCHAR AS program_version, NULL::VARCHAR AS model_version, NULL::VARCHAR AS dictionary_version, NULL::VARCHAR AS configuration LIMIT 0'
  ELSE 'SELECT day, run_id, batch_id, started_at, finished_at, input, stages, rejected, days_touched, capped_articles, max_actors, schema_version, program_version, model_version, dictionary_version, configuration FROM read_parquet(''${warehouse}/runs/day=*/*.parquet'', hive_partitioning = true, hive_types = {''day'': DATE})'
END FROM glob('${warehouse}/runs/day=*/*.parquet'));
CREATE OR REPLACE VIEW runs AS SELECT * FROM query(getvariable('dyad_runs'));
