-- Schemes, indicators and class rules.

CREATE TABLE scheme AS SELECT * FROM published_scheme ANTI JOIN left_out USING (district, year);

-- DOMAIN 4: the six indicators
CREATE TABLE core_indicator AS
SELECT * FROM (VALUES
  ('outputPerCapita', 'output', 'staff', FALSE),
  ('taxPerCapita', 'taxPaid', 'staff', FALSE),
  ('taxPerMu', 'taxPaid', 'landArea', FALSE),
  ('revenueGrowth', 'revenue', NULL, TRUE),
  ('outputPerEnergy', 'output', 'energy', FALSE),
  ('rdIntensity', 'rdSpend', 'revenue', FALSE)) AS core(code, numerator, denominator, growth);

CREATE TABLE indicator AS
SELECT s.district, s.year, s.place, (s.i ->> 'code') AS code,
  coalesce(c.numerator, nullif((s.i ->> 'numerator'), '')) AS numerator,
  CASE WHEN c.code IS NOT NULL THEN c.denominator ELSE nullif((s.i ->> 'denominator'), '') END AS denominator,
  coalesce(c.growth, FALSE) AS growth, coalesce(c.growth, FALSE) AND (s.i ->> 'growth_form') = 'index' AS by_index,
  coalesce(nullif((s.i ->> 'direction'), ''), 'larger-is-better') = 'larger-is-better' AS larger,
  hundredths(s.i ->> 'weight') AS weight, micros(s.i ->> 'baseline') AS baseline,
  (s.i ->> '$.not_applicable_industries[*]') AS not_applicable
FROM (
  SELECT district, year, unnest(event -> '$.indicators[*]') AS i,
    generate_subscripts((event -> '$.indicators[*]'), 1) AS place
  FROM scheme) AS s
LEFT JOIN core_indicator AS c ON c.code = (s.i ->> 'code');

-- DOMAIN 6: one rule for each list
CREATE TABLE class_rule AS
SELECT district, year, list, ((event -> field) ->> 'by') AS manner, unnest((event -> field) -> '$.classes[*]') AS c,
  generate_subscripts((event -> field) -> '$.classes[*]', 1) AS place, json_array_length((event -> field), '$.classes') AS classes
FROM scheme, (VALUES ('above-scale', 'classes_above'), ('below-scale', 'classes_below')) AS of(list, field)
WHERE json_type(event -> field) = 'OBJECT';

CREATE TABLE class AS
SELECT district, year, list, manner, place, place = classes AS last, (c ->> 'code') AS code,
  nullif((c ->> 'up_to'), '') AS up_to, nullif((c ->> 'floor'), '') AS least
FROM class_rule;
