package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.BilingualText;

/** Why a quarter has no effective value. */
public enum Gap {
    NOT_REPORTED("尚无上报", "not reported"),
    WITHDRAWN("已撤回", "withdrawn"),
    /** A year-to-date value is there, but the quarter before it is not, so no difference can be taken. */
    PREDECESSOR_MISSING("累计值缺上一季度，无法求得当季值", "year to date without the quarter before it"),
    /** Energy is not measured, and a carrier that the enterprise is declared to use is unknown. */
    CARRIER_MISSING("综合能耗未上报，且所用能源品种的数据不全", "energy is not measured and a declared carrier is unknown"),
    /** Energy is not measured, and nothing but electricity is declared. */
    ELECTRICITY_ALONE("综合能耗未上报，仅有用电量不能折算", "energy is not measured, and electricity alone is not energy"),
    /** A derived value is greater than any reported value may be. */
    OUT_OF_RANGE("折算值超出范围", "the derived value is out of range");

    private final BilingualText text;

    Gap(String zh, String en) {
        this.text = BilingualText.of(zh, en);
    }

    public BilingualText text() {
        return text;
    }
}
