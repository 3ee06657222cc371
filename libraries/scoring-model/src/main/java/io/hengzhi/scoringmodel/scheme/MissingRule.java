package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.PolicyClause;

/** What an indicator with a missing input earns. */
@PolicyClause("ours: DOMAIN 4")
public enum MissingRule {
    /** No points; the default. */
    ZERO("zero"),
    /** As if at the baseline. */
    NEUTRAL("neutral"),
    /** Its weight is spread over the others. */
    REWEIGHT("reweight");

    private final String text;

    MissingRule(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
