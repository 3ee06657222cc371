-- Arithmetic: whole numbers of 128 bits, never a double. An intermediate beyond them stops the run with DuckDB's
-- "Out of Range"; it never wraps. That is 5 x 10^14 (5 x 10^8 of a unit with 6 decimals) for a window's total under the
-- least favourable weights and baselines, and far more under ordinary ones, where the fraction is shortened first.

-- DOMAIN 5: n / d rounded once, half up, away from zero; d > 0
CREATE MACRO half_up(n, d) AS
  CASE WHEN n >= 0 THEN (2 * n::HUGEINT + d) // (2 * d::HUGEINT) ELSE -((d - 2 * n::HUGEINT) // (2 * d::HUGEINT)) END;

-- Exact fractions in lowest terms, for the districts' own formulas; the denominator is positive, NULL says that there is none.
CREATE MACRO fraction(above, below) AS CASE WHEN above IS NULL THEN NULL ELSE {
  'up': above::HUGEINT // gcd(abs(above::HUGEINT), below::HUGEINT),
  'down': below::HUGEINT // gcd(abs(above::HUGEINT), below::HUGEINT)} END;
CREATE MACRO plus(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL ELSE
  fraction(a['up'] * b['down'] + b['up'] * a['down'], a['down'] * b['down']) END;
CREATE MACRO negative(a) AS CASE WHEN a IS NULL THEN NULL ELSE {'up': -a['up'], 'down': a['down']} END;
CREATE MACRO minus(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL ELSE
  fraction(a['up'] * b['down'] - b['up'] * a['down'], a['down'] * b['down']) END;
CREATE MACRO product(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL ELSE
  -- shortened crosswise first
  {'up': (a['up'] // gcd(abs(a['up']), b['down'])) * (b['up'] // gcd(abs(b['up']), a['down'])),
   'down': (a['down'] // gcd(abs(b['up']), a['down'])) * (b['down'] // gcd(abs(a['up']), b['down']))} END;
CREATE MACRO quotient(a, b) AS CASE WHEN a IS NULL OR b IS NULL OR b['up'] <= 0 THEN NULL ELSE
  {'up': (a['up'] // gcd(abs(a['up']), b['up'])) * (b['down'] // gcd(b['down'], a['down'])),
   'down': (a['down'] // gcd(b['down'], a['down'])) * (b['up'] // gcd(abs(a['up']), b['up']))} END;
CREATE MACRO greater(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN b['up'] * a['down'] > a['up'] * b['down'] THEN b ELSE a END;
CREATE MACRO lesser(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN b['up'] * a['down'] < a['up'] * b['down'] THEN b ELSE a END;

-- a plain decimal as the policy's data write it, times 10^6 and times 10^2
CREATE MACRO micros(text) AS replace(text::DECIMAL(38, 6)::VARCHAR, '.', '')::HUGEINT;
CREATE MACRO hundredths(text) AS replace(text::DECIMAL(38, 2)::VARCHAR, '.', '')::HUGEINT;

-- quarters since year 0
CREATE MACRO quarter_index(text) AS TRY_CAST(text[1:4] AS INTEGER) * 4 + TRY_CAST(text[6:6] AS INTEGER) - 1;
CREATE MACRO quarter_text(q) AS (q // 4)::VARCHAR || 'Q' || (q % 4 + 1)::VARCHAR;

-- the quarter in Beijing (UTC+8) of an instant
CREATE MACRO quarter_at(millis) AS
  year(epoch_ms(millis + 28800000)) * 4 + quarter(epoch_ms(millis + 28800000)) - 1;

-- DOMAIN 10: 18 characters of the alphabet; the last is (31 - sum mod 31) mod 31 with weights 3^(i-1) mod 31
CREATE MACRO place_of(letter) AS strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', letter) - 1;
CREATE MACRO is_credit_code(code) AS
  regexp_full_match(code, '[0-9A-HJ-NPQRTUWXY]{18}')
  AND place_of(code[18:18]) = (31 - list_sum(list_transform(range(1, 18), lambda i:
      place_of(code[i:i]) * [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28][i])) % 31) % 31;
