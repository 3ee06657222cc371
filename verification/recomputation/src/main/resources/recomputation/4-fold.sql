-- DOMAIN 3: effective values, one fold over the set of accepted cells.

-- SHA-256 of the canonical cell: fact id | basis | time | value
CREATE MACRO canonical_cell(credit_code, quantity, q, bureau, revision, correction, content, second, nano, value) AS
  credit_code || '.' || quantity || '.' || quarter_text(q) || '.' || bureau || '.' || revision
  || CASE WHEN correction > 0 THEN '-' || correction ELSE '' END
  || '|' || CASE content WHEN 'ytd' THEN 'year-to-date' ELSE 'own' END
  || '|' || strftime(epoch_ms(second * 1000), '%Y-%m-%dT%H:%M:%S')
  || CASE WHEN nano = 0 THEN '' WHEN nano % 1000000 = 0 THEN '.' || lpad((nano // 1000000)::VARCHAR, 3, '0')
       WHEN nano % 1000 = 0 THEN '.' || lpad((nano // 1000)::VARCHAR, 6, '0')
       ELSE '.' || lpad(nano::VARCHAR, 9, '0') END
  || 'Z|' || CASE WHEN content IS NULL THEN 'withdrawn' ELSE
       CASE WHEN value < 0 THEN '-' ELSE '' END || (abs(value) // 1000000)::VARCHAR
       || '.' || lpad((abs(value) % 1000000)::VARCHAR, 6, '0') END;

-- Within a slot the greatest (revision, correction, time, digest) wins; a withdrawal stays as a marker.
CREATE TABLE slot AS
SELECT credit_code, quantity, q, bureau, content, value
FROM fact
QUALIFY row_number() OVER (
  PARTITION BY credit_code, quantity, q, bureau
  ORDER BY revision DESC, correction DESC, second DESC, nano DESC,
    sha256(canonical_cell(credit_code, quantity, q, bureau, revision, correction, content, second, nano, value)) DESC) = 1;

-- Each bureau's series is resolved alone, year by year: k the content, v the value of a quarter, c the sum from January.
CREATE TABLE bureau_value AS
WITH years AS (
  SELECT s.credit_code, s.quantity, s.bureau, s.q // 4 AS year, z.stock, z.annual,
    list_position(z.owners, s.bureau) AS place,
    any_value(content) FILTER (q % 4 = 0) AS k1, any_value(value) FILTER (q % 4 = 0) AS v1,
    any_value(content) FILTER (q % 4 = 1) AS k2, any_value(value) FILTER (q % 4 = 1) AS v2,
    any_value(content) FILTER (q % 4 = 2) AS k3, any_value(value) FILTER (q % 4 = 2) AS v3,
    any_value(content) FILTER (q % 4 = 3) AS k4, any_value(value) FILTER (q % 4 = 3) AS v4
  FROM slot AS s JOIN quantity AS z ON z.quantity = s.quantity
  GROUP BY ALL),
first AS (SELECT *, CASE WHEN k1 IS NOT NULL THEN v1 END AS c1 FROM years),
second AS (SELECT *, CASE k2 WHEN 'ytd' THEN v2 WHEN 'own' THEN c1 + v2 END AS c2 FROM first),
third AS (SELECT *, CASE k3 WHEN 'ytd' THEN v3 WHEN 'own' THEN c2 + v3 END AS c3 FROM second),
own AS (
  SELECT *, CASE
    -- an annual stock holds for the four quarters of its year; a quarter with a report of its own keeps that
    WHEN stock AND annual THEN list_transform([v1, v2, v3, v4], lambda v: coalesce(v, v4, v3, v2, v1))
    WHEN stock THEN [v1, v2, v3, v4]
    ELSE [
      v1,
      CASE k2 WHEN 'own' THEN v2 WHEN 'ytd' THEN v2 - c1 END,
      CASE k3 WHEN 'own' THEN v3 WHEN 'ytd' THEN v3 - c2 END,
      CASE k4 WHEN 'own' THEN v4 WHEN 'ytd' THEN v4 - c3 END] END AS values
  FROM third)
SELECT * FROM (
  SELECT credit_code, quantity, place, stock, annual, unnest([year * 4, year * 4 + 1, year * 4 + 2, year * 4 + 3]) AS q,
    unnest(values) AS value
  FROM own)
WHERE value IS NOT NULL;

-- Then, per quarter, the first bureau of the catalogue's order that has a value counts.
CREATE TABLE measured AS
SELECT credit_code, quantity, q, any_value(stock AND annual) AS carries, arg_min(value, place) AS value
FROM bureau_value GROUP BY credit_code, quantity, q;

-- An annual stock carries forward at most four more quarters.
INSERT INTO measured
SELECT credit_code, quantity, next_q, FALSE, value
FROM (SELECT *, unnest([q + 1, q + 2, q + 3, q + 4]) AS next_q FROM measured WHERE carries AND q % 4 = 3) AS held
WHERE NOT EXISTS (
  SELECT 1 FROM measured AS m
  WHERE m.credit_code = held.credit_code AND m.quantity = held.quantity AND m.q = held.next_q);

-- GB/T 2589-2020 as DOMAIN 3 gives it: tons of standard coal per unit, times 10^8
CREATE TABLE energy_factor AS
SELECT * FROM (VALUES
  ('electricity', 12290::HUGEINT), ('naturalGas', 121430), ('coal', 71430000), ('diesel', 145710000),
  ('petrol', 147140000), ('lpg', 171430000), ('heat', 3412)) AS table_(carrier, factor);

-- Derived only where every declared carrier is known, never from electricity alone; a measured value beats it.
CREATE TABLE effective AS
SELECT credit_code, quantity, q, value, FALSE AS derived FROM measured
UNION ALL
SELECT d.credit_code, 'energy', d.q, d.energy, TRUE
FROM (
  SELECT c.credit_code, m.q, half_up(sum(m.value * f.factor), 100000000) AS energy
  FROM (SELECT credit_code, list_distinct(carriers) AS declared, unnest(list_distinct(carriers)) AS carrier FROM enterprise) AS c
  JOIN energy_factor AS f ON f.carrier = c.carrier
  JOIN measured AS m ON m.credit_code = c.credit_code AND m.quantity = c.carrier
  WHERE c.declared <> ['electricity']
  GROUP BY c.credit_code, c.declared, m.q HAVING count(*) = len(c.declared)) AS d
WHERE NOT EXISTS (
  SELECT 1 FROM measured AS m WHERE m.credit_code = d.credit_code AND m.quantity = 'energy' AND m.q = d.q);

-- What stands on a quarter as the year to date: a window that is exactly January to that quarter may use it.
CREATE TABLE year_to_date AS
SELECT s.credit_code, s.quantity, s.q, arg_min(s.value, list_position(z.owners, s.bureau)) AS value
FROM slot AS s JOIN quantity AS z ON z.quantity = s.quantity
WHERE s.content = 'ytd' GROUP BY s.credit_code, s.quantity, s.q;
