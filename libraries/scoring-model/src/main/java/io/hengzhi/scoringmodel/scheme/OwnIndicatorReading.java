package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.scoringmodel.formula.WrittenFormula;
import io.hengzhi.scoringmodel.indicator.Direction;
import io.hengzhi.scoringmodel.indicator.Formula;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftIndicator;
import org.jspecify.annotations.Nullable;

/** Reads what a district's own indicator measures: a formula, a quantity, or one quantity over another. */
final class OwnIndicatorReading {

    private final Catalogue catalogue;
    private final Findings findings;

    OwnIndicatorReading(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    @Nullable
    Indicator read(String field, IndicatorCode code, DraftIndicator draft) {
        BilingualText name = draft.name();
        if (name == null || name.zh().isBlank() || name.en().isBlank()) {
            findings.problem(
                    field + ".name",
                    "name-missing",
                    "特色指标应有中英文名称。",
                    "A district's own indicator has a name in both languages.");
        }
        String unit = draft.unit();
        if (unit == null || unit.isBlank()) {
            findings.problem(
                    field + ".unit", "unit-missing", "特色指标应写明计量单位。", "A district's own indicator states its unit.");
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
            findings.problem(
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
            findings.problem(
                    field + ".formula",
                    "formula-beside-quantities",
                    "已写公式时不再写分子、分母。",
                    "Beside a formula there is no numerator and no denominator.");
            return null;
        }
        WrittenFormula formula = findings.valueOf(field + ".formula", WrittenFormula.compile(text, catalogue));
        if (formula == null) {
            return null;
        }
        String unit = draft.unit();
        if (unit != null && !unit.isBlank() && !formula.hasUnit(unit)) {
            findings.problem(
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
            findings.problem(
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
            findings.problem(field, "quantity-missing", "特色指标应指明数据项。", "A district's own indicator names a quantity.");
            return null;
        }
        QuantityCode code = findings.valueOf(field, QuantityCode.parse(text));
        if (code != null && catalogue.findQuantity(code).isEmpty()) {
            findings.problem(
                    field, "unknown-quantity", "目录中没有数据项 " + code + "。", "The catalogue has no quantity " + code + ".");
            return null;
        }
        return code;
    }
}
