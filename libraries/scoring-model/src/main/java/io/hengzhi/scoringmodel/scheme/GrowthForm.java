package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.PolicyClause;

/** How a growth is set against its baseline. */
@PolicyClause("ours: DOMAIN 5")
public enum GrowthForm {
    /** growth / baseline growth. */
    RATIO("ratio"),
    /** (1 + growth) / (1 + baseline growth), for years in which the mean may fall. */
    INDEX("index");

    private final String text;

    GrowthForm(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
