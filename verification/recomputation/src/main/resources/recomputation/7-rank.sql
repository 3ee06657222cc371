-- DOMAIN 6: ranks and classes, per district, period and list.

-- Equal values share a rank and the next is skipped (1224).
CREATE TABLE ranked AS
SELECT r.*, p.year, rank() OVER list_ AS rank, count(*) OVER (PARTITION BY r.district, r.period, r.list) AS size,
  count(*) OVER (PARTITION BY r.district, r.period, r.list, r.units) > 1 AS tied,
  -- thresholds and floors compare a score rounded to 8 decimals, tax per mu as it is
  CASE WHEN r.list = 'above-scale' THEN half_up(r.units, 100) * 100 ELSE r.units END AS compared
FROM result AS r JOIN period AS p ON p.period = r.period
WHERE r.units IS NOT NULL AND r.list <> 'transition'
WINDOW list_ AS (PARTITION BY r.district, r.period, r.list ORDER BY r.units DESC);

-- The first class whose cumulative share p satisfies (rank - 1) x 100 < p x N, or whose threshold is reached, and whose
-- floor is reached; the last has no condition.
CREATE TABLE classified AS
SELECT r.credit_code, r.district, r.period, r.list, arg_min(c.code, c.place) AS class
FROM ranked AS r JOIN class AS c ON c.district = r.district AND c.year = r.year AND c.list = r.list
WHERE c.last OR (
  CASE c.manner WHEN 'share' THEN (r.rank - 1) * 10000 < hundredths(c.up_to) * r.size
    ELSE r.compared >= micros(c.up_to) * 10000 END
  AND (c.least IS NULL OR r.compared >= micros(c.least) * 10000))
GROUP BY r.credit_code, r.district, r.period, r.list;

CREATE TABLE line AS
SELECT r.district, r.period, r.list, r.credit_code, r.units, k.rank, coalesce(k.tied, FALSE) AS tied, c.class
FROM result AS r
LEFT JOIN ranked AS k ON k.credit_code = r.credit_code AND k.period = r.period
LEFT JOIN classified AS c ON c.credit_code = r.credit_code AND c.period = r.period;

-- What can be asked for, and where there must be an answer: pilot districts, periods that have ended, under a scheme.
CREATE TABLE ranking_question AS
SELECT d.district, p.period, l.list,
  coalesce(d.pilot_from <= CASE WHEN p.annual THEN p.last_q - 3 ELSE p.last_q END
    AND (d.pilot_to IS NULL OR d.pilot_to >= p.last_q), FALSE)
    AND p.last_q < (SELECT quarter_at(max(recorded_at_millis)) FROM clock)
    AND EXISTS (SELECT 1 FROM scheme AS s WHERE s.district = d.district AND s.year = p.year) AS open
FROM district AS d, period AS p, (VALUES ('above-scale'), ('below-scale')) AS l(list)
WHERE NOT EXISTS (SELECT 1 FROM left_out AS o WHERE o.district = d.district AND o.year = p.year);

-- Single scores are asked for all that is in transition, which no ranking shows, and for the last year's results.
CREATE TABLE score_question AS
SELECT credit_code, period FROM line
WHERE list = 'transition' OR period = (SELECT period FROM period WHERE annual AND period IN (SELECT period FROM line) ORDER BY period DESC LIMIT 1);
