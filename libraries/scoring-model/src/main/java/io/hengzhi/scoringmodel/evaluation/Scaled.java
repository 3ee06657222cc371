package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.PolicyClause;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A score, or a tax per mu, as lists order it: with 10 decimals, held as an integer.
 *
 * @param units the figure times 10^10
 */
@PolicyClause("ours: DOMAIN 5")
public record Scaled(long units) implements Comparable<Scaled> {

    /** Decimals that ranks and classes use. */
    public static final int DECIMALS = 10;

    /** One whole point in units. */
    public static final long ONE = 10_000_000_000L;

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(units, DECIMALS);
    }

    /** With the 4 decimals that people are shown, half up, away from zero. */
    public String shown() {
        return toBigDecimal().setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public int compareTo(Scaled other) {
        return Long.compare(units, other.units);
    }

    /** With all 10 decimals. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
