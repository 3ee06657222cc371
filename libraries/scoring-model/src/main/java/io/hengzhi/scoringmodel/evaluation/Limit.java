package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.PolicyClause;

/** The end of the range at which a term was cut off. */
@PolicyClause("三(三)")
public enum Limit {
    /** Twice the weight. */
    CAP("cap"),
    /** Zero. */
    FLOOR("floor");

    private final String text;

    Limit(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
