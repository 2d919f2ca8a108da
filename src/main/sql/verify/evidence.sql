-- evidence-is-complete: A pair and day has as many rows of evidence as shared sentences, but no more than the limit.
SELECT coalesce(p.day, e.day) AS day, coalesce(p.actor_a, e.actor_a) AS actor_a,
  coalesce(p.actor_b, e.actor_b) AS actor_b, p.sentences, e.found
FROM (SELECT day, actor_a, actor_b, sentences FROM actor_pairs WHERE sentences > 0) p
FULL OUTER JOIN (
  SELECT day, actor_a, actor_b, count(*) AS found FROM pair_evidence GROUP BY actor_a, actor_b, day
) e ON e.actor_a = p.actor_a AND e.actor_b = p.actor_b AND e.day = p.day
WHERE coalesce(e.found, 0) <> least(${max_evidence}, coalesce(p.sentences, 0));

CACHE TABLE evidence_faults OPTIONS ('storageLevel' 'DISK_ONLY') AS
WITH candidates AS (
  SELECT
    e.day, e.actor_a, e.actor_b, e.article_id, e.sentence,
    min(struct(
      greatest(a.begin_offset, b.begin_offset) - least(a.end_offset, b.end_offset) AS gap,
      least(a.begin_offset, b.begin_offset) AS earlier,
      greatest(a.begin_offset, b.begin_offset) AS later,
      a.begin_offset AS begin_a, a.end_offset AS end_a,
      b.begin_offset AS begin_b, b.end_offset AS end_b)) AS closest,
    avg(a.tone) AS tone_a, avg(b.tone) AS tone_b
  FROM pair_evidence e
  INNER JOIN kept a ON a.scope = 'actor' AND a.article_id = e.article_id AND a.sentence = e.sentence
    AND a.item = e.actor_a AND a.day = e.day
  INNER JOIN kept b ON b.scope = 'actor' AND b.article_id = e.article_id AND b.sentence = e.sentence
    AND b.item = e.actor_b AND b.day = e.day
  GROUP BY e.article_id, e.sentence, e.actor_a, e.actor_b, e.day
),
sentences AS (
  SELECT m.article_id, m.sentence, m.day, t.text
  FROM (
    SELECT article_id, sentence, day, min(sentence_begin) AS sentence_begin, min(sentence_end) AS sentence_end
    FROM mentions GROUP BY article_id, sentence, day
  ) m
  INNER JOIN sentence_texts t
    ON t.article_id = m.article_id AND t.day = m.day
    AND t.sentence_begin = m.sentence_begin AND t.sentence_end = m.sentence_end
)
SELECT * FROM (
  SELECT
    e.day, e.actor_a, e.actor_b, e.article_id, e.sentence, e.begin_a, e.begin_b, c.closest,
    e.tone_a, e.tone_b, c.tone_a AS tone_a_expected, c.tone_b AS tone_b_expected,
    c.closest IS NULL OR e.begin_a <> c.closest.begin_a OR e.end_a <> c.closest.end_a
      OR e.begin_b <> c.closest.begin_b OR e.end_b <> c.closest.end_b AS other_spans,
    c.closest IS NOT NULL AND (
      (e.tone_a IS NULL) <> (c.tone_a IS NULL) OR (e.tone_b IS NULL) <> (c.tone_b IS NULL)
      OR NOT coalesce(abs(e.tone_a - c.tone_a) <= 1E-9, true)
      OR NOT coalesce(abs(e.tone_b - c.tone_b) <= 1E-9, true)) AS other_tones,
    CASE WHEN ${evidence_text} THEN NOT e.text <=> s.text ELSE e.text IS NOT NULL END AS other_text
  FROM pair_evidence e
  LEFT OUTER JOIN candidates c
    ON c.article_id = e.article_id AND c.sentence = e.sentence
    AND c.actor_a = e.actor_a AND c.actor_b = e.actor_b AND c.day = e.day
  LEFT OUTER JOIN sentences s
    ON s.article_id = e.article_id AND s.sentence = e.sentence AND s.day = e.day
)
WHERE other_spans OR other_tones OR other_text;

-- evidence-spans: The spans are the closest two mentions of these actors in the sentence, the earliest of these.
SELECT day, actor_a, actor_b, article_id, sentence, begin_a, begin_b, closest
FROM evidence_faults WHERE other_spans;

-- evidence-tones: The tones are the means over each actor's mentions in the sentence.
SELECT day, actor_a, actor_b, article_id, sentence, tone_a, tone_a_expected, tone_b, tone_b_expected
FROM evidence_faults WHERE other_tones;

-- evidence-text: The text is the sentence, or null where it is not kept.
SELECT day, actor_a, actor_b, article_id, sentence FROM evidence_faults WHERE other_text;
