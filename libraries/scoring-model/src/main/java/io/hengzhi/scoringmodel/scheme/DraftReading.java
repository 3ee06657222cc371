package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.fact.WindowRule;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftClasses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the whole of a draft: what stands in it by itself, then its indicators and its classes. */
final class DraftReading {

    private final SchemeDraft draft;
    private final Catalogue catalogue;
    private final Findings findings = new Findings();

    DraftReading(SchemeDraft draft, Catalogue catalogue) {
        this.draft = draft;
        this.catalogue = catalogue;
    }

    Checked read(List<Framework> frameworks) {
        DistrictCode districtCode = findings.valueOf("district", DistrictCode.parse(draft.district()));
        Year schemeYear = findings.valueOf("year", Year.parse(Integer.toString(draft.year())));
        Framework under = frameworks.stream()
                .filter(one -> one.code().equals(draft.framework()))
                .findFirst()
                .orElse(null);
        if (under == null) {
            findings.problem(
                    "framework",
                    "unknown-framework",
                    "没有名为“" + draft.framework() + "”的框架。",
                    "There is no framework \"" + draft.framework() + "\".");
        }
        WindowRule windowRule = windowRule();
        MissingRule missingRule = missingRule();
        if (draft.transitionYears() < 2 || draft.transitionYears() > 3) {
            findings.problem(
                    "transitionYears",
                    "transition-out-of-range",
                    "过渡期为 2 年或 3 年，实为 " + draft.transitionYears() + " 年。",
                    "The transition is 2 or 3 years, this is " + draft.transitionYears() + ".");
        }
        List<SchemeIndicator> read =
                under == null ? List.of() : new IndicatorsReading(catalogue, findings).read(draft.indicators(), under);
        ClassesReading classes = new ClassesReading(findings);
        DraftClasses aboveDraft = draft.classesAbove();
        ClassRule above = aboveDraft == null ? null : classes.read("classesAbove", aboveDraft, false);
        if (aboveDraft == null) {
            findings.problem(
                    "classesAbove", "classes-missing", "规模以上名单应有分类规则。", "The above-scale list needs its classes.");
        }
        DraftClasses belowDraft = draft.classesBelow();
        ClassRule below = belowDraft == null ? null : classes.read("classesBelow", belowDraft, true);
        if (!findings.all().isEmpty()
                || districtCode == null
                || schemeYear == null
                || under == null
                || windowRule == null
                || missingRule == null
                || above == null) {
            return new Checked.Unsound(findings.all());
        }
        return new Checked.Sound(new Scheme(
                districtCode,
                schemeYear,
                draft.version(),
                under,
                windowRule,
                missingRule,
                draft.transitionYears(),
                read,
                above,
                below));
    }

    private @Nullable WindowRule windowRule() {
        for (WindowRule rule : WindowRule.values()) {
            if (rule.text().equals(draft.window())) {
                return rule;
            }
        }
        findings.problem(
                "window",
                "unknown-window",
                "窗口应为 trailing-four-quarters 或 year-to-date。",
                "A window is trailing-four-quarters or year-to-date.");
        return null;
    }

    private @Nullable MissingRule missingRule() {
        for (MissingRule rule : MissingRule.values()) {
            if (rule.text().equals(draft.missing())) {
                return rule;
            }
        }
        findings.problem(
                "missing",
                "unknown-missing-rule",
                "缺数规则应为 zero、neutral 或 reweight。",
                "The rule for missing values is zero, neutral or reweight.");
        return null;
    }
}
