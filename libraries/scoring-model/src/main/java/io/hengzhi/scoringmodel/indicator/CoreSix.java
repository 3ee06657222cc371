package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import java.util.List;

/** The six indicators of Beijing's framework, in the policy's order. */
@PolicyClause("三(二)")
public final class CoreSix {

    public static final Indicator OUTPUT_PER_CAPITA = quotient(
            "outputPerCapita",
            "人均产值",
            "Output per capita",
            "工业总产值 ÷ 平均用工人数",
            "output / staff",
            "万元/人",
            "output",
            "staff");

    public static final Indicator TAX_PER_CAPITA = quotient(
            "taxPerCapita", "人均税收", "Tax per capita", "实缴税收 ÷ 平均用工人数", "tax paid / staff", "万元/人", "taxPaid", "staff");

    /** Also the one indicator of the below-scale list. */
    public static final Indicator TAX_PER_MU = quotient(
            "taxPerMu", "亩均税收", "Tax per mu", "实缴税收 ÷ 占地面积", "tax paid / land area", "万元/亩", "taxPaid", "landArea");

    public static final Indicator REVENUE_GROWTH = new Indicator(
            IndicatorCode.of("revenueGrowth"),
            BilingualText.of("营收增速", "Revenue growth"),
            BilingualText.of("营业收入 ÷ 上年同期营业收入 − 1", "revenue / revenue one year before - 1"),
            "比率",
            new Formula.Growth(QuantityCode.of("revenue")),
            Direction.LARGER_IS_BETTER);

    public static final Indicator OUTPUT_PER_ENERGY = quotient(
            "outputPerEnergy",
            "单位能耗产值",
            "Output per energy",
            "工业总产值 ÷ 综合能源消费量",
            "output / energy",
            "万元/吨标准煤",
            "output",
            "energy");

    public static final Indicator RD_INTENSITY = quotient(
            "rdIntensity",
            "研发经费投入强度",
            "R&D intensity",
            "研发经费 ÷ 营业收入",
            "R&D spending / revenue",
            "比率",
            "rdSpend",
            "revenue");

    public static final List<Indicator> ALL =
            List.of(OUTPUT_PER_CAPITA, TAX_PER_CAPITA, TAX_PER_MU, REVENUE_GROWTH, OUTPUT_PER_ENERGY, RD_INTENSITY);

    private CoreSix() {}

    private static Indicator quotient(
            String code,
            String zh,
            String en,
            String formulaZh,
            String formulaEn,
            String unit,
            String numerator,
            String denominator) {
        return new Indicator(
                IndicatorCode.of(code),
                BilingualText.of(zh, en),
                BilingualText.of(formulaZh, formulaEn),
                unit,
                new Formula.Quotient(QuantityCode.of(numerator), QuantityCode.of(denominator)),
                Direction.LARGER_IS_BETTER);
    }
}
