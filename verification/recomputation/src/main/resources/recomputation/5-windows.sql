-- DOMAIN 4: periods, windows, totals.

CREATE TABLE period AS
SELECT y.year, quarter_text(y.year * 4 + n) AS period, y.year * 4 + n AS last_q, FALSE AS annual
FROM (SELECT DISTINCT year FROM scheme) AS y, range(4) AS quarters(n)
UNION ALL
SELECT year, year::VARCHAR, year * 4 + 3, TRUE FROM (SELECT DISTINCT year FROM scheme);

-- DOMAIN 2 and 4: in the list in force at the period's end, wholly inside the pilot term, ended by the log's own time,
-- under the scheme of its own year
CREATE TABLE standing AS
SELECT p.period, p.year, p.last_q, NOT p.annual AS tracking, m.district, m.list, m.credit_code, e.industry, s.missing_rule,
  CASE WHEN s.window_rule = 'year-to-date' THEN p.last_q // 4 * 4 ELSE p.last_q - 3 END AS first_q
FROM period AS p
JOIN (
  SELECT p.period, m.* FROM period AS p JOIN membership AS m ON m.year = p.year AND m.from_quarter <= p.last_q
  QUALIFY row_number() OVER (PARTITION BY p.period, m.credit_code ORDER BY m.from_quarter DESC, m.place DESC) = 1) AS m
  ON m.period = p.period
JOIN enterprise AS e ON e.credit_code = m.credit_code AND (e.left_from IS NULL OR e.left_from > p.last_q)
JOIN district AS d ON d.district = m.district
  AND d.pilot_from <= CASE WHEN p.annual THEN p.last_q - 3 ELSE p.last_q END
  AND (d.pilot_to IS NULL OR d.pilot_to >= p.last_q)
JOIN scheme AS s ON s.district = m.district AND s.year = p.year
WHERE m.list IN ('above-scale', 'below-scale', 'transition')
  AND p.last_q < (SELECT quarter_at(max(recorded_at_millis)) FROM clock);

-- Whose total of which quantity over which quarters an indicator needs; the below-scale list needs tax per mu alone.
CREATE TABLE part AS
WITH judged AS (
  SELECT s.*, i.place, i.numerator, i.denominator, i.growth
  FROM standing AS s JOIN indicator AS i ON i.district = s.district AND i.year = s.year
  WHERE s.list <> 'below-scale' AND i.numerator IS NOT NULL
  UNION ALL
  SELECT *, 0, 'taxPaid', 'landArea', FALSE FROM standing WHERE list = 'below-scale'),
wanted AS (
  SELECT credit_code, period, place, 'above' AS role, numerator AS quantity, first_q, last_q, tracking, growth FROM judged
  UNION ALL
  SELECT credit_code, period, place, 'below', denominator, first_q, last_q, tracking, growth FROM judged
  WHERE denominator IS NOT NULL
  UNION ALL
  SELECT credit_code, period, place, 'below', numerator, first_q - 4, last_q - 4, tracking, growth FROM judged
  WHERE growth
  UNION ALL
  -- what the districts' own formulas read, each total once
  SELECT s.credit_code, s.period, r.place, r.role, r.quantity,
    CASE WHEN r.last_only THEN s.last_q ELSE s.first_q END - r.quarters_before, s.last_q - r.quarters_before, s.tracking, FALSE
  FROM standing AS s JOIN written_reading AS r ON r.district = s.district AND r.year = s.year
  WHERE s.list <> 'below-scale')
SELECT *, credit_code AS source FROM wanted
UNION ALL
-- comparable basis: the predecessor counts in the quarters before it left
SELECT w.credit_code, w.period, w.place, w.role, w.quantity, w.first_q, least(w.last_q, p.left_from - 1), w.tracking, w.growth,
  p.credit_code
FROM wanted AS w
JOIN (SELECT credit_code, unnest(predecessors) AS predecessor FROM enterprise) AS e ON e.credit_code = w.credit_code
JOIN enterprise AS p ON p.credit_code = e.predecessor
WHERE w.growth AND p.left_from > w.first_q;

-- Flows summed, all quarters needed, or the year to date of a window that begins in January; stocks averaged.
CREATE TABLE window_total AS
WITH asked AS (
  SELECT DISTINCT source, quantity, first_q, last_q FROM part
  UNION
  -- the calendar years an annual flow may fall back on, and the year before a list is drawn for
  SELECT DISTINCT credit_code, quantity, q // 4 * 4, q // 4 * 4 + 3 FROM slot JOIN quantity USING (quantity)
  WHERE NOT stock AND (annual OR quantity = 'revenue')),
summed AS (
  SELECT a.source, a.quantity, a.first_q, a.last_q, sum(e.value) AS total, count(e.value) AS known,
    coalesce(bool_or(e.derived), FALSE) AS derived
  FROM asked AS a
  LEFT JOIN effective AS e
    ON e.credit_code = a.source AND e.quantity = a.quantity AND e.q BETWEEN a.first_q AND a.last_q
  GROUP BY a.source, a.quantity, a.first_q, a.last_q)
SELECT s.source, s.quantity, s.first_q, s.last_q, CASE WHEN z.stock THEN s.last_q - s.first_q + 1 ELSE 1 END AS divisor,
  CASE
    -- a measured year to date beats a sum with derived quarters in it
    WHEN y.value IS NOT NULL AND (s.derived OR s.known < s.last_q - s.first_q + 1) THEN y.value
    WHEN s.known = s.last_q - s.first_q + 1 THEN s.total
  END AS total
FROM summed AS s
JOIN quantity AS z ON z.quantity = s.quantity
LEFT JOIN year_to_date AS y ON NOT z.stock AND s.first_q % 4 = 0
  AND y.credit_code = s.source AND y.quantity = s.quantity AND y.q = s.last_q;

-- Quarterly tracking uses the last annual flow, n/4 of it for n quarters; the annual result needs the year's own.
CREATE TABLE annual_total AS
SELECT w.source, w.quantity, w.last_q, w.total
FROM window_total AS w JOIN quantity AS z ON z.quantity = w.quantity
WHERE z.annual AND NOT z.stock AND w.first_q % 4 = 0 AND w.last_q = w.first_q + 3 AND w.total IS NOT NULL;

CREATE TABLE side AS
WITH found AS (
  SELECT p.*, w.divisor AS own_divisor, w.total AS own_total, CASE WHEN w.total IS NULL AND p.tracking THEN (
      SELECT arg_max(a.total, a.last_q) FROM annual_total AS a
      WHERE a.source = p.source AND a.quantity = p.quantity AND a.last_q <= p.last_q) END AS year_total
  FROM part AS p
  JOIN window_total AS w
    ON w.source = p.source AND w.quantity = p.quantity AND w.first_q = p.first_q AND w.last_q = p.last_q),
taken AS (
  SELECT *, CASE WHEN year_total IS NULL THEN own_divisor ELSE 4 END AS divisor,
    coalesce(own_total, year_total * (last_q - first_q + 1)) AS total
  FROM found)
SELECT credit_code, period, place, role, any_value(quantity) AS quantity, any_value(divisor) FILTER (source = credit_code) AS divisor,
  CASE WHEN count(total) = count(*) THEN sum(total) END AS total
FROM taken GROUP BY credit_code, period, place, role;
