package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.indicator.TwoTotals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The figure of a below-scale enterprise: tax per mu, rounded once, half up (away from zero), to 10 decimals; it may be
 * negative. Without usable land, or without its tax, it is listed without rank, with the reason. Immutable.
 */
@PolicyClause("三(三)")
public final class TaxPerMu {

    private final TwoTotals measured;
    private final long units;

    TaxPerMu(TwoTotals measured) {
        this.measured = measured;
        this.units = measured.status() == Status.PRESENT ? units(measured) : 0;
    }

    private static long units(TwoTotals measured) {
        long total = measured.numeratorTotal();
        if (measured.fits64Bits() && total != Long.MIN_VALUE) {
            if (total == 0) {
                return 0;
            }
            long quotient = WideMath.quotient(
                    Math.abs(total),
                    measured.numeratorFactor(),
                    Scaled.ONE,
                    1,
                    measured.denominatorTotal(),
                    measured.denominatorFactor(),
                    1,
                    1);
            if (quotient != WideMath.TOO_WIDE) {
                return total < 0 ? -quotient : quotient;
            }
        }
        BigInteger exact = WideMath.quotient(
                measured.exactNumerator().multiply(BigInteger.valueOf(Scaled.ONE)), measured.exactDenominator());
        if (exact.bitLength() < Long.SIZE) {
            return exact.longValue();
        }
        // Above 922,337,203 万元 per mu: only a misreported land area gives that. It keeps its place at the end of the
        // list.
        return exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public Indicator indicator() {
        return CoreSix.TAX_PER_MU;
    }

    public Status status() {
        return measured.status();
    }

    /** Whether it takes a place in the list. */
    public boolean isRanked() {
        return measured.status() == Status.PRESENT;
    }

    /** The figure times 10^10; 0 where there is none. */
    public long units() {
        return units;
    }

    /** The figure in 万元/亩; empty where it is not ranked. */
    public Optional<Scaled> find() {
        return isRanked() ? Optional.of(new Scaled(units)) : Optional.empty();
    }

    /** With the 4 decimals that people are shown. */
    public Optional<BigDecimal> shown() {
        return measured.value(4);
    }

    /** Why it is listed without rank. */
    public Optional<BilingualText> findReason() {
        return switch (measured.status()) {
            case ZERO_DENOMINATOR -> {
                String shown = measured.denominator()
                        .flatMap(land -> land.shown())
                        .orElseThrow()
                        .toPlainString();
                yield Optional.of(BilingualText.of(
                        "占地面积为 " + shown + " 亩，不能计算亩均税收，列示但不排名。",
                        "Land is " + shown + " mu: no tax per mu can be computed, listed without rank."));
            }
            case MISSING, NOT_YET_DUE -> {
                BilingualText why = Evaluation.missingInputs(measured);
                yield Optional.of(BilingualText.of(why.zh() + "，列示但不排名。", why.en() + ": listed without rank."));
            }
            case PRESENT, NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** Tax and land with their quarters and facts. */
    public List<Term.Input> inputs() {
        return Evaluation.inputs(measured);
    }
}
