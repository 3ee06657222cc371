package io.hengzhi.scoringmodel.scope;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;

/** How an enterprise is treated in a year. */
@PolicyClause("三(一)")
public enum ListKind {
    /** Monitored by 6 + X, ranked by score. */
    ABOVE_SCALE("above-scale", "规模以上", "Above scale"),
    /** Monitored by tax per mu, ranked by it. */
    BELOW_SCALE("below-scale", "规模以下", "Below scale"),
    /** Facts kept, scored, not ranked for now. */
    TRANSITION("transition", "过渡期", "Transition"),
    /** Kept in the registry with the reason. */
    OUT_OF_SCOPE("out-of-scope", "不在监测范围", "Out of scope"),
    /** An input of the decision is unknown; never taken for out of scope. */
    UNDETERMINED("undetermined", "待确定", "Undetermined");

    private final String text;
    private final BilingualText displayName;

    ListKind(String text, String zh, String en) {
        this.text = text;
        this.displayName = BilingualText.of(zh, en);
    }

    /** As answers write it, for example {@code above-scale}. */
    public String text() {
        return text;
    }

    public BilingualText displayName() {
        return displayName;
    }

    /** Whether members of the list are ranked. */
    public boolean isRanked() {
        return this == ABOVE_SCALE || this == BELOW_SCALE;
    }
}
