-- What people decided, from the registry's topics: the greatest version counts.

CREATE TABLE catalogue AS
SELECT event FROM registry_message WHERE topic = 'registry.catalogue.v1'
ORDER BY (event ->> 'version')::BIGINT DESC LIMIT 1;

CREATE TABLE district AS
SELECT (d ->> 'code') AS district, (d ->> 'pilot_from')::INTEGER AS pilot_from, (d ->> 'pilot_to')::INTEGER AS pilot_to
FROM (SELECT unnest(event -> '$.districts[*]') AS d FROM catalogue);

CREATE TABLE quantity AS
SELECT (q ->> 'code') AS quantity, (q ->> 'unit') AS unit, (q ->> 'stock')::BOOLEAN AS stock,
  (q ->> 'annual')::BOOLEAN AS annual, (q ->> 'may_be_negative')::BOOLEAN AS may_be_negative,
  (q ->> '$.owners[*]') AS owners, (q ->> '$.accepted_units[*]') AS accepted_units
FROM (SELECT unnest(event -> '$.quantities[*]') AS q FROM catalogue);

CREATE TABLE conversion AS
SELECT (c ->> 'from') AS from_unit, (c ->> 'to') AS to_unit, (c ->> 'numerator')::HUGEINT AS numerator,
  (c ->> 'denominator')::HUGEINT AS denominator, (c ->> 'valid_from')::INTEGER AS valid_from
FROM (SELECT unnest(event -> '$.conversions[*]') AS c FROM catalogue);

CREATE TABLE enterprise AS
SELECT credit_code, nullif((event ->> 'industry'), '') AS industry, (event ->> '$.energy_carriers[*]') AS carriers,
  (event ->> 'transition_from')::INTEGER AS transition_from, (event ->> 'left_from')::INTEGER AS left_from,
  (event ->> '$.predecessors_on_comparable_basis[*]') AS predecessors, event
FROM (
  SELECT (event ->> 'credit_code') AS credit_code, arg_max(event, (event ->> 'version')::BIGINT) AS event
  FROM registry_message WHERE topic = 'registry.enterprise.v1' GROUP BY ALL);

-- DOMAIN 2: the list of the year, or a recorded decision from a quarter of it on
CREATE TABLE membership AS
SELECT credit_code, place, (m ->> 'year')::INTEGER AS year, (m ->> 'list') AS list, (m ->> 'district') AS district,
  (m ->> 'from_quarter')::INTEGER AS from_quarter
FROM (
  SELECT credit_code, unnest(event -> '$.memberships[*]') AS m,
    generate_subscripts((event -> '$.memberships[*]'), 1) AS place
  FROM enterprise);

CREATE TABLE published_scheme AS
SELECT district, year, (event ->> 'window') AS window_rule, (event ->> 'missing') AS missing_rule,
  (event ->> 'transition_years')::INTEGER AS transition_years, event
FROM (
  SELECT (event ->> 'district') AS district, (event ->> 'year')::INTEGER AS year,
    arg_max(event, (event ->> 'version')::BIGINT) AS event
  FROM registry_message WHERE topic = 'registry.scheme.v1' GROUP BY ALL);

-- A district's own indicator written as an expression is not computed here: its lists are left out, and that is told.
CREATE TABLE left_out AS
SELECT DISTINCT district, year
FROM (SELECT district, year, unnest(event -> '$.indicators[*]') AS i FROM published_scheme)
WHERE coalesce((i ->> 'formula'), '') <> '';

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
