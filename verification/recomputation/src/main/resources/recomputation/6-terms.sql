-- DOMAIN 5: indicators, terms, scores.

-- value = above x nf / (below x df), growth less one; a plain quantity is divided by one unit
CREATE TABLE measurement AS
SELECT s.credit_code, s.period, s.year, s.district, s.list, s.missing_rule, i.place, i.code, i.weight,
  i.larger, i.growth AND NOT i.by_index AS less_one, i.baseline + CASE WHEN i.by_index THEN 1000000 ELSE 0 END AS baseline,
  a.total AS above, CASE WHEN i.denominator IS NULL AND NOT i.growth THEN 1000000::HUGEINT ELSE b.total END AS below,
  coalesce(b.divisor, 1) * CASE WHEN f.part_of_year THEN 4 ELSE 1 END AS nf,
  a.divisor * CASE WHEN f.part_of_year THEN s.last_q - s.first_q + 1 ELSE 1 END AS df,
  coalesce(len(list_filter(i.not_applicable, lambda division: starts_with(s.industry, division))) > 0, FALSE) AS not_applicable
FROM standing AS s
JOIN (
  SELECT district, year, place, code, weight, larger, growth, by_index, baseline, numerator, denominator, not_applicable,
    FALSE AS tax_per_mu FROM indicator
  UNION ALL
  SELECT district, year, 0, 'taxPerMu', 0, TRUE, FALSE, FALSE, 0, 'taxPaid', 'landArea', [], TRUE FROM scheme) AS i
  ON i.district = s.district AND i.year = s.year AND i.tax_per_mu = (s.list = 'below-scale')
JOIN side AS a ON a.credit_code = s.credit_code AND a.period = s.period AND a.place = i.place AND a.role = 'above'
LEFT JOIN side AS b ON b.credit_code = s.credit_code AND b.period = s.period AND b.place = i.place AND b.role = 'below'
LEFT JOIN quantity AS za ON za.quantity = i.numerator
LEFT JOIN quantity AS zb ON zb.quantity = i.denominator
-- year to date: a flow over a stock is multiplied by 4/n
CROSS JOIN LATERAL (SELECT coalesce(NOT za.stock AND zb.stock AND s.last_q - s.first_q < 3, FALSE) AS part_of_year) AS f
UNION ALL
-- a formula is worked out already, as one fraction in lowest terms; a divisor that is not positive left none
SELECT s.credit_code, s.period, s.year, s.district, s.list, s.missing_rule, i.place, i.code, i.weight, i.larger, FALSE, i.baseline,
  CASE WHEN NOT w.missing THEN coalesce(w.up, 0) END, CASE WHEN NOT w.missing THEN coalesce(w.down, 0) END, 1, 1,
  coalesce(len(list_filter(i.not_applicable, lambda division: starts_with(s.industry, division))) > 0, FALSE)
FROM standing AS s
JOIN indicator AS i ON i.district = s.district AND i.year = s.year AND i.numerator IS NULL
JOIN written_value AS w ON w.credit_code = s.credit_code AND w.period = s.period AND w.place = i.place
WHERE s.list <> 'below-scale';

-- Not applicable always reweights; a missing input is the reason before a denominator that is not positive.
CREATE TABLE term AS
WITH status AS (
  SELECT *, CASE WHEN not_applicable THEN 'not-applicable' WHEN above IS NULL OR below IS NULL THEN 'missing'
      WHEN below <= 0 THEN 'zero-denominator' ELSE 'present' END AS status
  FROM measurement WHERE list <> 'below-scale'),
weighed AS (
  SELECT *, status = 'not-applicable' OR (status = 'missing' AND missing_rule = 'reweight') AS dropped,
    above * nf - CASE WHEN less_one THEN below * df ELSE 0 END AS up, below * df AS down
  FROM status),
reweighted AS (
  SELECT *, sum(CASE WHEN dropped THEN 0 ELSE weight END) OVER (PARTITION BY credit_code, period) AS remaining
  FROM weighed),
-- one exact fraction: ratio x weight x 100 / (100 - dropped), the constants shortened first
shortened AS (
  SELECT *, CASE WHEN larger THEN up ELSE down END AS n, CASE WHEN larger THEN down ELSE up END AS d,
    CASE WHEN larger THEN 1000000::HUGEINT ELSE baseline END AS nk, CASE WHEN larger THEN baseline ELSE 1000000::HUGEINT END AS dk,
    weight * 1000000000000 AS wk
  FROM reweighted)
SELECT credit_code, period, district, list, place, code, status, dropped, remaining,
  CASE
    WHEN dropped OR remaining = 0 THEN 0
    WHEN status = 'missing' AND missing_rule = 'neutral' THEN half_up(wk, remaining)
    WHEN status <> 'present' THEN 0
    -- smaller is better: value 0 gives the cap, a negative value 0 points
    WHEN NOT larger AND up = 0 THEN half_up(2 * wk, remaining)
    WHEN n <= 0 OR d <= 0 THEN 0
    WHEN n * nk >= 2 * d * dk THEN half_up(2 * wk, remaining)
    ELSE half_up(n * (nk * wk // gcd(nk * wk, dk * remaining)), d * (dk * remaining // gcd(nk * wk, dk * remaining)))
  END AS points
FROM shortened;

-- times 10^10; null where there is no score, and below scale no usable land
CREATE TABLE result AS
SELECT credit_code, period, district, list,
  CASE WHEN any_value(remaining) > 0 THEN least(sum(points), 2000000000000) END AS units
FROM term GROUP BY credit_code, period, district, list
UNION ALL
SELECT credit_code, period, district, list, CASE WHEN below > 0 THEN half_up(above * nf * 10000000000, below * df) END
FROM measurement WHERE list = 'below-scale';
