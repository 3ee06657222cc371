-- What the running system publishes, line by line against what was computed here.

CREATE TABLE published AS
SELECT 'ranking' AS door, district, period, list, (i ->> 'creditCode') AS credit_code,
  replace(CASE WHEN list = 'below-scale' THEN (i ->> 'value') ELSE (i ->> 'score') END, '.', '')::HUGEINT AS units,
  (i ->> 'rank')::BIGINT AS rank, (i ->> 'tied')::BOOLEAN AS tied, (i ->> 'class') AS class, (i -> '$.terms[*]') AS terms
FROM (SELECT district, period, list, unnest(answer -> '$.items[*]') AS i FROM published_ranking WHERE answer IS NOT NULL)
UNION ALL
SELECT 'score', (answer ->> 'district'), period, (answer ->> 'list'), credit_code,
  replace(coalesce((answer ->> 'score'), (answer ->> '$.taxPerMu.value')), '.', '')::HUGEINT,
  (answer ->> 'rank')::BIGINT, (answer ->> 'tied')::BOOLEAN, (answer ->> 'class'), (answer -> '$.terms[*]')
FROM published_score WHERE answer IS NOT NULL;

CREATE TABLE expected AS
SELECT 'ranking' AS door, * FROM line WHERE list <> 'transition'
UNION ALL
SELECT 'score', l.* FROM line AS l JOIN published_score AS s ON s.credit_code = l.credit_code AND s.period = l.period;

CREATE TABLE compared AS
SELECT coalesce(o.door, t.door) AS door, coalesce(o.district, t.district) AS district, coalesce(o.period, t.period) AS period,
  coalesce(o.list, t.list) AS list, coalesce(o.credit_code, t.credit_code) AS credit_code,
  o.credit_code IS NOT NULL AS ours, t.credit_code IS NOT NULL AS theirs,
  o.units, t.units AS their_units, o.rank, t.rank AS their_rank, o.tied, t.tied AS their_tied, o.class, t.class AS their_class
FROM expected AS o FULL JOIN published AS t
  ON t.door = o.door AND t.district = o.district AND t.period = o.period AND t.list = o.list AND t.credit_code = o.credit_code;

CREATE TABLE compared_term AS
WITH theirs AS (
  SELECT door, period, credit_code, (t ->> 'indicator') AS code, replace((t ->> 'points'), '.', '')::HUGEINT AS points,
    (t ->> 'status') AS status
  FROM (SELECT *, unnest(terms) AS t FROM published))
SELECT x.door, x.district, x.period, x.list, x.credit_code, coalesce(o.code, t.code) AS code,
  o.points, t.points AS their_points, o.status, t.status AS their_status
FROM compared AS x
JOIN term AS o ON o.credit_code = x.credit_code AND o.period = x.period
FULL JOIN theirs AS t ON t.door = x.door AND t.period = x.period AND t.credit_code = x.credit_code AND t.code = o.code
WHERE x.list IS DISTINCT FROM 'below-scale';

CREATE TABLE difference AS
SELECT 'list of ' || year || ' in ' || quarter_text(q) AS what, district, quarter_text(q) AS period, list, credit_code,
  list AS ours, published AS theirs
FROM scope WHERE list <> published
UNION ALL
SELECT 'results', q.district, q.period, q.list, NULL, CASE WHEN q.open THEN 'open' ELSE 'none' END,
  CASE WHEN count(p.answer) > 0 THEN 'open' ELSE 'none' END
FROM ranking_question AS q
LEFT JOIN published_ranking AS p ON p.district = q.district AND p.period = q.period AND p.list = q.list
GROUP BY q.district, q.period, q.list, q.open HAVING q.open <> (count(p.answer) > 0)
UNION ALL
SELECT 'size', q.district, q.period, q.list, NULL, count(DISTINCT k.credit_code)::VARCHAR, any_value(p.answer ->> 'size')
FROM ranking_question AS q
JOIN published_ranking AS p ON p.district = q.district AND p.period = q.period AND p.list = q.list AND p.answer IS NOT NULL
LEFT JOIN ranked AS k ON k.district = q.district AND k.period = q.period AND k.list = q.list
GROUP BY q.district, q.period, q.list HAVING count(DISTINCT k.credit_code) <> any_value((p.answer ->> 'size')::BIGINT)
UNION ALL
SELECT door || ' member', district, period, list, credit_code, ours::VARCHAR, theirs::VARCHAR FROM compared WHERE ours <> theirs
UNION ALL
SELECT door || ' score', district, period, list, credit_code, units::VARCHAR, their_units::VARCHAR
FROM compared WHERE ours AND theirs AND units IS DISTINCT FROM their_units
UNION ALL
SELECT door || ' rank', district, period, list, credit_code, rank::VARCHAR, their_rank::VARCHAR
FROM compared WHERE ours AND theirs AND (rank, tied) IS DISTINCT FROM (their_rank, their_tied)
UNION ALL
SELECT door || ' class', district, period, list, credit_code, class, their_class
FROM compared WHERE ours AND theirs AND class IS DISTINCT FROM their_class
UNION ALL
SELECT door || ' term ' || code, district, period, list, credit_code, points || ' ' || status, their_points || ' ' || their_status
FROM compared_term WHERE (points, status) IS DISTINCT FROM (their_points, their_status);

CREATE TABLE summary AS
SELECT count(*) FILTER (units IS NOT NULL OR their_units IS NOT NULL) AS scores,
  count(*) FILTER (rank IS NOT NULL OR their_rank IS NOT NULL) AS ranks,
  count(*) FILTER (class IS NOT NULL OR their_class IS NOT NULL) AS classes,
  (SELECT count(*) FROM compared_term) AS terms, (SELECT count(*) FROM scope) AS lists,
  (SELECT count(*) FROM difference) AS differences
FROM compared;
