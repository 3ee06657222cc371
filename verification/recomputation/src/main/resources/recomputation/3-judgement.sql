-- DOMAIN 3 and the contract: which reported values are accepted. A refused one has no effect whatever.
-- Conditions are examined in no given order, so that nothing here may fail on what another condition refuses: TRY_CAST.

CREATE TABLE message AS
WITH taken AS (
  SELECT topic, "partition", "offset", recorded_at_millis, regexp_extract(topic, '^facts\.(.+)\.v1$', 1) AS bureau,
    (headers ->> 'ce_specversion') AS specversion, (headers ->> 'ce_id') AS id, (headers ->> 'ce_source') AS source,
    (headers ->> 'ce_type') AS type, (headers ->> 'ce_time') AS time, (headers ->> 'content-type') AS content_type,
    (headers ->> 'ce_batch') AS batch, key,
    TRY_CAST(body AS JSON) AS document
  FROM raw_message),
timed AS (
  SELECT *, regexp_extract(time,
      '^(\d{4}-\d\d-\d\d)[Tt]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d\d):([0-5]\d))$',
      ['day', 'clock', 'fraction', 'sign', 'hours', 'minutes']) AS t
  FROM taken)
SELECT topic, "partition", "offset", recorded_at_millis, bureau, document,
  epoch_us(try_cast(t.day || ' ' || t.clock AS TIMESTAMP)) // 1000000
    - CASE t.sign WHEN '+' THEN 1 WHEN '-' THEN -1 ELSE 0 END
      * coalesce(try_cast(t.hours AS BIGINT) * 3600 + try_cast(t.minutes AS BIGINT) * 60, 0) AS second,
  TRY_CAST(rpad(t.fraction, 9, '0') AS INTEGER) AS nano,
  specversion = '1.0'
    AND regexp_full_match(id, '[^\x00-\x1f\x7f]{1,200}')
    AND source = '/bureaus/' || bureau
    AND type = 'io.hengzhi.facts.reported.v1'
    AND regexp_full_match(content_type, '(?i)application/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?')
    AND (batch IS NULL OR regexp_full_match(batch, '[A-Za-z0-9-]{1,80}'))
    AND (key IS NULL OR key = (document ->> 'creditCode'))
    AND json_type(document) = 'OBJECT' AND list_sort(json_keys(document)) = ['creditCode', 'facts']
    AND json_type(document, '$.creditCode') = 'VARCHAR' AND json_type(document, '$.facts') = 'ARRAY'
    AND json_array_length(document, '$.facts') BETWEEN 1 AND 200 AS well_formed
FROM timed;

CREATE TABLE report AS
SELECT topic, "partition", "offset", recorded_at_millis, bureau, second, nano, (document ->> 'creditCode') AS credit_code,
  generate_subscripts((document -> '$.facts[*]'), 1) - 1 AS fact_index, unnest(document -> '$.facts[*]') AS fact
FROM message
WHERE coalesce(well_formed, FALSE) AND second IS NOT NULL;

CREATE TABLE fact AS
WITH read AS (
  SELECT *, json_keys(fact) AS keys, json_type(fact, '$.revision') AS revision_type,
    json_type(fact, '$.correction') AS correction_type,
    CASE WHEN json_type(fact, '$.quantity') = 'VARCHAR' THEN (fact ->> 'quantity') END AS quantity,
    CASE WHEN json_type(fact, '$.quarter') = 'VARCHAR' THEN (fact ->> 'quarter') END AS quarter,
    CASE WHEN json_type(fact, '$.value') = 'VARCHAR' THEN (fact ->> 'value') END AS value,
    CASE WHEN json_type(fact, '$.unit') = 'VARCHAR' THEN (fact ->> 'unit') END AS unit,
    CASE WHEN json_type(fact, '$.basis') = 'VARCHAR' THEN (fact ->> 'basis') END AS basis,
    CASE WHEN json_type(fact, '$.correctionOrder') = 'VARCHAR' THEN (fact ->> 'correctionOrder') END AS correction_order
  FROM report WHERE json_type(fact) = 'OBJECT'),
-- the contract's form (facts.v1.schema.json)
formed AS (
  SELECT *, TRY_CAST((fact ->> 'revision') AS BIGINT) AS revision, coalesce(TRY_CAST((fact ->> 'correction') AS BIGINT), 0) AS correction,
    list_contains(keys, 'withdrawn') AS withdrawn
  FROM read
  WHERE list_has_all(['quantity', 'quarter', 'value', 'unit', 'basis', 'revision', 'withdrawn', 'correction',
      'correctionOrder'], keys)
    AND regexp_full_match(quantity, '[a-z][A-Za-z0-9]{1,39}') AND regexp_full_match(quarter, '[0-9]{4}Q[1-4]')
    AND revision_type IN ('UBIGINT', 'BIGINT') AND TRY_CAST((fact ->> 'revision') AS BIGINT) BETWEEN 1 AND 999999999999
    AND CASE WHEN list_contains(keys, 'correction') THEN correction_type IN ('UBIGINT', 'BIGINT')
          AND TRY_CAST((fact ->> 'correction') AS BIGINT) BETWEEN 1 AND 999999999
          AND regexp_full_match(correction_order, '[A-Za-z0-9-]{1,80}')
        ELSE NOT list_contains(keys, 'correctionOrder') END
    AND CASE WHEN list_contains(keys, 'withdrawn')
          THEN json_type(fact, '$.withdrawn') = 'BOOLEAN' AND (fact ->> 'withdrawn') = 'true'
            AND NOT list_has_any(keys, ['value', 'unit', 'basis'])
        ELSE length(value) <= 64 AND length(unit) BETWEEN 1 AND 20 AND basis IN ('own', 'yearToDate') END),
placed AS (
  SELECT f.*, q.unit AS canonical_unit, q.stock, q.may_be_negative, quarter_index(f.quarter) AS q,
    regexp_extract(f.value, '^(-?)0*(\d*?)(?:\.(\d*?)0*)?$', ['minus', 'whole', 'decimals']) AS v
  FROM formed AS f
  JOIN quantity AS q ON q.quantity = f.quantity AND list_contains(q.owners, f.bureau)
  JOIN enterprise AS e ON e.credit_code = f.credit_code
  WHERE is_credit_code(f.credit_code) AND quarter_index(f.quarter) BETWEEN 1949 * 4 AND 2199 * 4 + 3
    -- a running quarter is accepted, one that has not begun is refused: by the broker's record time
    AND quarter_index(f.quarter) <= quarter_at(f.recorded_at_millis)
    AND (f.withdrawn OR list_contains(q.accepted_units, f.unit))),
-- at most 6 decimals, trailing zeros not counted, and 12 digits before the point
valued AS (
  SELECT *, CASE WHEN NOT withdrawn AND length(v.whole) <= 12 THEN
      CASE v.minus WHEN '-' THEN -1 ELSE 1 END::HUGEINT
        * TRY_CAST(coalesce(nullif(v.whole, ''), '0') || rpad(coalesce(v.decimals, ''), 6, '0') AS HUGEINT) END AS reported_value
  FROM placed
  WHERE withdrawn OR (regexp_full_match(value, '-?\d{1,40}(\.\d{1,40})?')
    AND length(v.whole) <= 12 AND length(v.decimals) <= 6)),
-- a dated table: for each unit the latest row that already applies
converted AS (
  SELECT v.*, CASE WHEN withdrawn THEN NULL WHEN unit = canonical_unit THEN reported_value
      -- reported value x conversion is rounded once, at acceptance
      ELSE half_up(reported_value * c.numerator, c.denominator) END AS canonical_value
  FROM valued AS v
  LEFT JOIN (
    SELECT a.quarter_index, a.from_unit, a.to_unit, arg_max(c.numerator, c.valid_from) AS numerator,
      arg_max(c.denominator, c.valid_from) AS denominator
    FROM (SELECT DISTINCT q AS quarter_index, unit AS from_unit, canonical_unit AS to_unit FROM valued) AS a
    JOIN conversion AS c ON c.from_unit = a.from_unit AND c.to_unit = a.to_unit AND c.valid_from <= a.quarter_index
    GROUP BY ALL) AS c
  ON c.quarter_index = v.q AND c.from_unit = v.unit AND c.to_unit = v.canonical_unit)
SELECT credit_code, quantity, q, bureau, revision, correction, second, nano, recorded_at_millis,
  CASE WHEN withdrawn THEN NULL WHEN basis = 'own' THEN 'own' ELSE 'ytd' END AS content, canonical_value AS value,
  topic, "partition", "offset", fact_index
FROM converted
WHERE withdrawn OR (canonical_value IS NOT NULL AND abs(canonical_value) < 1000000000000000000
  AND (may_be_negative OR reported_value >= 0) AND NOT (stock AND basis = 'yearToDate'));
