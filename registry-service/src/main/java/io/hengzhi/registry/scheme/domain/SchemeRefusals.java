package io.hengzhi.registry.scheme.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import java.util.List;
import java.util.Map;

/** What to do about each thing that can be wrong with a scheme. */
public final class SchemeRefusals {

    private static final BilingualText IN_GENERAL =
            BilingualText.of("按说明修改草案后重新提交。", "Mend the draft as described and hand it in again.");

    private static final Map<String, BilingualText> WAYS_OUT = Map.ofEntries(
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
                    "core-indicator-missing",
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
            way("unknown-framework", "填写 beijing-6x。", "Give beijing-6x."),
            way("transition-out-of-range", "填写 2 或 3。", "Give 2 or 3."));

    private SchemeRefusals() {}

    private static Map.Entry<String, BilingualText> way(String code, String zh, String en) {
        return Map.entry(code, BilingualText.of(zh, en));
    }

    /** The refusal of a draft that has these problems: the first is told, and how many more there are. */
    public static Refusal of(List<SchemeProblem> problems) {
        Refusal first = of(problems.getFirst());
        int more = problems.size() - 1;
        return more == 0
                ? first
                : new Refusal(
                        first.field(),
                        first.rule(),
                        BilingualText.of(
                                first.text().zh() + "（另有 " + more + " 处问题，见方案的 problems。）",
                                first.text().en() + " (There are " + more + " more, see problems of the scheme.)"),
                        first.wayOut());
    }

    public static Refusal of(SchemeProblem problem) {
        return new Refusal(
                problem.field(), problem.code(), problem.text(), WAYS_OUT.getOrDefault(problem.code(), IN_GENERAL));
    }
}
