package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;

/**
 * Something an enterprise is measured by.
 *
 * @param formulaText the formula in words, for people
 * @param unit of its value, for example 万元/亩; 比率 for a ratio
 */
@PolicyClause("三(二)")
public record Indicator(
        IndicatorCode code,
        BilingualText name,
        BilingualText formulaText,
        String unit,
        Formula formula,
        Direction direction) {}
