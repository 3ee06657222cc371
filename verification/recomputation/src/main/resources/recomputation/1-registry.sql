-- What people decided, from the registry's topics: the greatest version counts.

CREATE TABLE catalogue AS
SELECT event FROM registry_message WHERE topic = 'registry.catalogue.v1'
ORDER BY (event ->> 'version')::BIGINT DESC LIMIT 1;

CREATE TABLE district AS
SELECT (d ->> 'code') AS district, (d ->> 'pilot_from')::INTEGER AS pilot_from, (d ->> 'pilot_to')::INTEGER AS pilot_to
FROM (SELECT unnest(event -> '$.districts[*]') AS d FROM catalogue);

CREATE TABLE quantity AS
SELECT (q ->> 'code') AS quantity, (q ->> '$.name.zh') AS name, (q ->> 'unit') AS unit, (q ->> 'stock')::BOOLEAN AS stock,
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

-- A district's own indicator written as a formula (docs/formulas.md): what it reads is filled in from its text.
CREATE TABLE written_formula AS
SELECT district, year, place, (i ->> 'formula') AS formula
FROM (
  SELECT district, year, unnest(event -> '$.indicators[*]') AS i,
    generate_subscripts((event -> '$.indicators[*]'), 1) AS place
  FROM published_scheme)
WHERE coalesce((i ->> 'formula'), '') <> '';

CREATE TABLE written_reading(district VARCHAR, year INTEGER, place BIGINT, role VARCHAR, quantity VARCHAR, last_only BOOLEAN,
  quarters_before INTEGER);
CREATE TABLE written_value(credit_code VARCHAR, period VARCHAR, place BIGINT, missing BOOLEAN, up HUGEINT, down HUGEINT);

-- Schemes with a formula that cannot be read here: their lists are not computed, and that is told.
CREATE TABLE left_out(district VARCHAR, year INTEGER);
