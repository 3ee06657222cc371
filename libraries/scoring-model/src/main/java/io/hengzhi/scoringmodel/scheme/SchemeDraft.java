package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.fact.WindowRule;
import io.hengzhi.scoringmodel.formula.WrittenFormula;
import io.hengzhi.scoringmodel.indicator.Direction;
import io.hengzhi.scoringmodel.indicator.Formula;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as its author wrote it: texts that may be wrong. {@link #check} reads all of it and answers with the scheme or
 * with every problem at once.
 *
 * @param district code of the district
 * @param indicators the framework's by code alone, the district's own ({@code x1} ...) with what they measure
 * @param classesBelow null for ranks only
 */
@PolicyClause("三(三)")
public record SchemeDraft(
        String district,
        int year,
        long version,
        String framework,
        String window,
        String missing,
        int transitionYears,
        List<DraftIndicator> indicators,
        @Nullable DraftClasses classesAbove,
        @Nullable DraftClasses classesBelow) {

    /**
     * One indicator of a draft. Of the framework's own only code, weight, baseline, its source, growth form and the
     * industries it does not apply to are read; name, unit, quantities and direction are the framework's.
     *
     * @param formula a district's own indicator in the language of {@link WrittenFormula}; null where it is given by a
     *     numerator
     * @param numerator the quantity that a district's own indicator measures, or divides
     * @param denominator what it is divided by; null for the plain quantity
     * @param direction {@code larger-is-better}, also when null, or {@code smaller-is-better}
     */
    public record DraftIndicator(
            String code,
            String weight,
            String baseline,
            @Nullable BilingualText baselineSource,
            @Nullable String growthForm,
            List<String> notApplicableTo,
            @Nullable BilingualText name,
            @Nullable String unit,
            @Nullable String formula,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String direction) {

        public DraftIndicator {
            notApplicableTo = List.copyOf(notApplicableTo);
        }

        /** One of the framework's. */
        public static DraftIndicator core(
                String code, String weight, String baseline, BilingualText source, @Nullable String growthForm) {
            return new DraftIndicator(
                    code, weight, baseline, source, growthForm, List.of(), null, null, null, null, null, null);
        }

        /** One of the district's own. */
        public static DraftIndicator own(
                String code,
                BilingualText name,
                String unit,
                String numerator,
                @Nullable String denominator,
                String direction,
                String weight,
                String baseline,
                BilingualText source) {
            return new DraftIndicator(
                    code,
                    weight,
                    baseline,
                    source,
                    null,
                    List.of(),
                    name,
                    unit,
                    null,
                    numerator,
                    denominator,
                    direction);
        }

        /** One of the district's own in the language of formulas. */
        public static DraftIndicator written(
                String code,
                BilingualText name,
                String unit,
                String formula,
                String direction,
                String weight,
                String baseline,
                BilingualText source) {
            return new DraftIndicator(
                    code, weight, baseline, source, null, List.of(), name, unit, formula, null, null, direction);
        }
    }

    /** Classes of a list as written, best first; {@code by} is {@code share} or {@code threshold}. */
    public record DraftClasses(String by, List<DraftClass> classes) {
        public DraftClasses {
            classes = List.copyOf(classes);
        }
    }

    /**
     * One class as written.
     *
     * @param upTo by share the cumulative percent with at most 2 decimals, by threshold the least value; null for the last
     * @param floor a least score beside a share
     * @param place {@code front}, {@code middle} or {@code rear}
     */
    public record DraftClass(
            String code,
            @Nullable BilingualText name,
            @Nullable String upTo,
            @Nullable String floor,
            @Nullable String place) {}

    public SchemeDraft {
        indicators = List.copyOf(indicators);
    }

    /** Reads the draft under the frameworks and quantities that there are. */
    public Checked check(List<Framework> frameworks, Catalogue catalogue) {
        return new Reading(catalogue).read(frameworks);
    }

    /** One pass over the draft that collects what it finds wrong. */
    private final class Reading {

        private final Catalogue catalogue;
        private final List<SchemeProblem> problems = new ArrayList<>();

        Reading(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        Checked read(List<Framework> frameworks) {
            DistrictCode districtCode = valueOf("district", DistrictCode.parse(district));
            Year schemeYear = valueOf("year", Year.parse(Integer.toString(year)));
            Framework under = frameworks.stream()
                    .filter(one -> one.code().equals(framework))
                    .findFirst()
                    .orElse(null);
            if (under == null) {
                problem(
                        "framework",
                        "unknown-framework",
                        "没有名为“" + framework + "”的框架。",
                        "There is no framework \"" + framework + "\".");
            }
            WindowRule windowRule = windowRule();
            MissingRule missingRule = missingRule();
            if (transitionYears < 2 || transitionYears > 3) {
                problem(
                        "transitionYears",
                        "transition-out-of-range",
                        "过渡期为 2 年或 3 年，实为 " + transitionYears + " 年。",
                        "The transition is 2 or 3 years, this is " + transitionYears + ".");
            }
            List<SchemeIndicator> read = under == null ? List.of() : indicators(under);
            ClassRule above = classesAbove == null ? null : classes("classesAbove", classesAbove, false);
            if (classesAbove == null) {
                problem("classesAbove", "classes-missing", "规模以上名单应有分类规则。", "The above-scale list needs its classes.");
            }
            ClassRule below = classesBelow == null ? null : classes("classesBelow", classesBelow, true);
            if (!problems.isEmpty()
                    || districtCode == null
                    || schemeYear == null
                    || under == null
                    || windowRule == null
                    || missingRule == null
                    || above == null) {
                return new Checked.Unsound(problems);
            }
            return new Checked.Sound(new Scheme(
                    districtCode,
                    schemeYear,
                    version,
                    under,
                    windowRule,
                    missingRule,
                    transitionYears,
                    read,
                    above,
                    below));
        }

        private void problem(String field, String code, String zh, String en) {
            problems.add(SchemeProblem.of(field, code, zh, en));
        }

        private <T> @Nullable T valueOf(String field, Parsed<T> parsed) {
            return switch (parsed) {
                case Parsed.Valid<T>(T value) -> value;
                case Parsed.Invalid<T>(Fault fault) -> {
                    problems.add(new SchemeProblem(field, fault.code(), fault.text()));
                    yield null;
                }
            };
        }

        private @Nullable WindowRule windowRule() {
            for (WindowRule rule : WindowRule.values()) {
                if (rule.text().equals(window)) {
                    return rule;
                }
            }
            problem(
                    "window",
                    "unknown-window",
                    "窗口应为 trailing-four-quarters 或 year-to-date。",
                    "A window is trailing-four-quarters or year-to-date.");
            return null;
        }

        private @Nullable MissingRule missingRule() {
            for (MissingRule rule : MissingRule.values()) {
                if (rule.text().equals(missing)) {
                    return rule;
                }
            }
            problem(
                    "missing",
                    "unknown-missing-rule",
                    "缺数规则应为 zero、neutral 或 reweight。",
                    "The rule for missing values is zero, neutral or reweight.");
            return null;
        }

        private List<SchemeIndicator> indicators(Framework under) {
            Map<IndicatorCode, SchemeIndicator> byCode = new HashMap<>();
            Set<String> seen = new LinkedHashSet<>();
            List<SchemeIndicator> own = new ArrayList<>();
            long sum = 0;
            boolean sumKnown = true;
            for (int i = 0; i < indicators.size(); i++) {
                DraftIndicator draft = indicators.get(i);
                String field = "indicators[" + i + "]";
                if (!seen.add(draft.code())) {
                    problem(
                            field + ".code",
                            "indicator-twice",
                            "指标 " + draft.code() + " 出现了两次。",
                            "The indicator " + draft.code() + " is listed twice.");
                }
                Weight weight = valueOf(field + ".weight", Weight.parse(draft.weight()));
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
                problem(
                        "indicators",
                        "weights-do-not-sum-to-100",
                        "各指标权重之和应为 100 分，实为 " + found + "。",
                        "The weights sum to exactly 100, these sum to " + found + ".");
            }
            List<SchemeIndicator> inOrder = new ArrayList<>();
            for (Indicator core : under.core()) {
                if (!seen.contains(core.code().value())) {
                    problem(
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
            IndicatorCode code = valueOf(field + ".code", IndicatorCode.parse(draft.code()));
            if (code == null) {
                return null;
            }
            Indicator indicator = under.find(code).orElse(null);
            if (indicator == null && !code.isDistrictsOwn()) {
                problem(
                        field + ".code",
                        "unknown-indicator",
                        "框架中没有指标 " + code + "；特色指标的代码为 x1 至 x99。",
                        "The framework has no indicator " + code + "; a district's own are x1 to x99.");
                return null;
            }
            if (indicator == null) {
                indicator = districtsOwn(field, code, draft);
            } else if (draft.formula() != null
                    || draft.numerator() != null
                    || draft.denominator() != null
                    || (draft.direction() != null
                            && !draft.direction().equals(indicator.direction().text()))) {
                problem(
                        field,
                        "core-indicator-redefined",
                        "市级核心指标的公式与方向由框架规定，方案不可更改。",
                        "Formula and direction of a core indicator are the framework's, a scheme cannot change them.");
            }
            GrowthForm form = growthForm(field, draft, indicator);
            Amount baseline = valueOf(field + ".baseline", Amount.parse(draft.baseline()));
            if (baseline != null && form != null) {
                checkBaseline(field, baseline, form);
            }
            if (draft.baselineSource() == null
                    || draft.baselineSource().zh().isBlank()
                    || draft.baselineSource().en().isBlank()) {
                problem(
                        field + ".baselineSource",
                        "baseline-source-missing",
                        "基准值应说明出处（全市均值、本区近三年均值，或手工设定及理由），中英文各一。",
                        "A baseline states its source in both languages: the city's mean, the district's three years, or by hand and why.");
            }
            Set<IndustryCode> industries = industries(field, draft);
            if (indicator == null
                    || weight == null
                    || baseline == null
                    || form == null
                    || draft.baselineSource() == null) {
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
                problem(
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
            problem(
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
                problem(
                        field + ".baseline",
                        "baseline-not-positive",
                        "基准值应大于 0，实为 " + baseline + "；增速的基准不为正时请用指数式（index）。",
                        "A baseline is above 0, this is " + baseline + "; for a growth use the index form.");
            }
            if (form == GrowthForm.INDEX && baseline.micros() <= -1_000_000) {
                problem(
                        field + ".baseline",
                        "baseline-not-positive",
                        "指数式的 1 + 基准增速应大于 0，基准实为 " + baseline + "。",
                        "In index form 1 + baseline is above 0, the baseline is " + baseline + ".");
            }
        }

        private Set<IndustryCode> industries(String field, DraftIndicator draft) {
            Set<IndustryCode> industries = new HashSet<>();
            for (int i = 0; i < draft.notApplicableTo().size(); i++) {
                IndustryCode industry = valueOf(
                        field + ".notApplicableTo[" + i + "]",
                        IndustryCode.parse(draft.notApplicableTo().get(i)));
                if (industry != null) {
                    industries.add(industry);
                }
            }
            return industries;
        }

        private @Nullable Indicator districtsOwn(String field, IndicatorCode code, DraftIndicator draft) {
            BilingualText name = draft.name();
            if (name == null || name.zh().isBlank() || name.en().isBlank()) {
                problem(
                        field + ".name",
                        "name-missing",
                        "特色指标应有中英文名称。",
                        "A district's own indicator has a name in both languages.");
            }
            String unit = draft.unit();
            if (unit == null || unit.isBlank()) {
                problem(field + ".unit", "unit-missing", "特色指标应写明计量单位。", "A district's own indicator states its unit.");
            }
            Measured measured = draft.formula() == null
                    ? measuredByQuantities(field, draft)
                    : measuredByFormula(field, draft, draft.formula());
            Direction direction = null;
            String written = draft.direction() == null ? Direction.LARGER_IS_BETTER.text() : draft.direction();
            for (Direction one : Direction.values()) {
                if (one.text().equals(written)) {
                    direction = one;
                }
            }
            if (direction == null) {
                problem(
                        field + ".direction",
                        "unknown-direction",
                        "方向应为 larger-is-better 或 smaller-is-better。",
                        "The direction is larger-is-better or smaller-is-better.");
            }
            return name == null || unit == null || measured == null || direction == null
                    ? null
                    : new Indicator(code, name, measured.words(), unit, measured.formula(), direction);
        }

        /** What a district's own indicator measures, and in words. */
        private record Measured(Formula formula, BilingualText words) {}

        private @Nullable Measured measuredByFormula(String field, DraftIndicator draft, String text) {
            if (draft.numerator() != null || draft.denominator() != null) {
                problem(
                        field + ".formula",
                        "formula-beside-quantities",
                        "已写公式时不再写分子、分母。",
                        "Beside a formula there is no numerator and no denominator.");
                return null;
            }
            WrittenFormula formula = valueOf(field + ".formula", WrittenFormula.compile(text, catalogue));
            if (formula == null) {
                return null;
            }
            String unit = draft.unit();
            if (unit != null && !unit.isBlank() && !formula.hasUnit(unit)) {
                problem(
                        field + ".unit",
                        "unit-differs",
                        "公式的单位为 " + formula.unit() + "，所写为“" + unit + "”。",
                        "The formula comes to " + formula.unit() + ", the unit written is \"" + unit + "\".");
            }
            return new Measured(new Formula.Written(formula), formula.words());
        }

        private @Nullable Measured measuredByQuantities(String field, DraftIndicator draft) {
            QuantityCode numerator = quantity(field + ".numerator", draft.numerator());
            if (draft.denominator() == null) {
                return numerator == null
                        ? null
                        : new Measured(
                                new Formula.Plain(numerator),
                                catalogue.getQuantity(numerator).name());
            }
            QuantityCode denominator = quantity(field + ".denominator", draft.denominator());
            if (numerator != null && numerator.equals(denominator)) {
                problem(
                        field + ".denominator",
                        "divided-by-itself",
                        "分子与分母不能是同一数据项。",
                        "A quantity is not divided by itself.");
            }
            if (numerator == null || denominator == null) {
                return null;
            }
            BilingualText above = catalogue.getQuantity(numerator).name();
            BilingualText below = catalogue.getQuantity(denominator).name();
            return new Measured(
                    new Formula.Quotient(numerator, denominator),
                    BilingualText.of(above.zh() + " ÷ " + below.zh(), above.en() + " / " + below.en()));
        }

        private @Nullable QuantityCode quantity(String field, @Nullable String text) {
            if (text == null) {
                problem(field, "quantity-missing", "特色指标应指明数据项。", "A district's own indicator names a quantity.");
                return null;
            }
            QuantityCode code = valueOf(field, QuantityCode.parse(text));
            if (code != null && catalogue.findQuantity(code).isEmpty()) {
                problem(
                        field,
                        "unknown-quantity",
                        "目录中没有数据项 " + code + "。",
                        "The catalogue has no quantity " + code + ".");
                return null;
            }
            return code;
        }

        private @Nullable ClassRule classes(String field, DraftClasses draft, boolean below) {
            ClassRule.By by = null;
            for (ClassRule.By one : ClassRule.By.values()) {
                if (one.text().equals(draft.by())) {
                    by = one;
                }
            }
            if (by == null) {
                problem(
                        field + ".by",
                        "unknown-class-rule",
                        "分类应按 share 或 threshold。",
                        "Classes are by share or by threshold.");
                return null;
            }
            if (draft.classes().isEmpty()) {
                problem(field + ".classes", "classes-missing", "至少应有一个类别。", "There is at least one class.");
                return null;
            }
            List<ClassRule.Band> bands = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            for (int i = 0; i < draft.classes().size(); i++) {
                DraftClass one = draft.classes().get(i);
                String at = field + ".classes[" + i + "]";
                if (!one.code().matches("[A-Za-z0-9]{1,10}") || !codes.add(one.code())) {
                    problem(
                            at + ".code",
                            "class-code-invalid",
                            "类别代码应为 1 至 10 位字母或数字，且不重复。",
                            "A class code is 1 to 10 letters or digits and not used twice.");
                }
                if (one.name() == null
                        || one.name().zh().isBlank()
                        || one.name().en().isBlank()) {
                    problem(at + ".name", "name-missing", "类别应有中英文名称。", "A class has a name in both languages.");
                }
                boolean isLast = i == draft.classes().size() - 1;
                bands.add(band(at, by, one, isLast, below));
            }
            checkOrder(field, bands);
            return new ClassRule(by, bands);
        }

        private ClassRule.Band band(String at, ClassRule.By by, DraftClass one, boolean isLast, boolean below) {
            Integer upTo = null;
            Amount least = null;
            Amount floor = null;
            if (isLast && (one.upTo() != null || one.floor() != null)) {
                problem(
                        at,
                        "last-class-has-condition",
                        "最后一类不设条件，以覆盖全部名单。",
                        "The last class has no condition, so that the classes cover the list.");
            }
            if (!isLast && by == ClassRule.By.SHARE) {
                upTo = share(at + ".upTo", one.upTo());
            }
            if (!isLast && by == ClassRule.By.THRESHOLD) {
                least = one.upTo() == null ? null : valueOf(at + ".upTo", Amount.parse(one.upTo()));
                if (one.upTo() == null) {
                    problem(at + ".upTo", "threshold-missing", "按分数分类时应写明下限。", "A class by threshold states it.");
                }
                if (one.floor() != null) {
                    problem(
                            at + ".floor",
                            "floor-beside-threshold",
                            "按分数分类时分数线即最低分，不另设最低分。",
                            "A threshold is a least score already; no floor stands beside it.");
                }
            }
            if (!isLast && one.floor() != null) {
                floor = valueOf(at + ".floor", Amount.parse(one.floor()));
                if (floor != null && floor.signum() < 0 && !below) {
                    problem(at + ".floor", "floor-negative", "最低分不为负。", "A least score is not negative.");
                }
            }
            return new ClassRule.Band(
                    one.code(),
                    one.name() == null ? BilingualText.of(one.code(), one.code()) : one.name(),
                    place(at, one),
                    upTo,
                    least,
                    floor);
        }

        private Place place(String at, DraftClass one) {
            for (Place place : Place.values()) {
                if (place.text().equals(one.place())) {
                    return place;
                }
            }
            problem(
                    at + ".place",
                    "unknown-place",
                    "类别的位置应为 front（靠前）、middle（居中）或 rear（靠后）。",
                    "A class stands at the front, in the middle or at the rear.");
            return Place.REAR;
        }

        private @Nullable Integer share(String field, @Nullable String text) {
            Amount share = text == null ? null : valueOf(field, Amount.parse(text));
            if (text == null) {
                problem(field, "share-missing", "按比例分类时应写明累计比例。", "A class by share states its cumulative share.");
            }
            if (share == null) {
                return null;
            }
            if (share.micros() % 10_000 != 0 || share.signum() <= 0 || share.micros() >= 100_000_000) {
                problem(
                        field,
                        "share-out-of-range",
                        "累计比例应大于 0 且小于 100，最多 2 位小数，实为 " + text + "。",
                        "A cumulative share is above 0 and below 100 with at most 2 decimals, this is " + text + ".");
                return null;
            }
            return (int) (share.micros() / 10_000);
        }

        private void checkOrder(String field, List<ClassRule.Band> bands) {
            for (int i = 1; i < bands.size(); i++) {
                ClassRule.Band better = bands.get(i - 1);
                ClassRule.Band band = bands.get(i);
                boolean sharesFall = better.upTo() != null && band.upTo() != null && band.upTo() <= better.upTo();
                boolean thresholdsRise = better.least() != null
                        && band.least() != null
                        && band.least().compareTo(better.least()) >= 0;
                if (sharesFall || thresholdsRise) {
                    problem(
                            field + ".classes[" + i + "]",
                            "classes-out-of-order",
                            "累计比例应逐类增大，分数线应逐类降低。",
                            "Cumulative shares rise from class to class, thresholds fall.");
                }
            }
        }
    }
}
