package io.hengzhi.scoringmodel.scope;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.scope.ScopeFacts.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise is treated in a year, with the facts and the rule that decided it.
 *
 * @param missing the inputs that are unknown and would decide; empty unless undetermined
 */
@PolicyClause("三(一)")
public record ScopeDecision(
        MonitoringList list, BilingualText reason, List<Missing> missing, ScopeFacts facts, ScopeRule rule) {

    /** An input of the decision. */
    public enum Missing {
        INDUSTRY("行业", "industry"),
        REVENUE("营业收入", "revenue"),
        LAND("占地面积", "land area"),
        STAFF("平均用工人数", "staff");

        private final BilingualText text;

        Missing(String zh, String en) {
            this.text = BilingualText.of(zh, en);
        }

        public BilingualText text() {
            return text;
        }
    }

    public ScopeDecision {
        missing = List.copyOf(missing);
    }

    /**
     * Manufacturing in a pilot district is monitored: above scale from 20 million yuan of revenue; below it with 3 mu or more
     * or with more than 50 staff, and one criterion met is enough even if the other is unknown. New entrants are in
     * transition. An unknown input leaves it undetermined, never out of scope.
     *
     * @param period the year, or a quarter of it: a transition may end within the year
     */
    public static ScopeDecision decide(ScopeFacts facts, Period period, ScopeRule rule) {
        if (facts.industry() == null) {
            return undetermined(facts, rule, Missing.INDUSTRY);
        }
        if (!facts.industry().isManufacturing()) {
            return decided(
                    MonitoringList.OUT_OF_SCOPE,
                    "行业 " + facts.industry() + " 不属于制造业（GB/T 4754-2017 第 13 至 43 大类）。",
                    "Industry " + facts.industry() + " is not manufacturing (GB/T 4754-2017 divisions 13 to 43).",
                    facts,
                    rule);
        }
        if (!facts.pilot()) {
            return decided(
                    MonitoringList.OUT_OF_SCOPE,
                    "所在区该年度不在试点期内。",
                    "Its district takes no part in the pilot in that year.",
                    facts,
                    rule);
        }
        ScopeDecision byFigures = byFigures(facts, rule);
        Transition transition = facts.transition();
        if (transition == null || !transition.covers(period) || byFigures.list() == MonitoringList.OUT_OF_SCOPE) {
            return byFigures;
        }
        return decided(
                MonitoringList.TRANSITION,
                transition.cause().text().zh() + "，自 " + transition.entry() + " 起过渡 " + transition.years() + " 年，"
                        + transition.endsBefore() + " 起参与排名。",
                transition.cause().text().en() + ", in transition for " + transition.years() + " years from "
                        + transition.entry() + ", ranked from " + transition.endsBefore() + ".",
                facts,
                rule);
    }

    private static ScopeDecision byFigures(ScopeFacts facts, ScopeRule rule) {
        Figure revenue = facts.revenue();
        if (revenue == null) {
            return undetermined(facts, rule, Missing.REVENUE);
        }
        if (revenue.compareTo(rule.revenueLeast()) >= 0) {
            return decided(
                    MonitoringList.ABOVE_SCALE,
                    "年营业收入 " + text(revenue) + " 万元，达到 " + text(rule.revenueLeast()) + " 万元。",
                    "Annual revenue of " + text(revenue) + " (10,000 yuan) reaches " + text(rule.revenueLeast()) + ".",
                    facts,
                    rule);
        }
        Figure land = facts.land();
        if (land != null && land.compareTo(rule.landLeast()) >= 0) {
            return decided(
                    MonitoringList.BELOW_SCALE,
                    "年营业收入 " + text(revenue) + " 万元，占地 " + text(land) + " 亩，达到 " + text(rule.landLeast()) + " 亩。",
                    "Revenue of " + text(revenue) + " (10,000 yuan) is below the line, land of " + text(land)
                            + " mu reaches " + text(rule.landLeast()) + ".",
                    facts,
                    rule);
        }
        Figure staff = facts.staff();
        if (staff != null && staff.compareTo(rule.staffAbove()) > 0) {
            return decided(
                    MonitoringList.BELOW_SCALE,
                    "年营业收入 " + text(revenue) + " 万元，用工 " + text(staff) + " 人，超过 " + text(rule.staffAbove()) + " 人。",
                    "Revenue of " + text(revenue) + " (10,000 yuan) is below the line, staff of " + text(staff)
                            + " exceeds " + text(rule.staffAbove()) + ".",
                    facts,
                    rule);
        }
        if (land == null || staff == null) {
            List<Missing> missing = new ArrayList<>();
            if (land == null) {
                missing.add(Missing.LAND);
            }
            if (staff == null) {
                missing.add(Missing.STAFF);
            }
            return undetermined(facts, rule, missing.toArray(Missing[]::new));
        }
        return decided(
                MonitoringList.OUT_OF_SCOPE,
                "年营业收入 " + text(revenue) + " 万元，占地 " + text(land) + " 亩，用工 " + text(staff) + " 人，均未达到监测标准。",
                "Revenue of " + text(revenue) + " (10,000 yuan), land of " + text(land) + " mu and staff of "
                        + text(staff) + " all stay below the lines.",
                facts,
                rule);
    }

    private static ScopeDecision decided(MonitoringList list, String zh, String en, ScopeFacts facts, ScopeRule rule) {
        return new ScopeDecision(list, BilingualText.of(zh, en), List.of(), facts, rule);
    }

    private static ScopeDecision undetermined(ScopeFacts facts, ScopeRule rule, Missing... missing) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Missing one : missing) {
            zh.append(zh.isEmpty() ? "" : "、").append(one.text().zh());
            en.append(en.isEmpty() ? "" : " and ").append(one.text().en());
        }
        return new ScopeDecision(
                MonitoringList.UNDETERMINED,
                BilingualText.of("缺少" + zh + "，暂不能确定监测范围。", "Undetermined: " + en + " unknown."),
                List.of(missing),
                facts,
                rule);
    }

    private static String text(@Nullable Figure figure) {
        return figure == null ? "?" : figure.shown().stripTrailingZeros().toPlainString();
    }

    private static String text(Amount amount) {
        return amount.toBigDecimal().stripTrailingZeros().toPlainString();
    }
}
