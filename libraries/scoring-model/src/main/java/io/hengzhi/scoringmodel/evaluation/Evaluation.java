package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.formula.Calculation;
import io.hengzhi.scoringmodel.indicator.Direction;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.indicator.Measurement;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.indicator.TwoTotals;
import io.hengzhi.scoringmodel.indicator.WrittenMeasurement;
import io.hengzhi.scoringmodel.scheme.MissingRule;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeIndicator;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score of an enterprise in a period under a scheme. The figures are computed once, when it is made; {@link #listTerms}
 * only puts words and names of facts to them. Immutable.
 */
@PolicyClause("三(三)")
public final class Evaluation {

    /** The greatest score: all indicators at the cap. */
    public static final long GREATEST = 200 * Scaled.ONE;

    private final Scheme scheme;
    private final Period period;
    private final TermRule[] rules;
    private final Measurement[] measured;
    private final Status[] status;
    private final long[] points;
    private final int remaining;
    private final long score;

    Evaluation(Scheme scheme, Period period, TermRule[] rules, Measurement[] measured, Status[] status) {
        this.scheme = scheme;
        this.period = period;
        this.rules = rules;
        this.measured = measured;
        this.status = status;
        int left = Weight.WHOLE;
        for (int i = 0; i < rules.length; i++) {
            if (isDropped(i)) {
                left -= rules[i].weight();
            }
        }
        this.remaining = left;
        this.points = new long[rules.length];
        long sum = 0;
        for (int i = 0; i < rules.length && left > 0; i++) {
            if (!isDropped(i)) {
                points[i] = rules[i].points(measured[i], status[i], scheme.missing(), left);
                sum += points[i];
            }
        }
        // Rounding of reweighted terms may leave 200.0000000001.
        this.score = Math.min(sum, GREATEST);
    }

    /** Not applicable is always reweighted, missing where the scheme says so; a zero denominator never. */
    @PolicyClause("ours: DOMAIN 4")
    private boolean isDropped(int i) {
        return status[i] == Status.NOT_APPLICABLE
                || (status[i] == Status.MISSING && scheme.missing() == MissingRule.REWEIGHT);
    }

    public Scheme scheme() {
        return scheme;
    }

    public Period period() {
        return period;
    }

    /** What was measured, weighed by the rules of another scheme with the same indicators. */
    Evaluation under(Scheme other, TermRule[] otherRules) {
        return new Evaluation(other, period, otherRules, measured, status);
    }

    /** Whether there is a score: without a single indicator left there is none, and no rank. */
    public boolean hasScore() {
        return remaining > 0;
    }

    /** The score times 10^10, 0 to 200; 0 where there is none. */
    public long scoreUnits() {
        return score;
    }

    /** The score; empty where every indicator was dropped. */
    public Optional<Scaled> findScore() {
        return hasScore() ? Optional.of(new Scaled(score)) : Optional.empty();
    }

    /**
     * The score times 10^10 if every missing input had come and its indicator stood at so many times the baseline, the others
     * unchanged: then no weight is dropped for want of an input.
     *
     * @param times 0, or 2 for the cap
     */
    long unitsIfMissingCameAt(int times) {
        int left = Weight.WHOLE;
        for (int i = 0; i < rules.length; i++) {
            if (status[i] == Status.NOT_APPLICABLE) {
                left -= rules[i].weight();
            }
        }
        long sum = 0;
        for (int i = 0; i < rules.length && left > 0; i++) {
            sum += status[i] == Status.MISSING
                    ? rules[i].timesWeight(times, left)
                    : rules[i].points(measured[i], status[i], scheme.missing(), left);
        }
        return Math.min(sum, GREATEST);
    }

    public int size() {
        return rules.length;
    }

    /** Points of the i-th indicator of the scheme times 10^10. */
    public long pointsUnits(int i) {
        return points[i];
    }

    /** Whether the i-th indicator earns the most it can: twice its (reweighted) weight. */
    public boolean isAtCap(int i) {
        return status[i] == Status.PRESENT && points[i] == rules[i].cap(remaining);
    }

    public Status status(int i) {
        return status[i];
    }

    public Measurement measurement(int i) {
        return measured[i];
    }

    public SchemeIndicator indicator(int i) {
        return scheme.indicators().get(i);
    }

    /** The indicators that have a missing input, in the scheme's order. */
    public List<IndicatorCode> listMissing() {
        List<IndicatorCode> missing = new ArrayList<>();
        for (int i = 0; i < status.length; i++) {
            if (status[i] == Status.MISSING) {
                missing.add(indicator(i).indicator().code());
            }
        }
        return List.copyOf(missing);
    }

    /** Every term with its value, baseline, weight, limit, reason and inputs, in the scheme's order. */
    public List<Term> listTerms() {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            terms.add(term(i));
        }
        return List.copyOf(terms);
    }

    private Term term(int i) {
        SchemeIndicator one = indicator(i);
        boolean present = status[i] == Status.PRESENT;
        return new Term(
                one.indicator(),
                one.weight(),
                effectiveWeight(i),
                one.baseline(),
                one.baselineSource(),
                present ? measured[i].value(4).orElse(null) : null,
                present ? rules[i].shownRatio(measured[i]).orElse(null) : null,
                present ? rules[i].limit(measured[i]).orElse(null) : null,
                new Scaled(points[i]),
                status[i],
                reason(i),
                inputs(measured[i]),
                measured[i] instanceof WrittenMeasurement written
                        ? written.calculation().steps()
                        : null);
    }

    private BigDecimal effectiveWeight(int i) {
        if (isDropped(i)) {
            return BigDecimal.ZERO.setScale(Scaled.DECIMALS);
        }
        return BigDecimal.valueOf(rules[i].weight() * 100L)
                .divide(BigDecimal.valueOf(remaining), Scaled.DECIMALS, RoundingMode.HALF_UP);
    }

    static List<Term.Input> inputs(Measurement measured) {
        List<Term.Input> inputs = new ArrayList<>();
        List<Aggregate> readings = measured.readings();
        for (int i = 0; i < readings.size(); i++) {
            Aggregate reading = readings.get(i);
            inputs.add(new Term.Input(reading.quantity(), role(measured, i), reading));
        }
        return inputs;
    }

    private static Role role(Measurement measured, int i) {
        return switch (measured) {
            case WrittenMeasurement written -> written.calculation().readsYearBefore(i) ? Role.PREVIOUS : Role.INPUT;
            case TwoTotals totals when i == 0 -> Role.NUMERATOR;
            case TwoTotals totals -> totals.isGrowth() ? Role.PREVIOUS : Role.DENOMINATOR;
        };
    }

    private @Nullable BilingualText reason(int i) {
        return switch (status[i]) {
            case PRESENT -> specialCase(i);
            case MISSING, NOT_YET_DUE -> missingReason(i);
            case NOT_APPLICABLE ->
                BilingualText.of(
                        "该指标不适用于本企业，其权重按比例分摊到其余指标。",
                        "The indicator is not applied to this enterprise; its weight is spread over the others.");
            case ZERO_DENOMINATOR -> zeroDenominator(measured[i]);
        };
    }

    private @Nullable BilingualText specialCase(int i) {
        boolean smaller = indicator(i).indicator().direction() == Direction.SMALLER_IS_BETTER;
        int sign = measured[i].exactNumerator().signum();
        if (smaller && sign == 0) {
            return BilingualText.of("实际值为 0，越小越好，按上限计分。", "The value is 0 and smaller is better: it earns the cap.");
        }
        if (smaller && sign < 0) {
            return BilingualText.of("实际值为负，计 0 分。", "The value is negative: it earns no points.");
        }
        return null;
    }

    private BilingualText missingReason(int i) {
        BilingualText consequence = switch (scheme.missing()) {
            case ZERO -> BilingualText.of("按方案计 0 分。", "By the scheme it earns no points.");
            case NEUTRAL -> BilingualText.of("按方案视同基准。", "By the scheme it counts as at the baseline.");
            case REWEIGHT -> BilingualText.of("按方案将其权重分摊到其余指标。", "By the scheme its weight is spread over the others.");
        };
        BilingualText why = missingInputs(measured[i]);
        return BilingualText.of(why.zh() + "。" + consequence.zh(), why.en() + ". " + consequence.en());
    }

    static BilingualText missingInputs(Measurement measured) {
        List<BilingualText> reasons = measured.readings().stream()
                .flatMap(reading -> reading.findReason().stream())
                .toList();
        return BilingualText.of(
                String.join("；", reasons.stream().map(BilingualText::zh).toList()),
                String.join("; ", reasons.stream().map(BilingualText::en).toList()));
    }

    static BilingualText zeroDenominator(Measurement measured) {
        BilingualText name;
        String shown;
        if (measured instanceof WrittenMeasurement written) {
            Calculation.Step divisor =
                    written.calculation().findDivisorNotPositive().orElseThrow();
            name = divisor.words();
            shown = Objects.requireNonNull(divisor.value()).shown(Amount.SCALE).toPlainString();
        } else {
            Aggregate denominator = measured.readings().getLast();
            name = denominator.quantity().name();
            shown = denominator.shown().orElseThrow().toPlainString();
        }
        return measured.isGrowth()
                ? BilingualText.of(
                        "上年同期“" + name.zh() + "”为 " + shown + "，不为正，不能计算增速，计 0 分。",
                        name.en() + " one year before is " + shown
                                + ", not positive: no growth can be computed, it earns no points.")
                : BilingualText.of(
                        "分母“" + name.zh() + "”为 " + shown + "，不为正，计 0 分。",
                        "The denominator " + name.en() + " is " + shown + ", not positive: it earns no points.");
    }
}
