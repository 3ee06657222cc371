package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.formula.Calculation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A formula over a window as one exact fraction. A missing input makes it missing, whatever the others are; then the
 * denominator is tested, before any division.
 */
@PolicyClause("三(二)")
public sealed interface Measurement permits TwoTotals, WrittenMeasurement {

    /**
     * One quantity over another. In a window of n quarters a flow over a stock is multiplied by 4/n, so that a part of a
     * year compares with an annual baseline.
     */
    @PolicyClause("ours: DOMAIN 4")
    static TwoTotals quotient(Formula.Quotient formula, Aggregate numerator, Aggregate denominator, Window window) {
        boolean flowOverStock = numerator.quantity().kind() == Quantity.Kind.FLOW
                && denominator.quantity().kind() == Quantity.Kind.STOCK;
        return new TwoTotals(formula, numerator, denominator, flowOverStock && window.size() < 4, window);
    }

    /** A quantity as it is. */
    static TwoTotals plain(Formula.Plain formula, Aggregate quantity, Window window) {
        return new TwoTotals(formula, quantity, null, false, window);
    }

    /** A quantity against the same quarters one year before; that figure is its denominator. */
    static TwoTotals growth(Formula.Growth formula, Aggregate now, Aggregate yearBefore, Window window) {
        return new TwoTotals(formula, now, yearBefore, false, window);
    }

    /** A district's own formula, worked out. */
    static WrittenMeasurement written(Formula.Written formula, Calculation calculation) {
        return new WrittenMeasurement(formula, calculation);
    }

    Status status();

    Formula formula();

    /** What was read, in the order in which it is shown. */
    List<Aggregate> readings();

    default boolean isGrowth() {
        return formula() instanceof Formula.Growth;
    }

    /** Times {@link #exactDenominator}: the value, for a growth one more than it. */
    BigInteger exactNumerator();

    /** Positive where the status is present. */
    BigInteger exactDenominator();

    /** The value rounded half up, away from zero; for people, and never used again after rounding. */
    default Optional<BigDecimal> value(int decimals) {
        if (status() != Status.PRESENT) {
            return Optional.empty();
        }
        BigInteger below = exactDenominator();
        BigInteger above = isGrowth() ? exactNumerator().subtract(below) : exactNumerator();
        return Optional.of(new BigDecimal(above).divide(new BigDecimal(below), decimals, RoundingMode.HALF_UP));
    }
}
