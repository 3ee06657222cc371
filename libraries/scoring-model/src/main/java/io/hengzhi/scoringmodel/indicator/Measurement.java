package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A formula over a window as one exact fraction:
 *
 * <pre>
 *   value = (numerator total x numeratorFactor) / (denominator total x denominatorFactor)      (growth: less one)
 * </pre>
 *
 * The totals are sums times 10^6; the factors hold what turns a sum into a mean and a part of a year into a year. A missing
 * input makes it missing, whatever the others are; then the denominator is tested, before any division.
 */
@PolicyClause("三(二)")
public final class Measurement {

    private static final BigInteger ONE_UNIT = BigInteger.valueOf(1_000_000);

    private final Formula formula;
    private final Aggregate numerator;
    private final @Nullable Aggregate denominator;
    private final int numeratorFactor;
    private final int denominatorFactor;
    private final Status status;

    private Measurement(
            Formula formula, Aggregate numerator, @Nullable Aggregate denominator, boolean toFullYear, Window window) {
        this.formula = formula;
        this.numerator = numerator;
        this.denominator = denominator;
        int yearOver = toFullYear ? 4 : 1;
        int quarters = toFullYear ? window.size() : 1;
        this.numeratorFactor = (denominator == null ? 1 : denominator.divisor()) * yearOver;
        this.denominatorFactor = numerator.divisor() * quarters;
        if (!numerator.isKnown() || (denominator != null && !denominator.isKnown())) {
            this.status = Status.MISSING;
        } else if (denominator != null && !isPositive(denominator)) {
            this.status = Status.ZERO_DENOMINATOR;
        } else {
            this.status = Status.PRESENT;
        }
    }

    private static boolean isPositive(Aggregate aggregate) {
        return aggregate.fits64Bits()
                ? aggregate.total() > 0
                : aggregate.exactTotal().signum() > 0;
    }

    /**
     * One quantity over another. In a window of n quarters a flow over a stock is multiplied by 4/n, so that a part of a
     * year compares with an annual baseline.
     */
    @PolicyClause("ours: DOMAIN 4")
    public static Measurement quotient(
            Formula.Quotient formula, Aggregate numerator, Aggregate denominator, Window window) {
        boolean flowOverStock = numerator.quantity().kind() == Quantity.Kind.FLOW
                && denominator.quantity().kind() == Quantity.Kind.STOCK;
        return new Measurement(formula, numerator, denominator, flowOverStock && window.size() < 4, window);
    }

    /** A quantity as it is. */
    public static Measurement plain(Formula.Plain formula, Aggregate quantity, Window window) {
        return new Measurement(formula, quantity, null, false, window);
    }

    /** A quantity against the same quarters one year before; that figure is its denominator. */
    public static Measurement growth(Formula.Growth formula, Aggregate now, Aggregate yearBefore, Window window) {
        return new Measurement(formula, now, yearBefore, false, window);
    }

    public Status status() {
        return status;
    }

    public Formula formula() {
        return formula;
    }

    public Aggregate numerator() {
        return numerator;
    }

    /** What it is divided by: for a growth the figure of one year before; empty for a plain quantity. */
    public Optional<Aggregate> denominator() {
        return Optional.ofNullable(denominator);
    }

    public boolean isGrowth() {
        return formula instanceof Formula.Growth;
    }

    /** Whether both totals fit 64 bits, so that {@link #numeratorTotal} and {@link #denominatorTotal} are whole. */
    public boolean fits64Bits() {
        return numerator.fits64Bits() && (denominator == null || denominator.fits64Bits());
    }

    public long numeratorTotal() {
        return numerator.total();
    }

    /** The denominator's total, or one unit where there is no denominator. */
    public long denominatorTotal() {
        return denominator == null ? ONE_UNIT.longValue() : denominator.total();
    }

    /** 1 to 16. */
    public int numeratorFactor() {
        return numeratorFactor;
    }

    /** 1 to 16. */
    public int denominatorFactor() {
        return denominatorFactor;
    }

    public BigInteger exactNumerator() {
        return numerator.exactTotal().multiply(BigInteger.valueOf(numeratorFactor));
    }

    public BigInteger exactDenominator() {
        BigInteger total = denominator == null ? ONE_UNIT : denominator.exactTotal();
        return total.multiply(BigInteger.valueOf(denominatorFactor));
    }

    /** The value rounded half up, away from zero; for people, and never used again after rounding. */
    public Optional<BigDecimal> value(int decimals) {
        if (status != Status.PRESENT) {
            return Optional.empty();
        }
        BigInteger below = exactDenominator();
        BigInteger above = isGrowth() ? exactNumerator().subtract(below) : exactNumerator();
        return Optional.of(new BigDecimal(above).divide(new BigDecimal(below), decimals, RoundingMode.HALF_UP));
    }
}
