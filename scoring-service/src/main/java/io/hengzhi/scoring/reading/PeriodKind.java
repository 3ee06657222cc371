package io.hengzhi.scoring.reading;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;

/** What a period's result is worth. */
@PolicyClause("二(一)")
public final class PeriodKind {

    private PeriodKind() {}

    /** {@code tracking} for a quarter, which is provisional; {@code annual} for a year. */
    public static String of(Period period) {
        return period.isAnnual() ? "annual" : "tracking";
    }
}
