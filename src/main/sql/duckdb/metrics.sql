-- The latest run that read a batch, as Prometheus text: a row is a line. tables.sql goes before it.
SELECT unnest(
  ['dyad_run_batch_timestamp_seconds ' || epoch(day)::BIGINT,
   'dyad_run_finished_timestamp_seconds ' || epoch(finished_at)::BIGINT,
   'dyad_run_seconds ' || round(epoch(finished_at) - epoch(started_at), 3),
   'dyad_run_days_touched ' || len(days_touched),
   'dyad_run_capped_articles ' || capped_articles]
  || ['dyad_run_rows{stage="' || s.stage || '"} ' || s.rows_out FOR s IN stages]
  || ['dyad_run_stage_seconds{stage="' || s.stage || '"} ' || s.seconds FOR s IN stages]
  || ['dyad_run_rejected_records{reason="' || r.reason || '"} ' || r.records FOR r IN rejected]) AS line
FROM (SELECT * FROM runs WHERE len(input) > 0 ORDER BY run_id DESC LIMIT 1);
