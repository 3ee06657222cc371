package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.Window;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A total, by itself or over another, as the city's own indicators are:
 *
 * <pre>
 *   value = (numerator total x numeratorFactor) / (denominator total x denominatorFactor)      (growth: less one)
 * </pre>
 *
 * The totals are sums times 10^6; the factors hold what turns a sum into a mean and a part of a year into a year.
 */
@PolicyClause("三(二)")
public final class TwoTotals implements Measurement {

    private static final BigInteger ONE_UNIT = BigInteger.valueOf(1_000_000);

    private final Formula formula;
    private final Aggregate numerator;
    private final @Nullable Aggregate denominator;
    // what a score is computed from lies here, so that it is not fetched from four objects
    private final long numeratorTotal;
    private final long denominatorTotal;
    private final int numeratorFactor;
    private final int denominatorFactor;
    private final boolean fits64Bits;
    private final boolean growth;
    private final Status status;

    TwoTotals(
            Formula formula, Aggregate numerator, @Nullable Aggregate denominator, boolean toFullYear, Window window) {
        this.formula = formula;
        this.numerator = numerator;
        this.denominator = denominator;
        this.numeratorTotal = numerator.total();
        this.denominatorTotal = denominator == null ? ONE_UNIT.longValue() : denominator.total();
        this.fits64Bits = numerator.fits64Bits() && (denominator == null || denominator.fits64Bits());
        this.growth = formula instanceof Formula.Growth;
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

    @Override
    public Status status() {
        return status;
    }

    @Override
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

    @Override
    public List<Aggregate> readings() {
        return denominator == null ? List.of(numerator) : List.of(numerator, denominator);
    }

    /** Whether both totals fit 64 bits, so that {@link #numeratorTotal} and {@link #denominatorTotal} are whole. */
    public boolean fits64Bits() {
        return fits64Bits;
    }

    public long numeratorTotal() {
        return numeratorTotal;
    }

    /** The denominator's total, or one unit where there is no denominator. */
    public long denominatorTotal() {
        return denominatorTotal;
    }

    @Override
    public boolean isGrowth() {
        return growth;
    }

    /** 1 to 16. */
    public int numeratorFactor() {
        return numeratorFactor;
    }

    /** 1 to 16. */
    public int denominatorFactor() {
        return denominatorFactor;
    }

    @Override
    public BigInteger exactNumerator() {
        return numerator.exactTotal().multiply(BigInteger.valueOf(numeratorFactor));
    }

    @Override
    public BigInteger exactDenominator() {
        BigInteger total = denominator == null ? ONE_UNIT : denominator.exactTotal();
        return total.multiply(BigInteger.valueOf(denominatorFactor));
    }
}
