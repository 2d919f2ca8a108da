-- In UTF-8 every cut reads the text from its beginning: sentences are cut from a text of four bytes a code
-- point, and mentions from their sentences.
CACHE TABLE sentence_texts OPTIONS ('storageLevel' 'DISK_ONLY') AS
SELECT
  m.article_id, m.day, m.sentence_begin, m.sentence_end, a.sentence_count, a.text_length,
  decode(
    substring(a.code_points, 4 * m.sentence_begin + 1, 4 * (m.sentence_end - m.sentence_begin)), 'UTF-32BE') AS text
FROM (SELECT DISTINCT article_id, day, sentence_begin, sentence_end FROM mentions) m
INNER JOIN (
  SELECT article_id, day, sentence_count, length(text) AS text_length, encode(text, 'UTF-32BE') AS code_points
  FROM articles
) a ON a.article_id = m.article_id AND a.day = m.day;

CACHE TABLE mention_faults OPTIONS ('storageLevel' 'DISK_ONLY') AS
SELECT * FROM (
  SELECT
    m.day, m.article_id, m.begin_offset, m.end_offset, m.surface,
    s.article_id IS NULL AS no_article,
    coalesce(
      substring(s.text, m.begin_offset - m.sentence_begin + 1, m.end_offset - m.begin_offset) <> m.surface,
      false) AS other_surface,
    coalesce(
      length(m.before) > 48 OR length(m.after) > 48
        OR m.begin_offset - length(m.before) < m.sentence_begin
        OR m.end_offset + length(m.after) > m.sentence_end
        OR substring(s.text, m.begin_offset - m.sentence_begin + 1 - length(m.before), length(m.before)) <> m.before
        OR substring(s.text, m.end_offset - m.sentence_begin + 1, length(m.after)) <> m.after,
      false) AS other_context,
    coalesce(
      m.sentence_begin < 0 OR m.begin_offset < m.sentence_begin OR m.end_offset <= m.begin_offset
        OR m.sentence_end < m.end_offset OR m.sentence_end > s.text_length
        OR m.sentence < 0 OR m.sentence >= s.sentence_count,
      false) AS outside_sentence
  FROM mentions m
  LEFT OUTER JOIN sentence_texts s
    ON s.article_id = m.article_id AND s.day = m.day
    AND s.sentence_begin = m.sentence_begin AND s.sentence_end = m.sentence_end
)
WHERE no_article OR other_surface OR other_context OR outside_sentence;

-- mention-has-article: The article of a mention exists on the same day.
SELECT day, article_id, begin_offset FROM mention_faults WHERE no_article;

-- surface-is-in-text: The surface is the text between its offsets.
SELECT day, article_id, begin_offset, end_offset, surface FROM mention_faults WHERE other_surface;

-- context-is-in-text: before and after are the text beside the mention, inside its sentence, 48 code points at most.
SELECT day, article_id, begin_offset, surface FROM mention_faults WHERE other_context;

-- sentence-holds-mention: A mention lies in its sentence, the sentence in the text.
SELECT day, article_id, begin_offset, surface FROM mention_faults WHERE outside_sentence;

-- sentence-has-one-place: A sentence of an article has the same bounds in all its mentions.
SELECT day, article_id, sentence FROM mentions GROUP BY day, article_id, sentence
HAVING min(sentence_begin) <> max(sentence_begin) OR min(sentence_end) <> max(sentence_end);

-- mentions-do-not-overlap: The mentions of an article do not overlap.
SELECT day, article_id, begin_offset, end_offset, following FROM (
  SELECT *, lead(begin_offset) OVER (PARTITION BY day, article_id ORDER BY begin_offset, end_offset) AS following
  FROM mentions
)
WHERE following < end_offset;

-- mention-values: kind and source are words of the contract, confidence lies in 0 to 1, tone in -1 to 1.
SELECT day, article_id, begin_offset, kind, source, confidence, tone FROM mentions
WHERE kind NOT IN ('PER', 'ORG', 'LOC', 'NORP') OR source NOT IN ('model', 'phrase')
  OR confidence NOT BETWEEN 0 AND 1 OR tone NOT BETWEEN -1 AND 1;

-- mentions-are-actor-mentions: mentions and actor_mentions hold the same rows.
SELECT
  coalesce(m.day, r.day) AS day, coalesce(m.article_id, r.article_id) AS article_id,
  coalesce(m.begin_offset, r.begin_offset) AS begin_offset,
  m.surface AS in_mentions, r.surface AS in_actor_mentions
FROM mentions m
FULL OUTER JOIN actor_mentions r
  ON r.article_id = m.article_id AND r.begin_offset = m.begin_offset AND r.day = m.day
WHERE m.article_id IS NULL OR r.article_id IS NULL
  OR r.sentence <> m.sentence OR r.end_offset <> m.end_offset
  OR r.surface <> m.surface OR r.kind <> m.kind OR NOT r.tone <=> m.tone;

-- resolution-values: via is one of its words, and null just where actor_id is; rule is not empty.
SELECT day, article_id, begin_offset, actor_id, via, rule FROM actor_mentions
WHERE (via IS NULL) <> (actor_id IS NULL) OR rule = ''
  OR via NOT IN ('name', 'alias', 'surname', 'acronym', 'demonym', 'capital', 'office');

-- actors-are-known: Every actor id of the other tables has its row in actors.
SELECT used.actor_id FROM (
  SELECT DISTINCT actor_id FROM actor_mentions WHERE actor_id IS NOT NULL
  UNION SELECT DISTINCT actor_id FROM actor_days
  UNION SELECT DISTINCT actor_a FROM actor_pairs
  UNION SELECT DISTINCT actor_b FROM actor_pairs
) used
LEFT ANTI JOIN actors a ON a.actor_id = used.actor_id;
