-- DOMAIN 2: the list of the year from the previous calendar year's facts, quarter by quarter where a transition ends.
-- Compared with what the registry proposed; what people decided otherwise is theirs.

CREATE TABLE published_list AS
SELECT e.credit_code, e.place, (e.l ->> 'year')::INTEGER AS year, (e.l ->> 'list') AS list, (e.l ->> 'district') AS district,
  quarter_index(e.l ->> 'fromQuarter') AS from_quarter, coalesce(json_type(e.l, '$.decided') = 'OBJECT', FALSE) AS decided,
  epoch_ms(coalesce((e.l ->> '$.districtSigned.at'), e.drawn_at)::TIMESTAMPTZ) AS drawn_at_millis
FROM (
  SELECT (answer ->> 'creditCode') AS credit_code, unnest(answer -> '$.lists[*]') AS l,
    generate_subscripts((answer -> '$.lists[*]'), 1) AS place,
    list_min(list_transform(list_filter(json_extract(answer, '$.changes[*]'), lambda c: json_extract_string(c, '$.what') = 'list-drawn'),
      lambda c: json_extract_string(c, '$.at'))) AS drawn_at
  FROM published_enterprise) AS e;

-- revenue: the year's sum; land and staff: the mean of the year's known quarters
CREATE TABLE scope_figures AS
SELECT l.credit_code, l.year,
  (SELECT w.total FROM window_total AS w WHERE w.source = l.credit_code AND w.quantity = 'revenue'
    AND w.first_q = l.year * 4 - 4 AND w.last_q = l.year * 4 - 1) AS revenue,
  sum(e.value) FILTER (e.quantity = 'landArea') AS land, count(e.value) FILTER (e.quantity = 'landArea') AS land_quarters,
  sum(e.value) FILTER (e.quantity = 'staff') AS staff, count(e.value) FILTER (e.quantity = 'staff') AS staff_quarters
FROM (SELECT DISTINCT credit_code, year FROM published_list) AS l
LEFT JOIN effective AS e ON e.credit_code = l.credit_code AND e.quantity IN ('landArea', 'staff') AND e.q // 4 = l.year - 1
GROUP BY l.credit_code, l.year;

CREATE TABLE scope AS
WITH in_force AS (
  SELECT l.credit_code, l.year, l.list, l.district, l.decided, l.drawn_at_millis, n.q,
    first_value(l.district) OVER (PARTITION BY l.credit_code, l.year ORDER BY n.q, l.from_quarter, l.place) AS drawing_district
  FROM published_list AS l
  JOIN (SELECT DISTINCT year, year * 4 + n AS q FROM published_list, range(4) AS four(n)) AS n
    ON n.year = l.year AND l.from_quarter <= n.q
  QUALIFY row_number() OVER (PARTITION BY l.credit_code, n.q ORDER BY l.from_quarter DESC, l.place DESC) = 1),
judged AS (
  SELECT f.*, e.industry, e.left_from, e.transition_from, coalesce(s.transition_years, 2) AS transition_years,
    coalesce(d.pilot_from <= f.q AND (d.pilot_to IS NULL OR d.pilot_to >= f.q), FALSE) AS pilot,
    CASE
      WHEN g.revenue IS NULL THEN 'undetermined'
      WHEN g.revenue >= 2000 * 1000000 THEN 'above-scale'
      WHEN g.land_quarters > 0 AND g.land >= 3 * 1000000 * g.land_quarters THEN 'below-scale'
      WHEN g.staff_quarters > 0 AND g.staff > 50 * 1000000 * g.staff_quarters THEN 'below-scale'
      WHEN g.land_quarters = 0 OR g.staff_quarters = 0 THEN 'undetermined'
      ELSE 'out-of-scope' END AS by_figures,
    -- a list is fixed: what the year before has been corrected to since does not move it
    EXISTS (
      SELECT 1 FROM fact AS x WHERE x.credit_code = f.credit_code AND x.recorded_at_millis >= f.drawn_at_millis
        AND x.quantity IN ('revenue', 'landArea', 'staff') AND x.q // 4 BETWEEN f.year - 2 AND f.year - 1) AS changed_since
  FROM in_force AS f
  JOIN enterprise AS e ON e.credit_code = f.credit_code
  JOIN scope_figures AS g ON g.credit_code = f.credit_code AND g.year = f.year
  LEFT JOIN district AS d ON d.district = f.district
  LEFT JOIN published_scheme AS s ON s.district = f.drawing_district AND s.year = f.year)
SELECT credit_code, year, q, district, list AS published,
  CASE
    WHEN left_from <= q THEN 'out-of-scope'
    WHEN industry IS NULL THEN 'undetermined'
    WHEN industry[1:2]::INTEGER NOT BETWEEN 13 AND 43 THEN 'out-of-scope'
    WHEN NOT pilot THEN 'out-of-scope'
    -- left out of every period that ends before its entry quarter + 4 x years
    WHEN by_figures <> 'out-of-scope' AND q < transition_from + 4 * transition_years THEN 'transition'
    ELSE by_figures END AS list
FROM judged WHERE NOT decided AND NOT changed_since;
