package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.indicator.Direction;
import io.hengzhi.scoringmodel.indicator.Formula;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftIndicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the indicators of a draft under a framework: each by itself, their weights, and that none of the core is dropped. */
final class IndicatorsReading {

    private final Findings findings;
    private final OwnIndicatorReading ownReading;

    IndicatorsReading(Catalogue catalogue, Findings findings) {
        this.findings = findings;
        this.ownReading = new OwnIndicatorReading(catalogue, findings);
    }

    List<SchemeIndicator> read(List<DraftIndicator> indicators, Framework under) {
        Map<IndicatorCode, SchemeIndicator> byCode = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        List<SchemeIndicator> own = new ArrayList<>();
        long sum = 0;
        boolean sumKnown = true;
        for (int i = 0; i < indicators.size(); i++) {
            DraftIndicator draft = indicators.get(i);
            String field = "indicators[" + i + "]";
            if (!seen.add(draft.code())) {
                findings.problem(
                        field + ".code",
                        "indicator-twice",
                        "指标 " + draft.code() + " 出现了两次。",
                        "The indicator " + draft.code() + " is listed twice.");
            }
            Weight weight = findings.valueOf(field + ".weight", Weight.parse(draft.weight()));
            sumKnown &= weight != null;
            sum += weight == null ? 0 : weight.hundredths();
            SchemeIndicator read = indicator(field, draft, weight, under);
            if (read != null && read.indicator().code().isDistrictsOwn()) {
                own.add(read);
            } else if (read != null) {
                byCode.put(read.indicator().code(), read);
            }
        }
        if (sumKnown && sum != Weight.WHOLE) {
            String found = BigDecimal.valueOf(sum, 2).toPlainString();
            findings.problem(
                    "indicators",
                    "weights-do-not-sum-to-100",
                    "各指标权重之和应为 100 分，实为 " + found + "。",
                    "The weights sum to exactly 100, these sum to " + found + ".");
        }
        List<SchemeIndicator> inOrder = new ArrayList<>();
        for (Indicator core : under.core()) {
            if (!seen.contains(core.code().value())) {
                findings.problem(
                        "indicators",
                        "core-indicator-dropped",
                        "市级核心指标“" + core.name().zh() + "”不可缺少。",
                        "The framework's indicator \"" + core.name().en() + "\" cannot be dropped.");
            }
            SchemeIndicator read = byCode.get(core.code());
            if (read != null) {
                inOrder.add(read);
            }
        }
        inOrder.addAll(own);
        return inOrder;
    }

    private @Nullable SchemeIndicator indicator(
            String field, DraftIndicator draft, @Nullable Weight weight, Framework under) {
        IndicatorCode code = findings.valueOf(field + ".code", IndicatorCode.parse(draft.code()));
        if (code == null) {
            return null;
        }
        Indicator indicator = under.find(code).orElse(null);
        if (indicator == null && !code.isDistrictsOwn()) {
            findings.problem(
                    field + ".code",
                    "unknown-indicator",
                    "框架中没有指标 " + code + "；特色指标的代码为 x1 至 x99。",
                    "The framework has no indicator " + code + "; a district's own are x1 to x99.");
            return null;
        }
        if (indicator == null) {
            indicator = ownReading.read(field, code, draft);
        } else if (draft.formula() != null
                || draft.numerator() != null
                || draft.denominator() != null
                || (draft.direction() != null
                        && !draft.direction().equals(indicator.direction().text()))) {
            findings.problem(
                    field,
                    "core-indicator-redefined",
                    "市级核心指标的公式与方向由框架规定，方案不可更改。",
                    "Formula and direction of a core indicator are the framework's, a scheme cannot change them.");
        }
        GrowthForm form = growthForm(field, draft, indicator);
        Amount baseline = findings.valueOf(field + ".baseline", Amount.parse(draft.baseline()));
        if (baseline != null && form != null) {
            checkBaseline(field, baseline, form);
        }
        if (draft.baselineSource() == null
                || draft.baselineSource().zh().isBlank()
                || draft.baselineSource().en().isBlank()) {
            findings.problem(
                    field + ".baselineSource",
                    "baseline-source-missing",
                    "基准值应说明出处（全市均值、本区近三年均值，或手工设定及理由），中英文各一。",
                    "A baseline states its source in both languages: the city's mean, the district's three years, or by hand and why.");
        }
        Set<IndustryCode> industries = industries(field, draft);
        if (indicator == null || weight == null || baseline == null || form == null || draft.baselineSource() == null) {
            return null;
        }
        return new SchemeIndicator(indicator, weight, baseline, draft.baselineSource(), form, industries);
    }

    private @Nullable GrowthForm growthForm(String field, DraftIndicator draft, @Nullable Indicator indicator) {
        String written = draft.growthForm();
        boolean growth = indicator != null && indicator.formula() instanceof Formula.Growth;
        if (indicator != null
                && growth
                && indicator.direction() == Direction.SMALLER_IS_BETTER
                && !GrowthForm.INDEX.text().equals(written)) {
            findings.problem(
                    field + ".growthForm",
                    "small-growth-needs-index",
                    "越小越好的增速只能用指数式（index）。",
                    "A growth that should be small is scored in index form only.");
            return null;
        }
        if (written == null) {
            return GrowthForm.RATIO;
        }
        for (GrowthForm form : GrowthForm.values()) {
            if (form.text().equals(written) && (growth || form == GrowthForm.RATIO)) {
                return form;
            }
        }
        findings.problem(
                field + ".growthForm",
                "unknown-growth-form",
                "增速形式应为 ratio 或 index，且只用于增速指标。",
                "The growth form is ratio or index, and only for a growth.");
        return null;
    }

    /**
     * A baseline is above zero: in a year of falling revenue a firm at -6 % against -3 % would get full marks. In index
     * form it is 1 + baseline that must be above zero.
     */
    @PolicyClause("ours: DOMAIN 5")
    private void checkBaseline(String field, Amount baseline, GrowthForm form) {
        if (form == GrowthForm.RATIO && baseline.signum() <= 0) {
            findings.problem(
                    field + ".baseline",
                    "baseline-not-positive",
                    "基准值应大于 0，实为 " + baseline + "；增速的基准不为正时请用指数式（index）。",
                    "A baseline is above 0, this is " + baseline + "; for a growth use the index form.");
        }
        if (form == GrowthForm.INDEX && baseline.micros() <= -1_000_000) {
            findings.problem(
                    field + ".baseline",
                    "baseline-not-positive",
                    "指数式的 1 + 基准增速应大于 0，基准实为 " + baseline + "。",
                    "In index form 1 + baseline is above 0, the baseline is " + baseline + ".");
        }
    }

    private Set<IndustryCode> industries(String field, DraftIndicator draft) {
        Set<IndustryCode> industries = new HashSet<>();
        for (int i = 0; i < draft.notApplicableTo().size(); i++) {
            IndustryCode industry = findings.valueOf(
                    field + ".notApplicableTo[" + i + "]",
                    IndustryCode.parse(draft.notApplicableTo().get(i)));
            if (industry != null) {
                industries.add(industry);
            }
        }
        return industries;
    }
}
