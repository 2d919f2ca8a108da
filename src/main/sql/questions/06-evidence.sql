-- What are the sentences behind Russia and Ukraine, the latest first?
SELECT
  e.day, e.outlet, e.title, e.sentence_text, e.surface_a, e.surface_b, e.tone_a, e.tone_b,
  e.url, e.article_id, e.sentence
FROM evidence_sentences e
WHERE e.actor_a = 'RUS' AND e.actor_b = 'UKR'
ORDER BY e.day DESC, e.article_id, e.sentence
LIMIT 20;
