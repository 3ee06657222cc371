package io.hengzhi.scoring.results.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;

/** How far a year's result is (DOMAIN 7). */
@PolicyClause("二(三), 五(三); ours: DOMAIN 7")
public enum ResultStep {
    /** Published for review and objections. */
    PRELIMINARY("preliminary", "初步结果", "preliminary"),
    /** Parks and district stand behind it. */
    CONFIRMED("confirmed", "已确认", "confirmed"),
    /** Frozen: classes give entitlement. */
    FINAL("final", "最终结果", "final");

    private final String text;
    private final BilingualText name;

    ResultStep(String text, String zh, String en) {
        this.text = text;
        this.name = new BilingualText(zh, en);
    }

    /** As answers and events write it. */
    public String text() {
        return text;
    }

    public BilingualText displayName() {
        return name;
    }

    static ResultStep of(String text) {
        for (ResultStep step : values()) {
            if (step.text.equals(text)) {
                return step;
            }
        }
        throw new IllegalArgumentException("no such step: " + text);
    }
}
