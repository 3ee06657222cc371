package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.fact.WindowRule;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.indicator.Formula;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.Measurement;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.indicator.TwoTotals;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What the enterprises of a district, or of several, come to together by the six core indicators: for each indicator the sum
 * of what is divided and of what divides, over those whose inputs are complete for it. Always over the trailing four quarters,
 * whatever window a district's scheme has, and exact. Not thread-safe.
 */
@PolicyClause("三(二)")
public final class CoreSums {

    /** Means are over 1 to 4 quarters: in twelfths each is a whole number. */
    private static final BigInteger TWELVE = BigInteger.valueOf(12);

    private static final int SIZE = CoreSix.ALL.size();

    private final BigInteger[] above = new BigInteger[SIZE];
    private final BigInteger[] below = new BigInteger[SIZE];
    private final int[] complete = new int[SIZE];
    private int members;

    public CoreSums() {
        Arrays.fill(above, BigInteger.ZERO);
        Arrays.fill(below, BigInteger.ZERO);
    }

    /** Counts an enterprise in. */
    public void add(Subject subject, Period period) {
        Window window = Window.of(period, WindowRule.TRAILING_FOUR_QUARTERS);
        members++;
        for (int i = 0; i < SIZE; i++) {
            TwoTotals measured = measure(CoreSix.ALL.get(i), subject, window);
            if (measured.status() != Status.MISSING) {
                above[i] = above[i].add(twelfths(measured.numerator()));
                below[i] = below[i].add(twelfths(measured.denominator().orElseThrow()));
                complete[i]++;
            }
        }
    }

    /** Counts the enterprises of others in. */
    public void add(CoreSums others) {
        members += others.members;
        for (int i = 0; i < SIZE; i++) {
            above[i] = above[i].add(others.above[i]);
            below[i] = below[i].add(others.below[i]);
            complete[i] += others.complete[i];
        }
    }

    private static TwoTotals measure(Indicator indicator, Subject subject, Window window) {
        return switch (indicator.formula()) {
            case Formula.Quotient quotient ->
                Measurement.quotient(
                        quotient,
                        Aggregate.over(subject.facts().figures(quotient.numerator()), window),
                        Aggregate.over(subject.facts().figures(quotient.denominator()), window),
                        window);
            case Formula.Growth growth ->
                Measurement.growth(
                        growth,
                        Evaluator.comparable(subject, growth.quantity(), window),
                        Evaluator.comparable(subject, growth.quantity(), window.yearBefore()),
                        window);
            case Formula.Plain ignored -> throw new IllegalStateException("none of the core six");
            case Formula.Written ignored -> throw new IllegalStateException("none of the core six");
        };
    }

    private static BigInteger twelfths(Aggregate figure) {
        return figure.exactTotal().multiply(TWELVE).divide(BigInteger.valueOf(figure.divisor()));
    }

    /** How many enterprises were counted in. */
    public int members() {
        return members;
    }

    /** How many of them have complete inputs for the i-th of {@link CoreSix#ALL}. */
    public int complete(int i) {
        return complete[i];
    }

    BigInteger above(int i) {
        return above[i];
    }

    BigInteger below(int i) {
        return below[i];
    }
}
