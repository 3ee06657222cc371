package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.kernel.PolicyClause;

/** Whether an indicator could be computed; the cases are never mixed up. */
@PolicyClause("ours: DOMAIN 4")
public enum Status {
    PRESENT("present"),
    /** An input is missing, whatever the others are. */
    MISSING("missing"),
    /** Declared so by the scheme for an industry, or by a recorded decision. */
    NOT_APPLICABLE("not-applicable"),
    /** The indicator's own denominator is zero or negative. */
    ZERO_DENOMINATOR("zero-denominator"),
    /** Missing, before the reporting date: only a caller who knows the date says so, the model never does. */
    NOT_YET_DUE("not-yet-due");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    /** As answers write it, for example {@code zero-denominator}. */
    public String text() {
        return text;
    }
}
