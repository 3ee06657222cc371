package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Consecutive quarters over which a quantity is added up or averaged. It always has its full number of quarters, also those
 * before the enterprise existed or the pilot began.
 *
 * @param last its last quarter
 * @param size 1 to 4 quarters
 * @param tracking whether the last annual figure of an annual flow may stand in; an annual result needs the year's own
 */
@PolicyClause("ours: DOMAIN 4")
public record Window(Quarter last, int size, boolean tracking) {

    public Window {
        if (size < 1 || size > 4) {
            throw new IllegalArgumentException("a window has 1 to 4 quarters: " + size);
        }
    }

    /** The window a period is judged by: an annual one by its calendar year, whatever the rule. */
    public static Window of(Period period, WindowRule rule) {
        Quarter last = period.lastQuarter();
        return new Window(last, rule == WindowRule.YEAR_TO_DATE ? last.number() : 4, !period.isAnnual());
    }

    public Quarter first() {
        return last.plus(1 - size);
    }

    /** The same quarters one year earlier. */
    public Window yearBefore() {
        return new Window(last.plus(-4), size, tracking);
    }

    /** Whether it is exactly January to its last quarter, so that a year-to-date report covers it. */
    public boolean beginsInJanuary() {
        return size == last.number();
    }

    /** Its quarters, oldest first. */
    public List<Quarter> quarters() {
        return IntStream.rangeClosed(first().index(), last.index())
                .mapToObj(Quarter::ofIndex)
                .toList();
    }
}
