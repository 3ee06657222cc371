package io.hengzhi.scoringmodel.indicator;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.scoringmodel.formula.WrittenFormula;
import java.util.List;

/** What an indicator is computed from over a window. A bare quantity means the sum of a flow and the mean of a stock. */
@PolicyClause("三(二)")
public sealed interface Formula {

    /** One quantity divided by another. */
    record Quotient(QuantityCode numerator, QuantityCode denominator) implements Formula {}

    /** A quantity as it is. */
    record Plain(QuantityCode quantity) implements Formula {}

    /** A quantity divided by itself one year before, less one; a ratio, 0.05 for 5 %. */
    record Growth(QuantityCode quantity) implements Formula {}

    /** A formula in the district's own words. */
    record Written(WrittenFormula formula) implements Formula {}

    /** The quantities it reads. */
    default List<QuantityCode> quantities() {
        return switch (this) {
            case Quotient(QuantityCode numerator, QuantityCode denominator) -> List.of(numerator, denominator);
            case Plain(QuantityCode quantity) -> List.of(quantity);
            case Growth(QuantityCode quantity) -> List.of(quantity);
            case Written(WrittenFormula formula) -> formula.quantities();
        };
    }
}
