package io.hengzhi.scoringmodel.baseline;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.indicator.Measurement;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.indicator.TwoTotals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to for many enterprises in one year, in the two ways that 平均 may be read:
 *
 * <ul>
 *   <li>ratio of sums: the sum of the numerators over the sum of the denominators, of all whose inputs are complete; the level
 *       of the population as a whole, in which the large weigh more;
 *   <li>mean of ratios: the plain mean of the enterprises' own values, of those whose denominator is positive too; each weighs
 *       the same.
 * </ul>
 *
 * Each figure is rounded once, half up, to 10 decimals; an enterprise's own value enters the mean with 10 decimals. Neither
 * leaves outliers out: they are shown. Immutable.
 *
 * @param members of the population
 * @param used whose inputs are complete
 * @param missing of whom an input is missing: they enter nothing
 * @param notPositive of those used, who have no value because the denominator is not positive: they enter the sums only
 * @param notApplicable to whom the indicator does not apply: they enter nothing
 * @param ratioOfSums null where the sum of the denominators is not positive, nobody is used, or the indicator is a district's
 *     own formula, which has no two sums
 * @param meanOfRatios null where nobody has a value
 */
@PolicyClause("三(三); ours: DOMAIN 5")
public record AnnualMean(
        int members,
        int used,
        int missing,
        int notPositive,
        int notApplicable,
        @Nullable BigDecimal ratioOfSums,
        @Nullable BigDecimal meanOfRatios,
        Outliers outliers) {

    /** One enterprise of the population, as it was measured. */
    public record Observed(CreditCode code, Status status, Measurement measurement) {}

    public static AnnualMean of(List<Observed> population) {
        int missing = 0;
        int notPositive = 0;
        int notApplicable = 0;
        boolean summable = true;
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ZERO;
        List<Outliers.Value> values = new ArrayList<>();
        for (Observed one : population) {
            switch (one.status()) {
                case MISSING, NOT_YET_DUE -> missing++;
                case NOT_APPLICABLE -> notApplicable++;
                case ZERO_DENOMINATOR -> notPositive++;
                case PRESENT ->
                    values.add(new Outliers.Value(
                            one.code(), one.measurement().value(Scaled.DECIMALS).orElseThrow()));
            }
            boolean complete = one.status() == Status.PRESENT || one.status() == Status.ZERO_DENOMINATOR;
            if (complete && one.measurement() instanceof TwoTotals totals) {
                // In an annual window every flow has four quarters and every stock is a mean of four: the factors are
                // alike.
                above = above.add(totals.exactNumerator());
                below = below.add(totals.exactDenominator());
                if (totals.isGrowth()) {
                    above = above.subtract(totals.exactDenominator());
                }
            } else if (complete) {
                summable = false;
            }
        }
        return new AnnualMean(
                population.size(),
                values.size() + notPositive,
                missing,
                notPositive,
                notApplicable,
                summable && below.signum() > 0 ? quotient(above, below) : null,
                mean(values),
                Outliers.of(values));
    }

    private static BigDecimal quotient(BigInteger above, BigInteger below) {
        return new BigDecimal(above).divide(new BigDecimal(below), Scaled.DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal mean(List<Outliers.Value> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(Outliers.Value::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), Scaled.DECIMALS, RoundingMode.HALF_UP);
    }
}
