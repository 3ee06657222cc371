package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.indicator.Direction;
import io.hengzhi.scoringmodel.indicator.Measurement;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.indicator.TwoTotals;
import io.hengzhi.scoringmodel.scheme.GrowthForm;
import io.hengzhi.scoringmodel.scheme.MissingRule;
import io.hengzhi.scoringmodel.scheme.SchemeIndicator;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one indicator of a scheme earns: clamp(value / baseline, 0, 2) x weight, as one exact fraction of effective values,
 * baseline and weight, rounded once, half up (away from zero), to 10 decimals. Smaller-is-better takes baseline / value; a
 * growth in index form (1 + growth) / (1 + baseline growth).
 *
 * <p>With a reweighted scheme the weight is w x 100 / (100 - weights dropped), part of the same fraction.
 */
@PolicyClause("三(三)")
final class TermRule {

    /** Points in units of 10^-10 that a hundredth of a weight stands for. */
    private static final long UNITS_PER_HUNDREDTH = Scaled.ONE / 100;

    private static final long MICROS = 1_000_000;

    private final SchemeIndicator rule;
    private final boolean index;
    private final boolean larger;
    // ratio = value x unit / base, or base / (value x unit): 10^6 and the baseline times 10^6 without what they share
    private final long unit;
    private final long base;
    private final BigInteger exactUnit;
    private final BigInteger exactBase;

    TermRule(SchemeIndicator rule) {
        this.rule = rule;
        this.index = rule.growthForm() == GrowthForm.INDEX;
        this.larger = rule.indicator().direction() == Direction.LARGER_IS_BETTER;
        long baseline = rule.baseline().micros() + (index ? MICROS : 0);
        long shared =
                BigInteger.valueOf(baseline).gcd(BigInteger.valueOf(MICROS)).longValue();
        this.unit = MICROS / shared;
        this.base = baseline / shared;
        this.exactUnit = BigInteger.valueOf(unit);
        this.exactBase = BigInteger.valueOf(base);
    }

    int weight() {
        return rule.weight().hundredths();
    }

    /**
     * Points times 10^10.
     *
     * @param remaining the weights, in hundredths, that were not dropped: 10000 where nothing was
     */
    long points(Measurement measured, Status status, MissingRule missing, int remaining) {
        return switch (status) {
            case PRESENT -> present(measured, remaining);
            case MISSING, NOT_YET_DUE -> missing == MissingRule.NEUTRAL ? timesWeight(1, remaining) : 0;
            case NOT_APPLICABLE, ZERO_DENOMINATOR -> 0;
        };
    }

    /** The most it can earn. */
    long cap(int remaining) {
        return timesWeight(2, remaining);
    }

    /** That many times the (reweighted) weight. */
    long timesWeight(int times, int remaining) {
        // at most 2 x 10^4 x 10^8 x 10^4 = 2 x 10^16
        long numerator = times * weight() * UNITS_PER_HUNDREDTH * Weight.WHOLE;
        return (2 * numerator + remaining) / (2L * remaining);
    }

    private long present(Measurement measured, int remaining) {
        return measured instanceof TwoTotals totals && totals.fits64Bits()
                ? present64Bits(totals, remaining)
                : presentExact(measured, remaining);
    }

    private long present64Bits(TwoTotals measured, int remaining) {
        long above = measured.numeratorTotal();
        long below = measured.denominatorTotal();
        if (measured.isGrowth() && !index) {
            long difference = above - below;
            if (((above ^ below) & (above ^ difference)) < 0) {
                return presentExact(measured, remaining);
            }
            above = difference;
        }
        if (above <= 0) {
            return above == 0 && !larger ? timesWeight(2, remaining) : 0;
        }
        long weightAbove = weight() * UNITS_PER_HUNDREDTH;
        long weightBelow = 1;
        if (remaining != Weight.WHOLE) {
            weightAbove *= Weight.WHOLE;
            weightBelow = remaining;
        }
        int nf = measured.numeratorFactor();
        int df = measured.denominatorFactor();
        int twice = larger
                ? WideMath.reachesTwice(above, nf, unit, below, df, base)
                : WideMath.reachesTwice(below, df, base, above, nf, unit);
        if (twice == 1) {
            return timesWeight(2, remaining);
        }
        long points = larger
                ? WideMath.quotient(above, nf, unit, weightAbove, below, df, base, weightBelow)
                : WideMath.quotient(below, df, base, weightAbove, above, nf, unit, weightBelow);
        return twice < 0 || points == WideMath.TOO_WIDE ? presentExact(measured, remaining) : points;
    }

    private long presentExact(Measurement measured, int remaining) {
        Ratio ratio = ratio(measured);
        if (ratio == null || ratio.limit() == Limit.CAP) {
            return timesWeight(2, remaining);
        }
        if (ratio.above().signum() <= 0) {
            return 0;
        }
        BigInteger weightAbove =
                BigInteger.valueOf(weight() * UNITS_PER_HUNDREDTH).multiply(BigInteger.valueOf(Weight.WHOLE));
        return WideMath.quotient(
                        ratio.above().multiply(weightAbove), ratio.below().multiply(BigInteger.valueOf(remaining)))
                .longValueExact();
    }

    /** value / baseline, or baseline / value, unclamped; below is positive. */
    private record Ratio(BigInteger above, BigInteger below) {

        @Nullable
        Limit limit() {
            if (above.signum() < 0) {
                return Limit.FLOOR;
            }
            return above.compareTo(below.shiftLeft(1)) > 0 ? Limit.CAP : null;
        }
    }

    /** Null for the one case without a ratio: smaller is better and the value is zero. */
    private @Nullable Ratio ratio(Measurement measured) {
        BigInteger above = measured.exactNumerator();
        BigInteger below = measured.exactDenominator();
        if (measured.isGrowth() && !index) {
            above = above.subtract(below);
        }
        above = above.multiply(exactUnit);
        below = below.multiply(exactBase);
        if (larger) {
            return new Ratio(above, below);
        }
        if (above.signum() == 0) {
            return null;
        }
        return above.signum() < 0 ? new Ratio(below.negate(), above.negate()) : new Ratio(below, above);
    }

    /** The ratio with 4 decimals, informative; for smaller-is-better 2 at a value of zero and 0 below it. */
    Optional<BigDecimal> shownRatio(Measurement measured) {
        if (measured.status() != Status.PRESENT) {
            return Optional.empty();
        }
        Ratio ratio = ratio(measured);
        if (ratio == null) {
            return Optional.of(new BigDecimal("2.0000"));
        }
        if (!larger && ratio.above().signum() < 0) {
            return Optional.of(new BigDecimal("0.0000"));
        }
        return Optional.of(
                new BigDecimal(ratio.above()).divide(new BigDecimal(ratio.below()), 4, RoundingMode.HALF_UP));
    }

    /** Where the ratio was cut off; empty where it lies within 0 to 2. */
    Optional<Limit> limit(Measurement measured) {
        if (measured.status() != Status.PRESENT) {
            return Optional.empty();
        }
        Ratio ratio = ratio(measured);
        return Optional.ofNullable(ratio == null ? Limit.CAP : ratio.limit());
    }
}
