package io.hengzhi.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact decimal with 6 places, held as an unscaled 64-bit integer: {@code 12.5} is {@code 12_500_000}. Its range is
 * 12 digits before the point, either sign.
 *
 * @param micros the value times 10^6
 */
public record Amount(long micros) implements Comparable<Amount> {

    /** Places after the point that every effective value has. */
    public static final int SCALE = 6;

    /** Digits that may stand before the point. */
    public static final int INTEGER_DIGITS = 12;

    private static final Pattern FORM = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final long LIMIT = 1_000_000_000_000_000_000L;

    public static final Amount ZERO = new Amount(0);

    public Amount {
        if (micros <= -LIMIT || micros >= LIMIT) {
            throw new IllegalArgumentException("more than 12 digits before the point");
        }
    }

    /**
     * Reads a plain decimal such as {@code -1234.5}; no exponent, no thousands separator. Trailing zeros after the point do
     * not count as decimals.
     */
    @PolicyClause("ours: DOMAIN 3")
    public static Parsed<Amount> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Parsed.invalid(
                    "not-a-decimal",
                    "数值应为普通十进制小数，如 1234.5，实为“" + text + "”。",
                    "A value is a plain decimal such as 1234.5, this is \"" + text + "\".");
        }
        BigDecimal value = new BigDecimal(text);
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() > SCALE) {
            return Parsed.invalid(
                    "too-many-decimals",
                    "小数最多 6 位，实为 " + plain.scale() + " 位。",
                    "At most 6 decimals, this has " + plain.scale() + ".");
        }
        if (plain.abs().compareTo(BigDecimal.TEN.pow(INTEGER_DIGITS)) >= 0) {
            return Parsed.invalid("too-many-digits", "小数点前最多 12 位。", "At most 12 digits before the point.");
        }
        return Parsed.valid(new Amount(plain.setScale(SCALE).unscaledValue().longValueExact()));
    }

    public static Amount of(String text) {
        return parse(text).orElseThrow();
    }

    /** The one rounding that a reported value undergoes: half up, away from zero, to 6 places. */
    @PolicyClause("ours: DOMAIN 3")
    public static Parsed<Amount> converted(Amount reported, Ratio factor) {
        BigInteger numerator = BigInteger.valueOf(reported.micros).multiply(BigInteger.valueOf(factor.numerator()));
        BigDecimal micros = new BigDecimal(numerator)
                .divide(new BigDecimal(BigInteger.valueOf(factor.denominator())), 0, RoundingMode.HALF_UP);
        if (micros.abs().compareTo(BigDecimal.valueOf(LIMIT)) >= 0) {
            return Parsed.invalid(
                    "too-many-digits",
                    "换算后小数点前超过 12 位。",
                    "After conversion there are more than 12 digits before the point.");
        }
        return Parsed.valid(new Amount(micros.longValueExact()));
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(micros, SCALE);
    }

    public int signum() {
        return Long.signum(micros);
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(micros, other.micros);
    }

    /** With all 6 decimals, for example {@code 12.500000}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
