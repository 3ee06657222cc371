package io.hengzhi.scoringmodel.formula;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import java.util.List;

/**
 * A formula of a district, compiled:
 *
 * <pre>
 *   (output - energyCost) / staff          revenue / yearBefore(revenue) - 1          最大(专利, 1) ÷ 平均(人数)
 * </pre>
 *
 * Numbers, + - * / (or × ÷), parentheses, {@code sum}, {@code avg}, {@code last}, {@code yearBefore}, {@code min}, {@code max}
 * (合计 平均 期末 上年同期 最小 最大); quantities by code or by their Chinese name, in quotes where the name holds other
 * signs. A bare name is the sum of a flow and the mean of a stock over the window. Only like figures are added and compared.
 * At most 500 characters, 200 signs, 20 levels.
 *
 * @param text as written
 * @param unit that the figures come to, for example 万元/人; 比率 for a ratio
 */
@PolicyClause("三(二)")
public record WrittenFormula(String text, Expression root, String unit) {

    /** Compiles a formula; a fault names the place, counted in characters from 1, and the cause. */
    public static Parsed<WrittenFormula> compile(String text, Catalogue catalogue) {
        return new FormulaReader(text, catalogue).read();
    }

    /** Whether a unit as an author wrote it is the one the figures come to. */
    public boolean hasUnit(String written) {
        return Dimension.parse(written).units().equals(Dimension.parse(unit).units());
    }

    public List<QuantityCode> quantities() {
        return root.quantities();
    }

    public BilingualText words() {
        return root.words();
    }
}
