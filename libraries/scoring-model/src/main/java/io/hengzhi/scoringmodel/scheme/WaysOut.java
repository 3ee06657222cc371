package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.BilingualText;
import java.util.Map;

/** What to do about each thing that can be wrong with a scheme. */
final class WaysOut {

    private static final BilingualText IN_GENERAL =
            BilingualText.of("按说明修改草案后重新提交。", "Mend the draft as described and hand it in again.");

    private static final Map<String, BilingualText> BY_CODE = Map.ofEntries(
            way(
                    "weights-do-not-sum-to-100",
                    "调整权重，使其合计恰为 100.00。",
                    "Adjust the weights until they sum to exactly 100.00."),
            way(
                    "weight-out-of-range",
                    "填写大于 0、不超过 100 的权重；不用的特色指标请删除。",
                    "Give a weight above 0 and at most 100; drop an X that is not used."),
            way(
                    "too-many-decimals",
                    "权重最多 2 位小数，基准值最多 6 位。",
                    "Give a weight with at most 2 decimals, a baseline with at most 6."),
            way(
                    "core-indicator-dropped",
                    "补上该核心指标：市级框架的六项缺一不可。",
                    "Add the core indicator: none of the framework's six can be dropped."),
            way(
                    "core-indicator-redefined",
                    "删去该指标的公式与方向；另设公式请用特色指标 x1 至 x99。",
                    "Leave out formula and direction; a formula of your own is an X, x1 to x99."),
            way("indicator-twice", "保留一次，其余删除。", "Keep it once."),
            way(
                    "unknown-indicator",
                    "核心指标见 GET /indicators；特色指标代码为 x1 至 x99。",
                    "See GET /indicators for the core; a district's own are x1 to x99."),
            way("unknown-quantity", "从 GET /quantities 中选择。", "Choose one from GET /quantities."),
            way("quantity-missing", "从 GET /quantities 中选择。", "Choose one from GET /quantities."),
            way(
                    "baseline-not-positive",
                    "填写正的基准值；营收增速的基准不为正时，将 growthForm 设为 index。",
                    "Give a positive baseline; for a growth whose mean is not positive set growthForm to index."),
            way("baseline-source-missing", "写明基准值出处，中英文各一。", "State where the baseline comes from, in both languages."),
            way("classes-missing", "写明分类规则。", "State the classes."),
            way(
                    "classes-out-of-order",
                    "从最好的类别写起，比例逐类增大、分数线逐类降低。",
                    "Begin with the best class; shares rise, thresholds fall."),
            way("last-class-has-condition", "删去最后一类的条件。", "Leave the condition of the last class out."),
            way("share-missing", "为该类别填写累计比例 upTo。", "Give the class its cumulative share, upTo."),
            way("threshold-missing", "为该类别填写分数线 upTo。", "Give the class its threshold, upTo."),
            way("name-missing", "写明中英文名称。", "Give the name in both languages."),
            way("unit-missing", "写明计量单位，例如“起/人”。", "Give the unit, for example 起/人."),
            way(
                    "unit-differs",
                    "将单位改为公式得出的单位，或修改公式。",
                    "Give the unit that the formula comes to, or change the formula."),
            way(
                    "unknown-direction",
                    "填写 larger-is-better 或 smaller-is-better。",
                    "Give larger-is-better or smaller-is-better."),
            way("formula-beside-quantities", "公式与分子、分母只保留一种。", "Keep the formula, or numerator and denominator."),
            way("divided-by-itself", "为分母另选一个数据项。", "Choose another quantity as denominator."),
            way("unknown-class-rule", "填写 share 或 threshold。", "Give share or threshold."),
            way(
                    "class-code-invalid",
                    "使用不重复的字母或数字，例如 A、B、C、D。",
                    "Use letters or digits, each once, for example A, B, C, D."),
            way("floor-beside-threshold", "删去最低分，分数线即最低分。", "Leave the floor out; the threshold is one."),
            way("floor-negative", "填写不小于 0 的最低分。", "Give a floor of 0 or more."),
            way("unknown-place", "填写 front、middle 或 rear。", "Give front, middle or rear."),
            way("share-out-of-range", "填写大于 0、小于 100 的累计比例。", "Give a cumulative share above 0 and below 100."),
            way(
                    "unknown-growth-form",
                    "增速填写 ratio 或 index，其他指标留空。",
                    "Give ratio or index for a growth, nothing for any other."),
            way("small-growth-needs-index", "将 growthForm 设为 index。", "Set growthForm to index."),
            way(
                    "unknown-window",
                    "填写 trailing-four-quarters 或 year-to-date。",
                    "Give trailing-four-quarters or year-to-date."),
            way("unknown-missing-rule", "填写 zero、neutral 或 reweight。", "Give zero, neutral or reweight."),
            way("unknown-framework", "填写 beijing-6x。", "Give beijing-6x."),
            way("transition-out-of-range", "填写 2 或 3。", "Give 2 or 3."));

    private WaysOut() {}

    private static Map.Entry<String, BilingualText> way(String code, String zh, String en) {
        return Map.entry(code, BilingualText.of(zh, en));
    }

    static BilingualText of(String code) {
        return BY_CODE.getOrDefault(code, IN_GENERAL);
    }
}
