package io.hengzhi.scoringmodel.scope;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.fact.WindowRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the decision on an enterprise's scope is made from; null means unknown.
 *
 * @param industry of GB/T 4754-2017
 * @param pilot whether its district takes part in the year
 * @param revenue the year's sum, 万元
 * @param land 亩
 * @param staff 人
 * @param transition null for an enterprise that is in none
 */
@PolicyClause("三(一)")
public record ScopeFacts(
        @Nullable IndustryCode industry,
        boolean pilot,
        @Nullable Figure revenue,
        @Nullable Figure land,
        @Nullable Figure staff,
        @Nullable Transition transition) {

    /**
     * An exact figure: a sum of values with 6 decimals, or their mean.
     *
     * @param total the sum of the quarters times 10^6
     * @param divisor 1 for a sum, the number of known quarters for a mean
     */
    public record Figure(BigInteger total, int divisor) {

        public static Figure of(Amount amount) {
            return new Figure(BigInteger.valueOf(amount.micros()), 1);
        }

        static @Nullable Figure of(Aggregate aggregate) {
            return aggregate.isKnown() ? new Figure(aggregate.exactTotal(), aggregate.divisor()) : null;
        }

        /** Compares exactly: a mean of 50.25 staff is above 50. */
        int compareTo(Amount line) {
            return total.compareTo(BigInteger.valueOf(line.micros()).multiply(BigInteger.valueOf(divisor)));
        }

        /** With 6 decimals, for people. */
        public BigDecimal shown() {
            return new BigDecimal(total, 6).divide(BigDecimal.valueOf(divisor), 6, RoundingMode.HALF_UP);
        }
    }

    private static final QuantityCode REVENUE = QuantityCode.of("revenue");
    private static final QuantityCode LAND_AREA = QuantityCode.of("landArea");
    private static final QuantityCode STAFF = QuantityCode.of("staff");

    /**
     * The list of a year is drawn from the calendar year before: revenue is that year's sum, land and staff the mean of its
     * known quarters.
     *
     * @param listYear the year the list is for
     */
    @PolicyClause("ours: DOMAIN 2")
    public static ScopeFacts forListOf(
            Year listYear,
            SeriesSource facts,
            @Nullable IndustryCode industry,
            boolean pilot,
            @Nullable Transition transition) {
        Window before = Window.of(new Year(listYear.year() - 1), WindowRule.TRAILING_FOUR_QUARTERS);
        return new ScopeFacts(
                industry,
                pilot,
                Figure.of(Aggregate.over(facts.series(REVENUE), before)),
                Figure.of(Aggregate.meanOfKnown(facts.series(LAND_AREA), before)),
                Figure.of(Aggregate.meanOfKnown(facts.series(STAFF), before)),
                transition);
    }
}
